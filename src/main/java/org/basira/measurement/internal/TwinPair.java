package org.basira.measurement.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basira.measurement.CohortPicture.TwinGap;
import org.basira.measurement.formula.PairedShare;
import org.basira.measurement.internal.CohortRows.Twin;

/** Two members of an identity set, compared over the learners who judged both. */
final class TwinPair {

    private TwinPair() {}

    static Optional<TwinGap> of(List<Twin> rows, String one, String other, int needed) {
        Map<UUID, Twin> first = of(rows, one);
        Map<UUID, Twin> second = of(rows, other);
        List<PairedShare.Pair> pairs = new ArrayList<>();
        first.forEach((learner, mine) -> {
            Twin its = second.get(learner);
            if (its != null) {
                pairs.add(new PairedShare.Pair(mine.saidOver(), all(mine), its.saidOver(), all(its)));
            }
        });
        if (pairs.size() < needed) {
            return Optional.empty();
        }
        return PairedShare.of(pairs)
                .figure()
                .map(gap -> new TwinGap(
                        rows.getFirst().set(), one, other, rows.getFirst().over(), gap));
    }

    private static int all(Twin twin) {
        return twin.saidOver() + twin.saidLawful();
    }

    private static Map<UUID, Twin> of(List<Twin> rows, String member) {
        return rows.stream()
                .filter(each -> each.member().equals(member) && all(each) > 0)
                .collect(Collectors.toMap(Twin::learner, each -> each, (a, b) -> a));
    }
}
