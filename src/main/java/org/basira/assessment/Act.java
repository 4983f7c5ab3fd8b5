package org.basira.assessment;

import java.time.Instant;
import java.util.UUID;
import org.basira.question.Language;
import org.basira.question.Response;
import org.jspecify.annotations.Nullable;

/**
 * Something a learner does in a slot.
 *
 * @param response what was answered; null for {@link Kind#LOOK}
 * @param stepsSeen {@link AttemptPage#stepsSeen} of the page it was done on: a page that saw fewer steps than there are
 *     cannot overwrite
 * @param nonce made by the page, one for each act and the same when it is sent again: an act arrives once
 * @param shown the language the item was shown in
 * @param shownAt when the item was shown
 */
public record Act(Kind kind, @Nullable Response response, int stepsSeen, UUID nonce, Language shown, Instant shownAt) {

    public enum Kind {
        /** An answer, or part of one, kept without feedback. */
        SAVE,
        /** An answer given for good, with feedback where the behaviour is immediate. */
        CHECK,
        /** "Look closer" was opened. Costs nothing. */
        LOOK
    }
}
