package org.basira.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.content.VersionId;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Asked;
import org.basira.question.Behaviour;
import org.basira.question.Response;
import org.basira.question.Text;
import org.jspecify.annotations.Nullable;

/**
 * One slot of an attempt as a page shows it. There is no key in it but in {@code review}.
 *
 * @param quiz id of the quiz, or of the form
 * @param version the version it was begun with
 * @param slot counts from 1
 * @param states of all slots, in order
 * @param sectionStart number of the section's first slot
 * @param sectionSize how many slots the section has
 * @param overShare the share of posts over the line, as stated before a triage feed; null elsewhere
 * @param story where the slot is a story
 * @param response what was answered so far
 * @param review what may be seen after a check or at the end
 * @param tried where a check was wrong and another try is left
 * @param time where the attempt ends by the clock
 * @param lookedCloser whether "look closer" was opened
 * @param stepsSeen to be handed back with the next {@link Act}
 * @param nextOpen the next open slot after this one, else the first open one; empty when all are answered
 * @param withdrawn where the item is withdrawn: it may be passed over
 * @param queue the titles of all slots of a desk, else empty
 */
public record AttemptPage(
        UUID attempt,
        String quiz,
        VersionId version,
        Occasion occasion,
        Behaviour behaviour,
        int slot,
        List<SlotState> states,
        SectionKind section,
        int sectionStart,
        int sectionSize,
        @Nullable Double overShare,
        Asked asked,
        Optional<StoryPlace> story,
        Optional<Response> response,
        Optional<Reviewed> review,
        Optional<Tried> tried,
        Optional<TimeLeft> time,
        boolean lookedCloser,
        int stepsSeen,
        Optional<Integer> nextOpen,
        boolean finished,
        Optional<Corrected> withdrawn,
        List<Text> queue) {

    public enum SlotState {
        OPEN,
        ANSWERED
    }

    /**
     * After a wrong check with tries left.
     *
     * @param fraction of the last check, 0 to 1 and under 1
     * @param hints those given so far, in order; the last one came with this check
     * @param triesLeft 1 or more
     */
    public record Tried(double fraction, List<Text> hints, int triesLeft) {}

    /**
     * The end of an attempt by the server's clock.
     *
     * @param left until the end, as seen when the page was read; not under 0
     * @param over whether nothing is taken any more, and the attempt is to be finished
     */
    public record TimeLeft(Instant ends, Duration left, Duration grace, boolean over) {}

    /** Whether feedback comes with each check. */
    public boolean immediate() {
        return behaviour.atOnce();
    }

    /** The same page after one more step that changes nothing shown. */
    public AttemptPage withStepsSeen(int seen) {
        return after(seen, states, response, review, true, nextOpen);
    }

    /** The same page after its slot was answered and marked. */
    public AttemptPage answered(int seen, Reviewed reviewed) {
        List<SlotState> answered = new ArrayList<>(states);
        answered.set(slot - 1, SlotState.ANSWERED);
        return after(
                seen,
                List.copyOf(answered),
                Optional.of(reviewed.response()),
                Optional.of(reviewed),
                lookedCloser,
                nextOpen.filter(next -> next != slot));
    }

    private AttemptPage after(
            int seen,
            List<SlotState> states,
            Optional<Response> response,
            Optional<Reviewed> review,
            boolean lookedCloser,
            Optional<Integer> nextOpen) {
        return new AttemptPage(
                attempt,
                quiz,
                version,
                occasion,
                behaviour,
                slot,
                states,
                section,
                sectionStart,
                sectionSize,
                overShare,
                asked,
                story,
                response,
                review,
                tried,
                time,
                lookedCloser,
                seen,
                nextOpen,
                finished,
                withdrawn,
                queue);
    }

    public int slots() {
        return states.size();
    }
}
