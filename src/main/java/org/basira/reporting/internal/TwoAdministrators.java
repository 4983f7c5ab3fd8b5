package org.basira.reporting.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A change of what speaks for a country or an institution takes effect once two administrators have approved it. Whoever
 * proposed it may be one of the two and approves like anyone else, once; who is no administrator any more, or is locked,
 * does not count.
 */
final class TwoAdministrators {

    private TwoAdministrators() {}

    static boolean enough(Collection<UUID> approvals, Set<UUID> administrators) {
        Set<UUID> counting = new HashSet<>(approvals);
        counting.retainAll(administrators);
        return counting.size() >= 2;
    }
}
