package org.basira.measurement.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Seeded answers for properties that must hold of all: many ordinary ones, and every kind of extreme. */
final class Draws {

    private static final int[] SIZES = {0, 1, 2, 3, 8, 12, 20, 57, 200, 100_000};

    private Draws() {}

    /** 100 seeds, the same each time. */
    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    static SplittableRandom random(int seed) {
        return new SplittableRandom(seed);
    }

    static Outcomes outcomes(SplittableRandom random) {
        int over = SIZES[random.nextInt(SIZES.length)];
        int lawful = SIZES[random.nextInt(SIZES.length)];
        int hits = part(random, over);
        int falseAlarms = part(random, lawful);
        return new Outcomes(hits, over - hits, falseAlarms, lawful - falseAlarms);
    }

    static Ratings ratings(SplittableRandom random) {
        return new Ratings(six(random), six(random));
    }

    static List<Outcomes> cohort(SplittableRandom random) {
        return Stream.generate(() -> outcomes(random)).limit(random.nextInt(30)).toList();
    }

    static List<Ratings> ratedCohort(SplittableRandom random) {
        return Stream.generate(() -> ratings(random)).limit(random.nextInt(30)).toList();
    }

    /** None, all, or some. */
    static int part(SplittableRandom random, int of) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> of;
            default -> random.nextInt(of + 1);
        };
    }

    private static List<Integer> six(SplittableRandom random) {
        List<Integer> counts = new ArrayList<>();
        for (int level = 0; level < Ratings.LEVELS; level++) {
            counts.add(random.nextInt(3) == 0 ? part(random, SIZES[random.nextInt(SIZES.length)]) : 0);
        }
        return counts;
    }

    /** The same learners in another order. */
    static <T> List<T> shuffled(List<T> list, SplittableRandom random) {
        List<T> copy = new ArrayList<>(list);
        for (int place = copy.size() - 1; place > 0; place--) {
            copy.set(place, copy.set(random.nextInt(place + 1), copy.get(place)));
        }
        return copy;
    }
}
