package org.basira.proof;

import static java.util.Objects.requireNonNull;
import static org.basira.proof.Claim.number;
import static org.basira.proof.Claim.percent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.basira.measurement.formula.Change;
import org.basira.measurement.formula.Change.Pair;
import org.basira.measurement.formula.Change.Sitting;
import org.basira.measurement.formula.Equating;
import org.basira.measurement.formula.Moments;

/** Three forms of unequal difficulty, given by lot before, and the easiest to all after: what is left of the difference. */
final class EquatingProof {

    private EquatingProof() {}

    /**
     * Raw and equated change in d′ over the runs.
     *
     * @param alike change on forms that are all the same, for comparison
     * @param near share of runs with the equated change less than 0.05 from the truth
     */
    record Result(Share raw, Share equated, Share falseAlarms, double alike, double near) {}

    private record Forms(Map<String, List<Post>> posts) {

        List<Post> of(String form) {
            return requireNonNull(posts.get(form), form);
        }

        static Forms unequal() {
            SplittableRandom random = new SplittableRandom(3);
            return new Forms(Map.of(
                    "A", Post.form("a", 12, random, 0, 0, 0.3),
                    "B", Post.form("b", 12, random, -0.4, -0.1, 0.3),
                    "C", Post.form("c", 12, random, 0.2, 0.15, 0.3)));
        }
    }

    /** The change without chance: many learners who get form A both times, all the same but for the gain. */
    private static double alike(double gain, SplittableRandom random) {
        if (gain == 0) {
            return 0;
        }
        List<Post> posts = Forms.unequal().of("A");
        List<Pair> pairs = new ArrayList<>();
        for (int each = 0; each < 40_000; each++) {
            Learner learner = Learner.among(random, 1.2, 0.5, 0, 0.3);
            pairs.add(Pair.of(
                    learner.judgeAll(posts, random).outcomes(),
                    learner.changed(gain, 0).judgeAll(posts, random).outcomes()));
        }
        return Change.of(pairs).figure().orElseThrow().sensitivity().value();
    }

    static Result run(double gain, int learnersAForm, int runs, long seed) {
        double truth = alike(gain, new SplittableRandom(seed));
        List<Change[]> changes = new SplittableRandom(seed)
                .longs(runs).boxed().toList().parallelStream()
                        .map(each -> changes(gain, learnersAForm, new SplittableRandom(each)))
                        .toList();
        Share raw = new Share();
        Share equated = new Share();
        Share falseAlarms = new Share();
        int near = 0;
        for (Change[] pair : changes) {
            raw.add(pair[0].sensitivity(), truth);
            equated.add(pair[1].sensitivity(), truth);
            falseAlarms.add(pair[1].falseAlarmRate(), 0);
            near += Math.abs(pair[1].sensitivity().value() - truth) < 0.05 ? 1 : 0;
        }
        return new Result(raw, equated, falseAlarms, truth, (double) near / runs);
    }

    private static Change[] changes(double gain, int learnersAForm, SplittableRandom random) {
        Forms forms = Forms.unequal();
        Map<String, Moments> groups = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (String form : List.of("A", "B", "C")) {
            for (int each = 0; each < learnersAForm; each++) {
                Learner learner = Learner.among(random, 1.2, 0.5, 0, 0.3);
                Sitting before = new Sitting(
                        form, learner.judgeAll(forms.of(form), random).outcomes());
                groups.merge(form, Moments.of(before.outcomes()), Moments::plus);
                pairs.add(new Pair(
                        before,
                        new Sitting(
                                "B",
                                learner.changed(gain, 0)
                                        .judgeAll(forms.of("B"), random)
                                        .outcomes())));
            }
        }
        return new Change[] {
            Change.of(pairs).figure().orElseThrow(),
            Change.of(pairs, Equating.of(groups)).figure().orElseThrow()
        };
    }

    static Claim prove(int runs, long seed) {
        List<Result> results =
                List.of(run(0, 2_000, runs, seed), run(0.8, 2_000, runs, seed + 1), run(0, 100, runs, seed));
        List<String> names =
                List.of("nothing learnt, 2,000 learners a form", "d′ + 0.8, 2,000 a form", "nothing, 100 a form");
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            Result result = results.get(row);
            rows.add(List.of(
                    names.get(row),
                    number(result.alike(), 3),
                    number(result.raw().bias(), 3),
                    number(result.equated().bias(), 3),
                    percent(result.near()),
                    percent(result.equated().coverage())));
        }
        Result none = results.getFirst();
        return new Claim("Forms of unequal difficulty")
                .say("""
                        %d runs. Form B is easier by 0.4 in its posts over the line and by 0.1 in its lawful ones than form A, form C
                        harder by 0.2 and 0.15; the posts of a form differ by ± 0.3. Learners get a form by lot before, and all get
                        the easy form B after: the worst that can be. "Off" is the change in d′ minus what learners without end show
                        who get the same form twice.""".formatted(runs))
                .table(
                        List.of(
                                "what happens",
                                "true change",
                                "raw: off by",
                                "equated: off by",
                                "within 0.05, % of runs",
                                "coverage, %"),
                        rows)
                .holds(
                        Math.abs(none.equated().bias()) < 0.05 && none.near() >= 0.95,
                        "forms of unequal difficulty leave no effect: |Δd′| is "
                                + number(Math.abs(none.equated().bias()), 4)
                                + " on the average and below 0.05 in " + percent(none.near())
                                + " % of the runs; raw it is "
                                + number(none.raw().bias(), 3))
                .holds(
                        Math.abs(results.get(1).equated().bias()) < 0.05,
                        "a true gain is kept to within "
                                + number(Math.abs(results.get(1).equated().bias()), 3))
                .holds(
                        results.stream().allMatch(result -> result.equated().coverage() >= 0.93),
                        "the interval, which takes in the error of the shift, covers in 93 % and more")
                .end();
    }
}
