package org.basira.measurement.formula;

import java.util.Arrays;
import java.util.List;

/**
 * The likelihood of item difficulties given each person's number right, from elementary symmetric functions of the
 * easinesses e^−difficulty (Andersen 1972; see {@link Rasch}).
 *
 * @param right how many got each of k items right
 * @param scores how many had 0 to k right; none 0, none k
 */
record ConditionalLikelihood(List<Long> right, List<Long> scores) {

    Point at(double[] difficulty) {
        double[] easiness =
                Arrays.stream(difficulty).map(each -> Math.exp(-each)).toArray();
        int k = easiness.length;
        double[] all = symmetric(easiness, -1, -1);
        double[][] chance = new double[k][];
        double[] gradient = new double[k];
        double[][] information = new double[k][k];
        for (int i = 0; i < k; i++) {
            chance[i] = chances(easiness, all, i);
            gradient[i] = -right.get(i);
            for (int score = 1; score < k; score++) {
                gradient[i] += scores.get(score) * chance[i][score];
                information[i][i] += scores.get(score) * chance[i][score] * (1 - chance[i][score]);
            }
            for (int j = 0; j < i; j++) {
                information[i][j] = together(easiness, all, chance, i, j);
                information[j][i] = information[i][j];
            }
        }
        return new Point(gradient, information);
    }

    /** The chance that who has so many right has this item right. */
    private static double[] chances(double[] easiness, double[] all, int item) {
        double[] without = symmetric(easiness, item, -1);
        double[] chance = new double[easiness.length];
        for (int score = 1; score < easiness.length; score++) {
            chance[score] = easiness[item] * without[score - 1] / all[score];
        }
        return chance;
    }

    /** The covariance of two items, over all persons. */
    private double together(double[] easiness, double[] all, double[][] chance, int i, int j) {
        double[] without = symmetric(easiness, i, j);
        double sum = 0;
        for (int score = 1; score < easiness.length; score++) {
            double both = score < 2 ? 0 : easiness[i] * easiness[j] * without[score - 2] / all[score];
            sum += scores.get(score) * (both - chance[i][score] * chance[j][score]);
        }
        return sum;
    }

    /** By adding one item at a time, which only adds positive numbers and so loses no digits. */
    private static double[] symmetric(double[] easiness, int without, int norThis) {
        double[] sums = new double[easiness.length + 1];
        sums[0] = 1;
        int taken = 0;
        for (int item = 0; item < easiness.length; item++) {
            if (item != without && item != norThis) {
                taken++;
                for (int score = taken; score > 0; score--) {
                    sums[score] += easiness[item] * sums[score - 1];
                }
            }
        }
        return sums;
    }

    /** Gradient of the log-likelihood and information, whose rows add up to 0. */
    static final class Point {

        private final double[] gradient;
        private final double[][] information;

        Point(double[] gradient, double[][] information) {
            this.gradient = gradient;
            this.information = information;
        }

        double[] gradient() {
            return gradient;
        }

        /** The inverse among difficulties that add up to 0: (I + s J/k)⁻¹ − J/(s k) with J all ones, s a scale. */
        double[][] inverseInformation() {
            int k = gradient.length;
            double scale = Math.max(information[0][0], Double.MIN_NORMAL);
            double[][] work = new double[k][2 * k];
            for (int row = 0; row < k; row++) {
                for (int column = 0; column < k; column++) {
                    work[row][column] = information[row][column] + scale / k;
                }
                work[row][k + row] = 1;
            }
            eliminate(work);
            double[][] inverse = new double[k][k];
            for (int row = 0; row < k; row++) {
                for (int column = 0; column < k; column++) {
                    inverse[row][column] = work[row][k + column] - 1 / (scale * k);
                }
            }
            return inverse;
        }

        /** Gauss–Jordan; the matrix is positive definite, so no pivoting is needed. */
        private static void eliminate(double[][] work) {
            for (int pivot = 0; pivot < work.length; pivot++) {
                double by = work[pivot][pivot];
                for (int column = 0; column < work[pivot].length; column++) {
                    work[pivot][column] /= by;
                }
                for (int row = 0; row < work.length; row++) {
                    double times = work[row][pivot];
                    if (row != pivot && times != 0) {
                        for (int column = 0; column < work[row].length; column++) {
                            work[row][column] -= times * work[pivot][column];
                        }
                    }
                }
            }
        }
    }
}
