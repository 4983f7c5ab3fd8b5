package org.basira.learning;

import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.learning.internal.Participant;
import org.basira.learning.internal.TrialStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The study of refreshers, for the learner: adults who agree get refreshers now or later, and the follow-up form 7, 30 or 90
 * days after the course, by lot. Nobody is in it who did not agree, refusing changes nothing, and one can leave at any time.
 * The lot is drawn only at consent, so that nobody can know it before. {@code learner} is always the signed-in person's id.
 */
@Service
@RolesAllowed("LEARNER")
public class Trial {

    /** How long after the form after the course one is invited: later, the first refreshers have been, and day 7 is near. */
    public static final Duration INVITED_FOR = Duration.ofDays(3);

    /** On which days after the course it is asked what has stayed; one of them for each participant. */
    public static final List<Integer> DAYS = List.of(7, 30, 90);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TrialStore store;
    private final Progress progress;
    private final Clock clock;

    public Trial(TrialStore store, Progress progress, Clock clock) {
        this.store = store;
        this.progress = progress;
        this.clock = clock;
    }

    /** When refreshers come. */
    public enum Arm {
        /** As for everybody. */
        NOW,
        /** Only after the follow-up form. */
        LATER
    }

    /** How a learner stands to the study. */
    public sealed interface Part {

        /** Not invited, and never asked. */
        record None() implements Part {}

        /**
         * Is asked and has not answered.
         *
         * @param approval of the ethics committee, as the administrator typed it
         */
        record Invited(String approval) implements Part {}

        record Refused() implements Part {}

        /**
         * Takes part.
         *
         * @param opens when the follow-up form opens
         * @param done whether it was done
         */
        record Taking(Arm arm, Instant opens, boolean done) implements Part {}

        record Left() implements Part {}
    }

    /** How the learner stands to the study. */
    @Transactional(readOnly = true)
    public Part part(UUID learner) {
        Optional<TrialStore.Opened> invitation = invitation(learner, progress.of(learner));
        if (invitation.isPresent()) {
            return new Part.Invited(invitation.get().approval());
        }
        Optional<Participant> taking = store.participant(learner);
        if (taking.isPresent()) {
            Participant each = taking.get();
            return new Part.Taking(each.arm(), each.opens(), each.followUp() != null);
        }
        return store.answer(learner)
                .<Part>map(answer -> answer.consented() ? new Part.Left() : new Part.Refused())
                .orElseGet(Part.None::new);
    }

    /**
     * Whether the learner is to be asked: a study is open, the form after the course is done since less than
     * {@link #INVITED_FOR}, there is a third form, and this study was not answered yet.
     *
     * @param standing of this learner, as just read
     */
    @Transactional(readOnly = true)
    public boolean invites(UUID learner, Standing standing) {
        return invitation(learner, standing).isPresent();
    }

    private Optional<TrialStore.Opened> invitation(UUID learner, Standing standing) {
        Instant followUp = standing.followUpFrom();
        // Of who takes part in another study the date is another one: nobody takes part in two.
        if (followUp == null
                || !now().isBefore(followUp.minus(Progress.FOLLOW_UP_AFTER).plus(INVITED_FOR))) {
            return Optional.empty();
        }
        return store.open()
                .filter(open -> !store.answered(learner, open.id())
                        && store.participant(learner).isEmpty());
    }

    /**
     * Takes part: draws when refreshers come and on which day it is asked again. Again changes nothing.
     *
     * @param adult whether the learner says to be 18 or older
     * @return whether the learner takes part now; not where nobody is invited, nor under 18
     */
    @Transactional
    public boolean consent(UUID learner, boolean adult) {
        if (adult) {
            invitation(learner, progress.of(learner))
                    .ifPresent(open -> store.answered(
                            learner,
                            open.id(),
                            Arm.values()[RANDOM.nextInt(Arm.values().length)],
                            DAYS.get(RANDOM.nextInt(DAYS.size())),
                            now()));
        }
        return store.participant(learner).isPresent();
    }

    /** Says no: everything stays as it is, and the question is not asked again. */
    @Transactional
    public void refuse(UUID learner) {
        invitation(learner, progress.of(learner))
                .ifPresent(open -> store.answered(learner, open.id(), null, null, now()));
    }

    /** Leaves: from now on as for everybody, and in no result any more. */
    @Transactional
    public void withdraw(UUID learner) {
        store.withdraw(learner, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
