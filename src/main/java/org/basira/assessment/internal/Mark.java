package org.basira.assessment.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.basira.assessment.ByHand;
import org.jspecify.annotations.Nullable;

/**
 * A mark as stored beside its step; the newest counts.
 *
 * @param number 1 for the first
 * @param fraction credit, 0 to 1, with five digits
 * @param hash the version of the item it was marked by
 * @param correction what it was made by, null where nothing was corrected
 * @param said what a person said with it, null where a machine marked
 */
public record Mark(
        int number,
        BigDecimal fraction,
        Treatment treatment,
        String hash,
        Cause cause,
        @Nullable UUID correction,
        @Nullable ByHand said,
        Instant at) {

    /** How it counts. Only what is counted is told to measuring: a withdrawn item measures nothing. */
    public enum Treatment {
        COUNTED,
        FULL_CREDIT,
        LEFT_OUT
    }

    /** Why there is this mark. */
    public enum Cause {
        ANSWERED("answered"),
        CORRECTED("corrected"),
        BY_HAND("by-hand");

        private final String word;

        Cause(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Cause of(String word) {
            return word.equals(BY_HAND.word) ? BY_HAND : word.equals(CORRECTED.word) ? CORRECTED : ANSWERED;
        }
    }

    /** Whether another would say nothing new. */
    boolean says(Mark other) {
        return fraction.compareTo(other.fraction) == 0 && treatment == other.treatment && hash.equals(other.hash);
    }
}
