package org.basira.proof;

import static org.basira.proof.Claim.number;
import static org.basira.proof.Claim.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.basira.measurement.formula.Calibration;
import org.basira.measurement.formula.Ratings;
import org.basira.measurement.formula.RocArea;
import org.basira.question.Response.Sureness;

/** What the sureness tells: the area under the ROC curve, and the gap between being sure and being right. */
final class RatingProof {

    private static final List<Learner> SURENESS = List.of(
            new Learner(1.5, 0, 1.2, 2.4, Learner.Noise.NORMAL),
            new Learner(1.5, 0, 0.5, 1.2, Learner.Noise.NORMAL),
            new Learner(1.5, 0.3, 0.05, 0.2, Learner.Noise.NORMAL));

    private static final List<String> NAMES = List.of("modest", "between", "too sure");

    private RatingProof() {}

    /** The truth of a learner: chance that a post over the line is rated higher, ties half. */
    static double area(Learner learner) {
        double[] over = learner.chances(true);
        double[] lawful = learner.chances(false);
        double area = 0;
        double below = 0;
        for (int level = 0; level < Ratings.LEVELS; level++) {
            area += over[level] * (below + lawful[level] / 2);
            below += lawful[level];
        }
        return area;
    }

    /** The truth of a learner: mean stated probability minus share right, over as many posts of either kind. */
    static double gap(Learner learner) {
        double[] over = learner.chances(true);
        double[] lawful = learner.chances(false);
        double gap = 0;
        for (Sureness sureness : Sureness.values()) {
            int up = Ratings.rating(true, sureness);
            int down = Ratings.rating(false, sureness);
            gap += sureness.probability() * (over[up] + over[down] + lawful[up] + lawful[down]) / 2;
            gap -= (over[up] + lawful[down]) / 2;
        }
        return gap;
    }

    record Row(int posts, double lowestArea, double areaBias, List<Share> gaps) {}

    static Row row(int posts, int runs, long seed) {
        SplittableRandom random = new SplittableRandom(seed + posts);
        List<Post> judged = Post.average(posts);
        double lowest = 1;
        double bias = 0;
        for (double sensitivity : new double[] {0, 0.5, 1, 1.5, 2, 2.5}) {
            for (double criterion : new double[] {-0.5, 0, 0.5}) {
                Learner learner = Learner.of(sensitivity, criterion);
                Share share = new Share();
                for (int run = 0; run < runs; run++) {
                    share.add(
                            RocArea.of(learner.judgeAll(judged, random))
                                    .figure()
                                    .orElseThrow()
                                    .area(),
                            area(learner));
                }
                lowest = Math.min(lowest, share.coverage());
                bias = Math.max(bias, Math.abs(share.bias()));
            }
        }
        List<Share> gaps = new ArrayList<>();
        for (Learner learner : SURENESS) {
            Share share = new Share();
            for (int run = 0; run < runs; run++) {
                share.add(
                        Calibration.of(learner.judgeAll(judged, random))
                                .figure()
                                .orElseThrow()
                                .gap(),
                        gap(learner));
            }
            gaps.add(share);
        }
        return new Row(posts, lowest, bias, gaps);
    }

    static Claim prove(int runs, long seed) {
        List<Row> rows = DetectionProof.POSTS.parallelStream()
                .map(posts -> row(posts, runs, seed))
                .toList();
        Claim claim = new Claim("Area under the ROC curve, calibration").say("""
                        %d runs. Area: lowest coverage in %% and largest bias over d′ from 0 to 2.5 and c of −0.5, 0, 0.5. Gap of
                        calibration (mean stated probability minus share right): coverage / bias for learners with d′ = 1.5 whose
                        gaps are in truth %s (modest), %s (between) and %s (too sure).""".formatted(
                        runs,
                        number(gap(SURENESS.get(0)), 3),
                        number(gap(SURENESS.get(1)), 3),
                        number(gap(SURENESS.get(2)), 3)));
        List<String> head = new ArrayList<>(List.of("posts of a kind", "coverage of the area", "bias of the area"));
        NAMES.forEach(name -> head.add("gap, " + name));
        claim.table(
                head,
                rows.stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(List.of(
                                    Integer.toString(row.posts()),
                                    percent(row.lowestArea()),
                                    number(row.areaBias(), 3)));
                            row.gaps().forEach(gap -> cells.add(gap.toString()));
                            return cells;
                        })
                        .toList());
        double gaps = rows.stream()
                .flatMap(row -> row.gaps().stream())
                .mapToDouble(Share::coverage)
                .min()
                .orElseThrow();
        double off = rows.stream()
                .flatMap(row -> row.gaps().stream())
                .mapToDouble(gap -> Math.abs(gap.bias()))
                .max()
                .orElseThrow();
        return claim.holds(
                        rows.stream().allMatch(row -> row.lowestArea() >= 0.93 && row.areaBias() < 0.02),
                        "the area covers in 93 % and more from 8 posts of a kind on, its bias is below 0.02")
                .holds(
                        gaps >= 0.93 && off < 0.02,
                        "calibration is recovered: the gap covers in " + percent(gaps)
                                + " % and more, its bias is below 0.02")
                .end();
    }
}
