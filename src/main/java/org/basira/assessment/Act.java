package org.basira.assessment;

import java.time.Instant;
import java.util.UUID;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.question.Response.Sureness;
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
 * @param certainty how sure the learner is, where the behaviour asks it; a judgement carries it itself
 */
public record Act(
        Kind kind,
        @Nullable Response response,
        int stepsSeen,
        UUID nonce,
        Language shown,
        Instant shownAt,
        @Nullable Sureness certainty) {

    /** An act where nothing is asked about sureness. */
    public Act(Kind kind, @Nullable Response response, int stepsSeen, UUID nonce, Language shown, Instant shownAt) {
        this(kind, response, stepsSeen, nonce, shown, shownAt, null);
    }

    /** The same act as another kind. */
    public Act as(Kind other) {
        return new Act(other, response, stepsSeen, nonce, shown, shownAt, certainty);
    }

    public enum Kind {
        /** An answer, or part of one, kept without feedback. */
        SAVE,
        /** An answer given for good, with feedback where the behaviour is immediate. */
        CHECK,
        /** "Look closer" was opened. Costs nothing. */
        LOOK
    }
}
