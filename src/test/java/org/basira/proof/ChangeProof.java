package org.basira.proof;

import static org.basira.proof.Claim.number;
import static org.basira.proof.Claim.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.basira.measurement.formula.Bootstrap;
import org.basira.measurement.formula.Change;
import org.basira.measurement.formula.Change.Pair;
import org.basira.measurement.formula.Normal;

/** The change of a cohort whose learners differ: gain, mere suspicion, forgetting. */
final class ChangeProof {

    private static final double SENSITIVITY = 1.2;
    private static final double SPREAD = 0.5;
    private static final double CRITERION_SPREAD = 0.3;

    /** Half of d′ is gone after some 90 days. */
    private static final Learner.Forgetting FORGETTING = days -> 1 / (1 + days / 90);

    private ChangeProof() {}

    /** What happens to everybody between the two occasions. */
    record Case(String name, double gain, double shift, double days) {

        Learner after(Learner learner) {
            return learner.changed(gain, shift).after(days, FORGETTING);
        }

        /** z of the pooled hit (or false-alarm) rate, of learners without end. */
        private double pooled(boolean over, boolean later) {
            double left = later ? FORGETTING.left(days) : 1;
            double sensitivity = left * (SENSITIVITY + (later ? gain : 0));
            double criterion = later ? shift : 0;
            double spread = Math.hypot(left * SPREAD / 2, CRITERION_SPREAD);
            return ((over ? 1 : -1) * sensitivity / 2 - criterion) / Math.hypot(1, spread);
        }

        double sensitivity() {
            return pooled(true, true) - pooled(false, true) - pooled(true, false) + pooled(false, false);
        }

        double criterion() {
            return -(pooled(true, true) + pooled(false, true) - pooled(true, false) - pooled(false, false)) / 2;
        }

        double falseAlarmRate() {
            return Normal.share(pooled(false, true)) - Normal.share(pooled(false, false));
        }
    }

    static final List<Case> CASES = List.of(
            new Case("nothing", 0, 0, 0),
            new Case("d′ + 0.8", 0.8, 0, 0),
            new Case("c − 0.5", 0, -0.5, 0),
            new Case("d′ + 0.8, then 30 days of forgetting", 0.8, 0, 30));

    record Row(Case what, int learners, Share sensitivity, Share criterion, Share falseAlarms) {}

    static Row row(Case what, int learners, int runs, long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1_000L * CASES.indexOf(what) + learners);
        List<Post> posts = Post.average(12);
        Row row = new Row(what, learners, new Share(), new Share(), new Share());
        for (int run = 0; run < runs; run++) {
            Change change =
                    Change.of(cohort(what, learners, posts, random)).figure().orElseThrow();
            row.sensitivity().add(change.sensitivity(), what.sensitivity());
            row.criterion().add(change.criterion(), what.criterion());
            row.falseAlarms().add(change.falseAlarmRate(), what.falseAlarmRate());
        }
        return row;
    }

    private static List<Pair> cohort(Case what, int learners, List<Post> posts, SplittableRandom random) {
        List<Pair> pairs = new ArrayList<>(learners);
        for (int each = 0; each < learners; each++) {
            Learner learner = Learner.among(random, SENSITIVITY, SPREAD, 0, CRITERION_SPREAD);
            pairs.add(Pair.of(
                    learner.judgeAll(posts, random).outcomes(),
                    what.after(learner).judgeAll(posts, random).outcomes()));
        }
        return pairs;
    }

    /** The interval by drawing learners, for the change in d′. */
    static Share bootstrap(Case what, int learners, int runs, long seed) {
        SplittableRandom random = new SplittableRandom(seed + learners);
        List<Post> posts = Post.average(12);
        Share share = new Share();
        for (int run = 0; run < runs; run++) {
            List<Pair> pairs = cohort(what, learners, posts, random);
            share.add(
                    new Bootstrap(200, run)
                            .interval(
                                    pairs,
                                    drawn -> Change.of(drawn)
                                            .map(change -> change.sensitivity().value()))
                            .figure()
                            .orElseThrow(),
                    what.sensitivity());
        }
        return share;
    }

    /** By how much d′ of a large cohort on posts of unequal difficulty moves when everybody's c does, at most. */
    static double turn(int learners, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Post> posts = Post.form("t", 12, random, 0, 0, 0.4);
        double most = 0;
        for (double shift : new double[] {-1, -0.5, 0.5, 1}) {
            Change change = Change.of(cohort(new Case("", 0, shift, 0), learners, posts, random))
                    .figure()
                    .orElseThrow();
            most = Math.max(most, Math.abs(change.sensitivity().value()));
        }
        return most;
    }

    static Claim prove(int runs, long seed) {
        List<Row> rows = List.of(10, 20, 50, 200).parallelStream()
                .flatMap(learners -> CASES.stream().map(what -> row(what, learners, runs, seed)))
                .toList();
        Claim claim = new Claim("Change of a cohort")
                .say("""
                        %d runs; learners with d′ of 1.2 ± 0.5 and c of 0 ± 0.3 judge 12 posts of a kind before and 12 after.
                        Coverage of the 95 %% interval in %% / bias; the truth is that of the pooled rates of learners without end.""".formatted(runs))
                .table(
                        List.of("what happens", "learners", "change in d′", "change in c", "change in false alarms"),
                        rows.stream()
                                .map(row -> List.of(
                                        row.what().name(),
                                        Integer.toString(row.learners()),
                                        row.sensitivity().toString(),
                                        row.criterion().toString(),
                                        row.falseAlarms().toString()))
                                .toList());
        double lowest = rows.stream()
                .mapToDouble(row -> Math.min(
                        row.sensitivity().coverage(),
                        Math.min(row.criterion().coverage(), row.falseAlarms().coverage())))
                .min()
                .orElseThrow();
        double few = bootstrap(CASES.get(1), 10, runs / 4, seed).coverage();
        double many = bootstrap(CASES.get(1), 50, runs / 4, seed).coverage();
        double turn = turn(2_000, seed);
        return claim.holds(lowest >= 0.93, "the lowest coverage, from 10 learners on, is " + percent(lowest) + " %")
                .holds(
                        Math.min(few, many) >= 0.92,
                        "drawing learners instead of the formula covers d′ + 0.8 in " + percent(few)
                                + " % (10 learners) and " + percent(many) + " % (50) of " + runs / 4 + " runs")
                .holds(
                        turn < 0.1,
                        "when 2,000 learners all move c by −1, −0.5, 0.5 or 1 and nothing else, d′ moves by "
                                + number(turn, 3) + " at most, on posts of unequal difficulty too")
                .end();
    }
}
