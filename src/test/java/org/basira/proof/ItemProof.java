package org.basira.proof;

import static org.basira.proof.Claim.number;
import static org.basira.proof.Claim.percent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.basira.measurement.formula.MantelHaenszel;
import org.basira.measurement.formula.MantelHaenszel.Stratum;
import org.basira.measurement.formula.Measured;
import org.basira.measurement.formula.Rasch;
import org.basira.question.Marker;

/** Items: their difficulty by Rasch, and an item that is harder in one language by Mantel–Haenszel. */
final class ItemProof {

    private static final int OF_A_KIND = 12;

    /** −2.35 ln alpha = −2 (ETS delta) in logits of difficulty. */
    private static final double PLANTED = 2 / 2.35;

    private ItemProof() {}

    /** Right or wrong of each item, of learners of one language. */
    private static boolean[][] answers(
            List<Post> form, double ability, double criterion, double varied, SplittableRandom random) {
        boolean[][] right = new boolean[500][form.size()];
        for (boolean[] each : right) {
            Learner learner = Learner.among(random, ability, 0.5 * varied, criterion, 0.3 * varied)
                    .with(Learner.Noise.LOGISTIC);
            for (int item = 0; item < form.size(); item++) {
                Post post = form.get(item);
                each[item] = Marker.evidence(post.specimen(), learner.judge(post, random))
                                .hits()
                        == 1;
            }
        }
        return right;
    }

    /**
     * The items flagged of a form of 24.
     *
     * @param average difficulty of item 0 over both languages
     * @param planted how much harder, in logits, item 0 is in the focal language than in the reference language
     * @param varied how much more the learners differ than those of the other claims
     * @param unlike whether the focal language is also less able and more suspicious on the whole
     */
    static List<Boolean> flagged(
            double average, double planted, boolean unlike, double varied, SplittableRandom random) {
        List<Post> form = new ArrayList<>(Post.form("i", OF_A_KIND, random, 0, 0, 0.6));
        List<Post> focalForm = new ArrayList<>(form);
        form.set(0, new Post(form.getFirst().specimen(), average - planted / 2));
        focalForm.set(0, new Post(form.getFirst().specimen(), average + planted / 2));
        boolean[][] reference = answers(form, 1.2, 0, varied, random);
        boolean[][] focal = answers(focalForm, unlike ? 0.8 : 1.2, unlike ? -0.4 : 0, varied, random);
        List<Measured<MantelHaenszel>> items = IntStream.range(0, form.size())
                .mapToObj(item -> MantelHaenszel.of(strata(form, item, reference, focal)))
                .toList();
        return MantelHaenszel.suspects(items);
    }

    /** Matched on the number right of the posts of the same kind. */
    private static List<Stratum> strata(List<Post> form, int item, boolean[][] reference, boolean[][] focal) {
        long[][] cells = new long[OF_A_KIND + 1][4];
        for (int language = 0; language < 2; language++) {
            for (boolean[] learner : language == 0 ? reference : focal) {
                int score = (int) IntStream.range(0, form.size())
                        .filter(other ->
                                form.get(other).over() == form.get(item).over() && learner[other])
                        .count();
                cells[score][2 * language + (learner[item] ? 0 : 1)]++;
            }
        }
        return Arrays.stream(cells)
                .map(cell -> new Stratum(cell[0], cell[1], cell[2], cell[3]))
                .toList();
    }

    /** Shares of runs: the planted item found (easier, average, harder, among more varied learners); any other flagged with it; any where none is planted. */
    record Dif(List<Double> found, double falselyWithIt, double falselyAlone, double falselyUnlike) {

        /** Of average difficulty. */
        double foundOnAverage() {
            return found.get(1);
        }
    }

    static Dif dif(int runs, long seed) {
        List<List<Boolean>> planted = runs(runs, seed, 0, PLANTED, false, 1);
        return new Dif(
                List.of(
                        share(runs(runs, seed + 1, -1, PLANTED, false, 1), List::getFirst),
                        share(planted, List::getFirst),
                        share(runs(runs, seed + 2, 1, PLANTED, false, 1), List::getFirst),
                        share(runs(runs, seed + 5, 0, PLANTED, false, 2), List::getFirst)),
                share(planted, flags -> flags.subList(1, flags.size()).contains(true)),
                share(runs(runs, seed + 3, 0, 0, false, 1), flags -> flags.contains(true)),
                share(runs(runs, seed + 4, 0, 0, true, 1), flags -> flags.contains(true)));
    }

    private static List<List<Boolean>> runs(
            int runs, long seed, double average, double planted, boolean unlike, double varied) {
        return new SplittableRandom(seed)
                .longs(runs).boxed().toList().parallelStream()
                        .map(each -> flagged(average, planted, unlike, varied, new SplittableRandom(each)))
                        .toList();
    }

    private static double share(List<List<Boolean>> runs, Predicate<List<Boolean>> which) {
        return (double) runs.stream().filter(which).count() / runs.size();
    }

    /** Difficulties of the posts over the line of a form, of 500 learners. */
    static Share rasch(int runs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Share share = new Share();
        for (int run = 0; run < runs; run++) {
            List<Post> form = Post.form("r", OF_A_KIND, random, 0, 0, 0.8).stream()
                    .filter(Post::over)
                    .toList();
            boolean[][] answers = answers(form, 1.2, 0, 1, random);
            double mean = form.stream().mapToDouble(Post::difficulty).average().orElseThrow();
            Rasch found = Rasch.of(rights(answers, form.size()), scores(answers, form.size()))
                    .figure()
                    .orElseThrow();
            for (int item = 0; item < form.size(); item++) {
                share.add(
                        found.items().get(item).figure().orElseThrow().value(),
                        form.get(item).difficulty() - mean);
            }
        }
        return share;
    }

    private static List<Long> rights(boolean[][] answers, int items) {
        return IntStream.range(0, items)
                .mapToObj(item ->
                        Arrays.stream(answers).filter(learner -> learner[item]).count())
                .toList();
    }

    private static List<Long> scores(boolean[][] answers, int items) {
        long[] scores = new long[items + 1];
        for (boolean[] learner : answers) {
            int score = 0;
            for (boolean right : learner) {
                score += right ? 1 : 0;
            }
            scores[score]++;
        }
        return Arrays.stream(scores).boxed().toList();
    }

    static Claim prove(int runs, long seed) {
        Dif dif = dif(runs, seed);
        Share rasch = rasch(runs, seed);
        return new Claim("Items")
                .say("""
                        %d runs; forms of 24 posts, 500 learners in each of two languages (d′ of 1.2 ± 0.5, c of 0 ± 0.3, logistic
                        noise), matched on what they got right of the posts of the same kind. An item is flagged if it is of ETS
                        class C and beyond chance after Holm's correction over the 24. "Planted" is an item easier in one language
                        and harder in the other by an ETS delta of 2.""".formatted(runs))
                .table(
                        List.of("what was planted", "% of runs"),
                        List.of(
                                List.of("an item of average difficulty: found", percent(dif.foundOnAverage())),
                                List.of(
                                        "one easier by a logit: found",
                                        percent(dif.found().getFirst())),
                                List.of(
                                        "one harder by a logit: found",
                                        percent(dif.found().get(2))),
                                List.of(
                                        "of average difficulty, among learners who differ twice as much: found",
                                        percent(dif.found().getLast())),
                                List.of("with it: another item flagged", percent(dif.falselyWithIt())),
                                List.of("nothing: any of 24 items flagged", percent(dif.falselyAlone())),
                                List.of(
                                        "nothing, but one language is less able and more suspicious: any flagged",
                                        percent(dif.falselyUnlike()))))
                .say("""
                        An item that nearly all get right is found less often, and so is any where learners differ more: there are
                        fewer answers to tell by, and class C asks for certainty that delta is beyond 1. With 500 learners a
                        language a delta of 2 lies near the edge of what can be found in 90 %; more learners move it.""")
                .holds(
                        dif.foundOnAverage() >= 0.9,
                        "planted DIF is found in " + percent(dif.foundOnAverage())
                                + " % for an item of average difficulty, among learners like those of the other claims")
                .holds(
                        Math.max(dif.falselyAlone(), dif.falselyUnlike()) <= 0.05,
                        "where none is planted, something is flagged in 5 % of the runs or fewer")
                .holds(
                        rasch.coverage() >= 0.93 && Math.abs(rasch.bias()) < 0.01,
                        "Rasch difficulties of 12 posts from 500 learners: the interval covers in "
                                + percent(rasch.coverage()) + " %, and is " + number(rasch.width(), 2) + " logits wide")
                .end();
    }
}
