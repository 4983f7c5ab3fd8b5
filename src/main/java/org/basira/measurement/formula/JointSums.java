package org.basira.measurement.formula;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums over the cells of a histogram, in whole hundredths and therefore without any rounding: only the last division is.
 * Fifty million answers fit; products of two sums are taken in big integers.
 */
final class JointSums {

    private static final double STEPS = 100;

    private final SortedMap<Integer, Long> items = new TreeMap<>();
    private final SortedMap<Integer, Long> rests = new TreeMap<>();
    private long count;
    private long products;

    private JointSums(List<JointCounts.Cell> cells) {
        for (JointCounts.Cell cell : cells) {
            items.merge(cell.item(), cell.count(), Math::addExact);
            rests.merge(cell.rest(), cell.count(), Math::addExact);
            count = Math.addExact(count, cell.count());
            products = Math.addExact(products, product(cell.item(), cell.rest(), cell.count()));
        }
    }

    /** Every answer; only the figures of the item by itself make sense here. */
    static JointSums ofAll(JointCounts counts) {
        return new JointSums(counts.cells());
    }

    static JointSums ofCompared(JointCounts counts) {
        return new JointSums(counts.cells().stream()
                .filter(cell -> cell.rest() != JointCounts.ALONE)
                .toList());
    }

    private static long product(long one, long other, long times) {
        return Math.multiplyExact(one * other, times);
    }

    long count() {
        return count;
    }

    int differentItemBins() {
        return items.size();
    }

    double meanOfItem() {
        return sum(items) / (count * STEPS);
    }

    double varianceOfItem() {
        return variance(items);
    }

    /** Needs two answers at least, each with a rest. */
    Spread spread() {
        return new Spread(
                covariance(products, items, rests),
                variance(items),
                variance(rests),
                covariance(productsWhenSorted(), items, rests));
    }

    private double variance(SortedMap<Integer, Long> bins) {
        long squares = bins.entrySet().stream()
                .mapToLong(each -> product(each.getKey(), each.getKey(), each.getValue()))
                .sum();
        return covariance(squares, bins, bins);
    }

    /** (n·Σxy − Σx·Σy) / (n·(n − 1)), in fractions. */
    private double covariance(long sumOfProducts, SortedMap<Integer, Long> one, SortedMap<Integer, Long> other) {
        BigInteger difference = BigInteger.valueOf(count)
                .multiply(BigInteger.valueOf(sumOfProducts))
                .subtract(BigInteger.valueOf(sum(one)).multiply(BigInteger.valueOf(sum(other))));
        return difference.doubleValue() / count / (count - 1) / (STEPS * STEPS);
    }

    private static long sum(SortedMap<Integer, Long> bins) {
        return bins.entrySet().stream()
                .mapToLong(each -> each.getKey() * each.getValue())
                .sum();
    }

    /** Σxy with both sorted: the two columns are walked side by side, as far as the shorter run reaches. */
    private long productsWhenSorted() {
        Iterator<Map.Entry<Integer, Long>> ahead = rests.entrySet().iterator();
        long sum = 0;
        long left = 0;
        int rest = 0;
        for (Map.Entry<Integer, Long> item : items.entrySet()) {
            long wanted = item.getValue();
            while (wanted > 0) {
                if (left == 0) {
                    Map.Entry<Integer, Long> next = ahead.next();
                    rest = next.getKey();
                    left = next.getValue();
                }
                long run = Math.min(wanted, left);
                sum = Math.addExact(sum, product(item.getKey(), rest, run));
                wanted -= run;
                left -= run;
            }
        }
        return sum;
    }
}
