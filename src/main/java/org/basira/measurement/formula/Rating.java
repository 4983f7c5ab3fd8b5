package org.basira.measurement.formula;

/** How a refresher went, in the four grades of FSRS. The screen never says these words: it says when it is due again. */
public enum Rating {
    AGAIN,
    HARD,
    GOOD,
    EASY;

    private static final int FULL = 5;

    /** Of five answers: 2 right or fewer Again, 3 Hard, 4 Good, 5 Easy. */
    public static Rating ofFive(int right) {
        return of(right, FULL);
    }

    /**
     * Of another number of answers, in proportion and never rounded up: below three fifths Again, below four fifths Hard,
     * below all Good, all Easy. So of four: 4 Easy, 3 Hard, 2 Again; of ten: 10 Easy, 8 and 9 Good, 6 and 7 Hard.
     *
     * @param right 0 to {@code total}
     * @param total 1 or more
     */
    public static Rating of(int right, int total) {
        if (total < 1 || right < 0 || right > total) {
            throw new IllegalArgumentException(right + " right of " + total);
        }
        long fifths = (long) right * FULL / total;
        return switch ((int) fifths) {
            case 5 -> EASY;
            case 4 -> GOOD;
            case 3 -> HARD;
            default -> AGAIN;
        };
    }

    /** The number g of the published formulas, 1 to 4. */
    int grade() {
        return switch (this) {
            case AGAIN -> 1;
            case HARD -> 2;
            case GOOD -> 3;
            case EASY -> 4;
        };
    }
}
