package org.basira.measurement.formula;

import java.util.List;
import java.util.stream.IntStream;
import org.basira.measurement.formula.Measured.Why;

/**
 * Whether an item is harder in one language than in another for people who do equally well on the whole: differential item
 * functioning by Mantel–Haenszel. Mantel &amp; Haenszel, Journal of the National Cancer Institute 22 (1959), 719–748; Holland
 * &amp; Thayer, "Differential item performance and the Mantel–Haenszel procedure", in <i>Test Validity</i> (1988); classes by
 * Zieky, in <i>Differential Item Functioning</i> (1993).
 *
 * @param alpha common odds ratio Σ(ad/n) / Σ(bc/n); above 1 the item favours the reference language
 * @param delta −2.35 ln alpha, on the scale of ETS; negative: harder in the focal language
 * @param deltaError its standard error (Robins, Breslow &amp; Greenland, Biometrics 42 (1986), 311–323)
 * @param chiSquare with continuity correction, one degree of freedom
 * @param p of chi-square; to be adjusted by {@link Holm} over the items looked at
 * @param size ETS class
 * @param bounded false where one odds were zero in every stratum and half an answer was added to each cell (Haldane 1956)
 */
public record MantelHaenszel(
        double alpha, double delta, double deltaError, double chiSquare, double p, Size size, boolean bounded) {

    private static final double DELTA = 2.35;

    /** One-sided 5 %. */
    private static final double Z_ONE_SIDED = Normal.quantile(0.95);

    /** People with the same total score: right and wrong on this item, in the reference and in the focal language. */
    public record Stratum(long referenceRight, long referenceWrong, long focalRight, long focalWrong) {

        long n() {
            return referenceRight + referenceWrong + focalRight + focalWrong;
        }
    }

    /** The classes of ETS. */
    public enum Size {
        /** Negligible: |delta| below 1, or not different from 0 (5 %). */
        A,
        /** Between the two. */
        B,
        /** Large: |delta| 1.5 or more, and more than 1 beyond chance (5 %, one-sided). */
        C
    }

    /**
     * Which of the items of a form to look at again: large (class C) and beyond chance after Holm's correction over all of
     * them, 5 %. Match learners on what they got right of the posts of the same kind (over the line or lawful): the total of
     * both would take one language being more suspicious for a fault of every item.
     *
     * @return one entry an item, in the order given
     */
    public static List<Boolean> suspects(List<Measured<MantelHaenszel>> items) {
        // An item that cannot be told takes no part; as p = 1 it comes last and changes nothing but the number of
        // tests.
        List<Double> adjusted = Holm.adjust(items.stream()
                .map(item -> item.figure().map(MantelHaenszel::p).orElse(1.0))
                .toList());
        return IntStream.range(0, items.size())
                .mapToObj(item -> adjusted.get(item) < 0.05
                        && items.get(item)
                                .figure()
                                .filter(found -> found.size == Size.C)
                                .isPresent())
                .toList();
    }

    /** The interval of delta. */
    public Estimate interval() {
        return Estimate.around(delta, deltaError, Normal.Z95);
    }

    /**
     * Of one item.
     *
     * @return nothing where no stratum holds both languages and both right and wrong answers
     */
    public static Measured<MantelHaenszel> of(List<Stratum> strata) {
        double expected = 0;
        double variance = 0;
        double right = 0;
        for (Stratum s : strata) {
            double n = s.n();
            if (n >= 2) {
                double reference = s.referenceRight() + s.referenceWrong();
                double focal = s.focalRight() + s.focalWrong();
                double rights = s.referenceRight() + s.focalRight();
                double wrongs = s.referenceWrong() + s.focalWrong();
                right += s.referenceRight();
                expected += reference * rights / n;
                variance += reference * focal * rights * wrongs / (n * n * (n - 1));
            }
        }
        if (variance <= 0) {
            return Measured.undefined(Why.NO_SPREAD);
        }
        double off = Math.max(0, Math.abs(right - expected) - 0.5);
        double chiSquare = off * off / variance;
        // The tail of chi-square with one degree of freedom is both tails of the normal.
        double p = Math.min(1, 2 * Normal.share(-Math.sqrt(chiSquare)));
        Odds odds = Odds.of(strata, 0);
        boolean bounded = odds.finite();
        return Measured.known(classed(bounded ? odds : Odds.of(strata, 0.5), chiSquare, p, bounded));
    }

    private static MantelHaenszel classed(Odds odds, double chiSquare, double p, boolean bounded) {
        double logarithm = Math.log(odds.favour / odds.against);
        double delta = -DELTA * logarithm;
        double error = DELTA * Math.sqrt(odds.variance());
        double size = Math.abs(delta);
        Size letter = Size.B;
        if (size < 1 || p >= 0.05) {
            letter = Size.A;
        } else if (size >= 1.5 && size - Z_ONE_SIDED * error > 1) {
            letter = Size.C;
        }
        return new MantelHaenszel(Math.exp(logarithm), delta, error, chiSquare, p, letter, bounded);
    }

    /** The sums of the odds ratio and of its variance; {@code favour} is Σ(ad/n), {@code against} Σ(bc/n). */
    private record Odds(double favour, double against, double favourFavour, double mixed, double againstAgainst) {

        static Odds of(List<Stratum> strata, double added) {
            double favour = 0;
            double against = 0;
            double favourFavour = 0;
            double mixed = 0;
            double againstAgainst = 0;
            for (Stratum s : strata) {
                if (s.n() > 0) {
                    double n = s.n() + 4 * added;
                    double a = s.referenceRight() + added;
                    double b = s.referenceWrong() + added;
                    double c = s.focalRight() + added;
                    double d = s.focalWrong() + added;
                    double r = a * d / n;
                    double t = b * c / n;
                    favour += r;
                    against += t;
                    favourFavour += (a + d) / n * r;
                    mixed += (a + d) / n * t + (b + c) / n * r;
                    againstAgainst += (b + c) / n * t;
                }
            }
            return new Odds(favour, against, favourFavour, mixed, againstAgainst);
        }

        boolean finite() {
            return favour > 0 && against > 0;
        }

        /** Of ln alpha: Robins, Breslow &amp; Greenland (1986). */
        double variance() {
            return favourFavour / (2 * favour * favour)
                    + mixed / (2 * favour * against)
                    + againstAgainst / (2 * against * against);
        }
    }
}
