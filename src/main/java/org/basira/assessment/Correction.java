package org.basira.assessment;

import java.time.Instant;
import java.util.UUID;
import org.basira.question.Text;

/**
 * What was decided about an item after it was answered. It is never changed; another one takes it back.
 *
 * @param hash the version it is about, blank for every version
 * @param target the version its answers are marked by from then on; blank but for {@link Kind#REGRADE}
 * @param reason told to trainers and to those affected
 * @param by the trainer who decided
 */
public record Correction(
        UUID id, String item, String hash, Kind kind, String target, Text reason, Instant at, UUID by) {

    public enum Kind {
        /** Answers are marked by another version. */
        REGRADE,
        /** Withdrawn: everyone has full credit for it. */
        FULL_CREDIT,
        /** Withdrawn: it counts in no mean. */
        LEFT_OUT,
        /** No longer withdrawn. */
        RESTORED;

        public boolean withdraws() {
            return this == FULL_CREDIT || this == LEFT_OUT;
        }
    }

    /** Whether it is about answers to a version of an item. */
    public boolean concerns(String someItem, String someHash) {
        return item.equals(someItem) && (hash.isEmpty() || hash.equals(someHash));
    }
}
