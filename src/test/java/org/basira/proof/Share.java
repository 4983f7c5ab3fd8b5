package org.basira.proof;

import org.basira.measurement.formula.Estimate;

/** How a figure does over many runs: how often its interval holds the truth, how far off it is on the average and at most. */
final class Share {

    private int runs;
    private int covered;
    private double off;
    private double offAtMost;
    private double width;

    void add(Estimate estimate, double truth) {
        runs++;
        covered += estimate.covers(truth) ? 1 : 0;
        off += estimate.value() - truth;
        offAtMost = Math.max(offAtMost, Math.abs(estimate.value() - truth));
        width += estimate.high() - estimate.low();
    }

    double coverage() {
        return (double) covered / runs;
    }

    double bias() {
        return off / runs;
    }

    double offAtMost() {
        return offAtMost;
    }

    double width() {
        return width / runs;
    }

    @Override
    public String toString() {
        return Claim.percent(coverage()) + " / " + Claim.number(bias(), 3);
    }
}
