package org.basira.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.content.VersionId;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Specimen;
import org.jspecify.annotations.Nullable;

/**
 * A finished attempt, for its learner.
 *
 * @param passFraction what was needed when it began; null where there is nothing to pass
 * @param passed null where there is nothing to pass, and while a text that decides it waits for its reader
 * @param slots the answers that may be shown, in order
 * @param unanswered how many slots were left open or half answered; they count 0
 * @param marks whether what was earned may be shown
 * @param triage empty where no post was judged, or it may not be told
 * @param meanMark in certainty-based marking the mean mark, −6 to 3; null elsewhere
 */
public record AttemptResult(
        UUID attempt,
        String quiz,
        VersionId version,
        Occasion occasion,
        Instant finishedAt,
        double fraction,
        @Nullable Double passFraction,
        @Nullable Boolean passed,
        List<SlotResult> slots,
        int unanswered,
        boolean marks,
        @Nullable Double meanMark,
        Optional<Triage> triage) {

    /** {@code slot} counts from 1. */
    public record SlotResult(int slot, SectionKind section, Reviewed reviewed) {}

    /** Both errors: posts over the line that slipped through, lawful ones that were flagged. */
    public record Triage(
            int dangerousCaught, int harmlessLeft, List<Specimen> dangerousSlipped, List<Specimen> harmlessFlagged) {

        public int dangerousSeen() {
            return dangerousCaught + dangerousSlipped.size();
        }

        public int harmlessSeen() {
            return harmlessLeft + harmlessFlagged.size();
        }
    }
}
