package org.basira.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a number of things out of a pool so that there are at least so many of each stratum. The pool's order is the order
 * of preference: shuffled, what was not seen first. It fills the place that has the fewest candidates and goes back where
 * that leads nowhere, so that it finds a draw wherever there is one, up to a bound no pool of a quiz comes near.
 */
public final class Stratified {

    private static final int STEPS = 100_000;

    private final int count;
    private final List<Quota> quotas;
    private int steps;

    private Stratified(int count, Strata strata) {
        this.count = count;
        this.quotas = strata.quotas();
    }

    /**
     * One thing that may be drawn.
     *
     * @param kind the type of a question, such as {@code true-false}; of a specimen its kind of content
     */
    public record Candidate(String id, String objective, String kind, int level) {

        public static Candidate of(Item item) {
            return new Candidate(item.id(), item.objective(), kindOf(item), item.level());
        }

        private static String kindOf(Item item) {
            return item instanceof Specimen specimen
                    ? specimen.genre()
                    : item.getClass()
                            .getSimpleName()
                            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                            .toLowerCase(Locale.ROOT);
        }
    }

    /** At least so many of an objective, a kind, a level; empty where nothing is asked. */
    public record Strata(Map<String, Integer> objectives, Map<String, Integer> kinds, Map<Integer, Integer> levels) {

        public static final Strata NONE = new Strata(Map.of(), Map.of(), Map.of());

        private List<Quota> quotas() {
            List<Quota> quotas = new ArrayList<>();
            objectives.forEach((objective, least) -> quotas.add(new Quota(Side.OBJECTIVE, objective, least)));
            kinds.forEach((kind, least) -> quotas.add(new Quota(Side.KIND, kind, least)));
            levels.forEach((level, least) -> quotas.add(new Quota(Side.LEVEL, "" + level, least)));
            quotas.sort(Comparator.comparing(Quota::side).thenComparing(Quota::name));
            return quotas;
        }
    }

    private enum Side {
        OBJECTIVE,
        KIND,
        LEVEL
    }

    private record Quota(Side side, String name, int least) {

        boolean fits(Candidate candidate) {
            return name.equals(
                    switch (side) {
                        case OBJECTIVE -> candidate.objective();
                        case KIND -> candidate.kind();
                        case LEVEL -> "" + candidate.level();
                    });
        }

        int open(List<Candidate> drawn) {
            return Math.max(0, least - (int) drawn.stream().filter(this::fits).count());
        }
    }

    /** The draw, in the pool's order; empty where the pool is too small for it. */
    public static Optional<List<Candidate>> draw(List<Candidate> pool, int count, Strata strata) {
        return new Stratified(count, strata)
                .fill(List.of(), pool)
                .map(drawn -> pool.stream().filter(drawn::contains).toList());
    }

    private Optional<List<Candidate>> fill(List<Candidate> drawn, List<Candidate> left) {
        int places = count - drawn.size();
        if (places < 0 || left.size() < places || steps++ > STEPS || overfull(drawn, places)) {
            return Optional.empty();
        }
        Optional<Quota> tightest = quotas.stream()
                .filter(quota -> quota.open(drawn) > 0)
                .min(Comparator.comparingLong(
                        quota -> left.stream().filter(quota::fits).count() - quota.open(drawn)));
        if (tightest.isEmpty()) {
            List<Candidate> all = new ArrayList<>(drawn);
            all.addAll(left.subList(0, places));
            return Optional.of(all);
        }
        List<Candidate> rest = new ArrayList<>(left);
        for (Candidate candidate : left) {
            if (tightest.get().fits(candidate)) {
                // Draws with this one, and then all draws without it.
                rest.remove(candidate);
                List<Candidate> more = new ArrayList<>(drawn);
                more.add(candidate);
                Optional<List<Candidate>> found = fill(more, rest);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether one side alone wants more than there are places. */
    private boolean overfull(List<Candidate> drawn, int places) {
        for (Side side : Side.values()) {
            int open = quotas.stream()
                    .filter(quota -> quota.side() == side)
                    .mapToInt(quota -> quota.open(drawn))
                    .sum();
            if (open > places) {
                return true;
            }
        }
        return false;
    }
}
