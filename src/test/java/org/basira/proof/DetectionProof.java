package org.basira.proof;

import static org.basira.proof.Claim.number;
import static org.basira.proof.Claim.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.basira.measurement.formula.Normal;
import org.basira.measurement.formula.Outcomes;
import org.basira.measurement.formula.SignalDetection;
import org.basira.measurement.formula.SmallestNumber;

/**
 * d′ and c of one learner: how often the interval holds the truth, and how far the estimate is off on the average. Twice: by
 * learners who judge posts, and exactly, by going through all numbers of hits and false alarms that can come out with their
 * binomial chances. From the table follows from how many posts on d′ and c are shown.
 */
final class DetectionProof {

    static final List<Integer> POSTS = List.of(8, 12, 20, 40, 60, 100, 200);
    static final List<Double> SENSITIVITIES = List.of(0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0);
    static final List<Double> CRITERIA = List.of(-1.0, -0.5, 0.0, 0.5, 1.0);
    static final double COVERAGE = 0.93;
    static final double BIAS = 0.1;

    private DetectionProof() {}

    /** How an estimate does: share of intervals that hold the truth, mean of estimate minus truth. */
    record Quality(double coverage, double bias) {}

    record Cell(int posts, double sensitivity, double criterion, Quality ofSensitivity, Quality ofCriterion) {

        /** Where the gate looks. */
        boolean counts() {
            return sensitivity <= 2.5 && Math.abs(criterion) <= 0.5;
        }

        boolean passes() {
            return passes(ofSensitivity) && passes(ofCriterion);
        }

        private static boolean passes(Quality quality) {
            return quality.coverage() >= COVERAGE && Math.abs(quality.bias()) < BIAS;
        }
    }

    /** The smallest number of posts a kind from which on every cell that counts passes; 0 if there is none. */
    static int smallest(List<Cell> cells) {
        int smallest = 0;
        for (int posts : POSTS.reversed()) {
            if (!cells.stream()
                    .filter(cell -> cell.posts() == posts && cell.counts())
                    .allMatch(Cell::passes)) {
                return smallest;
            }
            smallest = posts;
        }
        return smallest;
    }

    static List<Cell> simulated(List<Integer> numbers, int runs, long seed) {
        List<Place> grid = grid(numbers);
        return IntStream.range(0, grid.size())
                .parallel()
                .mapToObj(cell -> simulated(grid.get(cell), runs, new SplittableRandom(seed + cell)))
                .toList();
    }

    private static Cell simulated(Place at, int runs, SplittableRandom random) {
        List<Post> posts = Post.average(at.posts());
        Learner learner = Learner.of(at.sensitivity(), at.criterion());
        Sums sums = new Sums(at);
        for (int run = 0; run < runs; run++) {
            sums.add(learner.judgeAll(posts, random).outcomes(), 1.0 / runs);
        }
        return sums.cell();
    }

    static List<Cell> exact(List<Integer> numbers) {
        return grid(numbers).parallelStream().map(DetectionProof::exact).toList();
    }

    private static Cell exact(Place at) {
        int n = at.posts();
        double[] hits = binomial(n, Normal.share(at.sensitivity() / 2 - at.criterion()));
        double[] falseAlarms = binomial(n, Normal.share(-at.sensitivity() / 2 - at.criterion()));
        Sums sums = new Sums(at);
        for (int h = 0; h <= n; h++) {
            for (int f = 0; f <= n; f++) {
                sums.add(new Outcomes(h, n - h, f, n - f), hits[h] * falseAlarms[f]);
            }
        }
        return sums.cell();
    }

    private static double[] binomial(int n, double chance) {
        double[] chances = new double[n + 1];
        chances[0] = Math.pow(1 - chance, n);
        for (int count = 1; count <= n; count++) {
            chances[count] = chances[count - 1] * (n - count + 1) / count * chance / (1 - chance);
        }
        return chances;
    }

    private record Place(int posts, double sensitivity, double criterion) {}

    private static List<Place> grid(List<Integer> numbers) {
        List<Place> grid = new ArrayList<>();
        for (int posts : numbers) {
            for (double sensitivity : SENSITIVITIES) {
                for (double criterion : CRITERIA) {
                    grid.add(new Place(posts, sensitivity, criterion));
                }
            }
        }
        return grid;
    }

    private static final class Sums {

        private final Place at;
        private double coveredSensitivity;
        private double coveredCriterion;
        private double sensitivity;
        private double criterion;

        Sums(Place at) {
            this.at = at;
        }

        void add(Outcomes outcomes, double weight) {
            SignalDetection found = SignalDetection.of(outcomes).figure().orElseThrow();
            coveredSensitivity += found.sensitivity().covers(at.sensitivity()) ? weight : 0;
            coveredCriterion += found.criterion().covers(at.criterion()) ? weight : 0;
            sensitivity += weight * found.sensitivity().value();
            criterion += weight * found.criterion().value();
        }

        Cell cell() {
            return new Cell(
                    at.posts(),
                    at.sensitivity(),
                    at.criterion(),
                    new Quality(coveredSensitivity, sensitivity - at.sensitivity()),
                    new Quality(coveredCriterion, criterion - at.criterion()));
        }
    }

    static Claim prove(int runs, long seed) {
        List<Cell> simulated = simulated(POSTS, runs, seed);
        List<Cell> exact = exact(POSTS);
        Claim claim = new Claim("d′ and c of one learner").say("""
                %d runs for each number of posts a kind, d′ from 0 to 3 and c from −1 to 1. "Exact" goes through all numbers of
                hits and false alarms that can come out. Below, the worst of the cells with d′ ≤ 2.5 and |c| ≤ 0.5: coverage of
                the 95 %% interval in %%, and bias. d′ and c are shown from the smallest number on at which coverage is 93 %% and
                more and bias below 0.1, for both.""".formatted(runs));
        summary(claim, simulated, exact);
        claim.holds(
                        smallest(simulated) == SmallestNumber.DETECTION,
                        "the runs give " + smallest(simulated) + " posts of a kind, the product has "
                                + SmallestNumber.DETECTION)
                .holds(smallest(exact) == SmallestNumber.DETECTION, "the exact table gives " + smallest(exact))
                .holds(
                        turn(exact) < BIAS,
                        "moving c alone moves the mean of d′ by " + number(turn(exact), 3) + " at most (from "
                                + SmallestNumber.DETECTION + " posts on, d′ ≤ 2.5, |c| ≤ 0.5)")
                .end()
                .say("Every cell: coverage of d′ / bias of d′ / coverage of c / bias of c.");
        for (int posts : POSTS) {
            claim.say("**" + posts + " posts of a kind**").table(head(), rows(simulated, posts));
        }
        return claim;
    }

    /** By how much the mean d′ differs between criteria, at most. */
    static double turn(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.posts() >= SmallestNumber.DETECTION && cell.counts())
                .flatMapToDouble(cell -> cells.stream()
                        .filter(other -> other.posts() == cell.posts()
                                && other.sensitivity() == cell.sensitivity()
                                && other.counts())
                        .mapToDouble(other -> Math.abs(other.ofSensitivity().bias()
                                - cell.ofSensitivity().bias())))
                .max()
                .orElseThrow();
    }

    private static void summary(Claim claim, List<Cell> simulated, List<Cell> exact) {
        List<List<String>> rows = new ArrayList<>();
        for (int posts : POSTS) {
            List<Cell> runs = counting(simulated, posts);
            List<Cell> all = counting(exact, posts);
            rows.add(List.of(
                    Integer.toString(posts),
                    lowest(runs, cell -> cell.ofSensitivity().coverage()) + " / "
                            + lowest(all, cell -> cell.ofSensitivity().coverage()),
                    largest(runs, cell -> cell.ofSensitivity().bias()) + " / "
                            + largest(all, cell -> cell.ofSensitivity().bias()),
                    lowest(runs, cell -> cell.ofCriterion().coverage()) + " / "
                            + lowest(all, cell -> cell.ofCriterion().coverage()),
                    largest(runs, cell -> cell.ofCriterion().bias()) + " / "
                            + largest(all, cell -> cell.ofCriterion().bias()),
                    runs.stream().allMatch(Cell::passes) ? "shown" : "not enough yet"));
        }
        claim.table(
                List.of(
                        "posts of a kind",
                        "coverage d′, runs / exact",
                        "bias d′, runs / exact",
                        "coverage c, runs / exact",
                        "bias c, runs / exact",
                        "d′ and c"),
                rows);
    }

    private static List<Cell> counting(List<Cell> cells, int posts) {
        return cells.stream()
                .filter(cell -> cell.posts() == posts && cell.counts())
                .toList();
    }

    private static String lowest(List<Cell> cells, ToDoubleFunction<Cell> coverage) {
        return percent(cells.stream().mapToDouble(coverage).min().orElseThrow());
    }

    private static String largest(List<Cell> cells, ToDoubleFunction<Cell> bias) {
        return number(
                cells.stream()
                        .mapToDouble(bias)
                        .boxed()
                        .max(Comparator.comparingDouble(Math::abs))
                        .orElseThrow(),
                3);
    }

    private static List<String> head() {
        List<String> head = new ArrayList<>(List.of("d′"));
        CRITERIA.forEach(criterion -> head.add("c = " + number(criterion, 1)));
        return head;
    }

    private static List<List<String>> rows(List<Cell> cells, int posts) {
        return DoubleStream.of(
                        SENSITIVITIES.stream().mapToDouble(Double::doubleValue).toArray())
                .mapToObj(sensitivity -> {
                    List<String> row = new ArrayList<>(List.of(number(sensitivity, 1)));
                    cells.stream()
                            .filter(cell -> cell.posts() == posts && cell.sensitivity() == sensitivity)
                            .forEach(
                                    cell -> row.add(percent(cell.ofSensitivity().coverage()) + " / "
                                            + number(cell.ofSensitivity().bias(), 2) + " / "
                                            + percent(cell.ofCriterion().coverage()) + " / "
                                            + number(cell.ofCriterion().bias(), 2)));
                    return row;
                })
                .toList();
    }
}
