package org.basira.assessment.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.basira.assessment.Correction;
import org.basira.assessment.internal.Mark.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * All corrections in force at a moment. Of those about a version of an item the newest regrade says which version its
 * answers are marked by, and the newest withdrawal or restoration whether they count: so the order in which jobs carry
 * them out does not matter.
 */
public final class Rulings {

    public static final Rulings NONE = new Rulings(List.of());

    private final List<Correction> all;
    private final Map<String, List<Correction>> byItem;
    private final Map<UUID, Correction> byId;

    /** Puts them in force, given oldest first. */
    public Rulings(List<Correction> inOrder) {
        this.all = List.copyOf(inOrder);
        this.byItem = all.stream().collect(groupingBy(Correction::item));
        this.byId = all.stream().collect(toMap(Correction::id, Function.identity()));
    }

    /**
     * What holds for answers to a version of an item.
     *
     * @param hash of the version they are marked by
     * @param correction the newest that says how they count, or null; while they are withdrawn, what withdrew them
     */
    public record Ruling(
            String hash, Treatment treatment, @Nullable Correction correction) {

        public boolean withdrawn() {
            return treatment != Treatment.COUNTED;
        }
    }

    public Ruling of(String item, String hash) {
        return of(item, hash, Instant.MAX);
    }

    /** What held at a time. */
    Ruling of(String item, String hash, Instant at) {
        Ruling ruling = new Ruling(hash, Treatment.COUNTED, null);
        for (Correction each : byItem.getOrDefault(item, List.of())) {
            if (each.concerns(item, hash) && !each.at().isAfter(at)) {
                ruling = switch (each.kind()) {
                    case REGRADE ->
                        new Ruling(each.target(), ruling.treatment(), ruling.withdrawn() ? ruling.correction() : each);
                    case FULL_CREDIT -> new Ruling(ruling.hash(), Treatment.FULL_CREDIT, each);
                    case LEFT_OUT -> new Ruling(ruling.hash(), Treatment.LEFT_OUT, each);
                    case RESTORED -> new Ruling(ruling.hash(), Treatment.COUNTED, each);
                };
            }
        }
        return ruling;
    }

    public Optional<Correction> byId(@Nullable UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    /** Whether anything was ever decided about an item. */
    boolean concerns(String item) {
        return byItem.containsKey(item);
    }

    /** Newest first. */
    public List<Correction> ofItem(String item) {
        return byItem.getOrDefault(item, List.of()).reversed();
    }

    /** As if one more were in force. */
    public Rulings with(Correction more) {
        List<Correction> together = new ArrayList<>(all);
        together.add(more);
        return new Rulings(together);
    }
}
