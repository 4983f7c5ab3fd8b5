package org.basira.proof;

import java.util.List;
import java.util.SplittableRandom;
import org.basira.measurement.formula.Normal;
import org.basira.measurement.formula.Ratings;
import org.basira.question.Evidence;
import org.basira.question.Marker;
import org.basira.question.Response;
import org.basira.question.Response.Sureness;
import org.basira.question.Specimen;

/**
 * A learner as signal detection theory has it: a post gives evidence with noise, and what lies beyond the criterion is called
 * over the line, the surer the further beyond.
 *
 * @param sensitivity d′
 * @param criterion c
 * @param fairly from this far beyond the criterion on fairly sure, nearer guessing
 * @param very from this far on very sure
 * @param noise of what kind
 */
record Learner(double sensitivity, double criterion, double fairly, double very, Noise noise) {

    /** What varies from post to post and from day to day. */
    enum Noise {
        /** Standard normal: the model behind d′. */
        NORMAL,
        /** Standard logistic: then right answers of a kind follow the Rasch model, with differences in logits. */
        LOGISTIC;

        double draw(SplittableRandom random) {
            return switch (this) {
                case NORMAL -> random.nextGaussian();
                case LOGISTIC -> {
                    double share = random.nextDouble(1e-15, 1);
                    yield Math.log(share / (1 - share));
                }
            };
        }
    }

    /** What is left of d′ after some days without practice: 1 is all of it. A memory model is put in here. */
    interface Forgetting {
        double left(double days);
    }

    static Learner of(double sensitivity, double criterion) {
        return new Learner(sensitivity, criterion, 0.5, 1.2, Noise.NORMAL);
    }

    /** One of many who differ. */
    static Learner among(
            SplittableRandom random, double sensitivity, double spread, double criterion, double criterionSpread) {
        return of(sensitivity + spread * random.nextGaussian(), criterion + criterionSpread * random.nextGaussian());
    }

    Learner changed(double gain, double shift) {
        return new Learner(sensitivity + gain, criterion + shift, fairly, very, noise);
    }

    Learner with(Noise other) {
        return new Learner(sensitivity, criterion, fairly, very, other);
    }

    /** The same some days later. */
    Learner after(double days, Forgetting forgetting) {
        return new Learner(sensitivity * forgetting.left(days), criterion, fairly, very, noise);
    }

    /** Judges one post. */
    Response.Judged judge(Post post, SplittableRandom random) {
        double signal = (post.over() ? 1 : -1) * (sensitivity / 2 - post.difficulty());
        double beyond = signal + noise.draw(random) - criterion;
        double far = Math.abs(beyond);
        Sureness sureness = far < fairly ? Sureness.GUESSING : far < very ? Sureness.FAIRLY : Sureness.VERY;
        return new Response.Judged(beyond > 0, sureness, beyond > 0 ? Specimen.Act.REPORT : Specimen.Act.LEAVE);
    }

    /** Judges all, the way of every answer: response, evidence of the marker, rating. */
    Ratings judgeAll(List<Post> posts, SplittableRandom random) {
        Tally tally = new Tally();
        for (Post post : posts) {
            tally.count(post.specimen(), judge(post, random));
        }
        return tally.ratings();
    }

    /** The chance of each of the six ratings of an average post of this kind; of normal noise. */
    double[] chances(boolean over) {
        double mean = (over ? 1 : -1) * sensitivity / 2 - criterion;
        double[] cuts = {-very, -fairly, 0, fairly, very};
        double[] chances = new double[Ratings.LEVELS];
        double below = 0;
        for (int level = 0; level < cuts.length; level++) {
            double share = Normal.share(cuts[level] - mean);
            chances[level] = share - below;
            below = share;
        }
        chances[cuts.length] = 1 - below;
        return chances;
    }

    /** Counts evidence, not the key: what the marker found right tells on which side the post was. */
    static final class Tally {

        private final Integer[] over = {0, 0, 0, 0, 0, 0};
        private final Integer[] lawful = {0, 0, 0, 0, 0, 0};

        void count(Specimen specimen, Response.Judged response) {
            Evidence evidence = Marker.evidence(specimen, response);
            boolean right = evidence.hits() == 1 && evidence.misses() == 0 && evidence.falseMarks() == 0;
            boolean isOver = right == response.over();
            int rating = Ratings.rating(response.over(), response.sureness());
            (isOver ? over : lawful)[rating]++;
        }

        Ratings ratings() {
            return new Ratings(List.of(over), List.of(lawful));
        }
    }
}
