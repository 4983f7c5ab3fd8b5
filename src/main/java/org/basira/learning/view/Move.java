package org.basira.learning.view;

import org.basira.measurement.Figures.Share;
import org.basira.measurement.formula.Estimate;
import org.basira.measurement.formula.ShareChange;

/** Where a share went, as far as more than chance can be read from it. */
enum Move {
    MORE,
    LESS,
    ALIKE;

    static Move of(Share before, Share then) {
        Estimate change = ShareChange.of(before.count(), before.of(), then.count(), then.of())
                .figure()
                .orElseGet(() -> new Estimate(0, -1, 1));
        if (change.low() > 0) {
            return MORE;
        }
        return change.high() < 0 ? LESS : ALIKE;
    }
}
