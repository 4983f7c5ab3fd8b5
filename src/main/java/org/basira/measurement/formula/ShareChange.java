package org.basira.measurement.formula;

/**
 * How much a share rose from one set of independent answers to another: the second minus the first, with a 95 % interval
 * made of the Wilson intervals of both. Newcombe, "Interval estimation for the difference between independent proportions:
 * comparison of eleven methods", Statistics in Medicine 17 (1998), 873–890, method 10.
 */
public final class ShareChange {

    private ShareChange() {}

    /** From so many of so many to so many of so many; undefined where one of them is of none. */
    public static Measured<Estimate> of(long before, long ofBefore, long after, long ofAfter) {
        return Wilson.interval(before, ofBefore) instanceof Measured.Known<Estimate>(Estimate first)
                        && Wilson.interval(after, ofAfter) instanceof Measured.Known<Estimate>(Estimate then)
                ? Measured.known(between(first, then))
                : Measured.undefined(Measured.Why.NO_ANSWERS);
    }

    private static Estimate between(Estimate first, Estimate then) {
        double change = then.value() - first.value();
        double down = Math.hypot(then.value() - then.low(), first.high() - first.value());
        double up = Math.hypot(then.high() - then.value(), first.value() - first.low());
        return new Estimate(change, change - down, change + up).within(-1, 1);
    }
}
