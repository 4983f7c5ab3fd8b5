package org.basira.reporting.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.basira.account.Role;
import org.basira.operations.Ids;
import org.basira.operations.Outbox;
import org.basira.reporting.intake.internal.HandOffStore;
import org.basira.reporting.intake.internal.IntakeCalls;
import org.basira.reporting.intake.internal.Payloads;
import org.basira.reporting.intake.internal.Pins;
import org.basira.reporting.intake.internal.Template;
import org.basira.reporting.intake.internal.Throttle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Passing something on to the intake in use, and reading how it stands. What is passed on is kept encrypted in the outbox
 * until it is delivered. What stays is a row without a person: a reference number, the hash of a PIN, a state.
 */
@Service
public class HandOffs {

    private final Intakes intakes;
    private final HandOffStore store;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Throttle throttle = new Throttle();

    public HandOffs(
            Intakes intakes, HandOffStore store, Outbox outbox, PlatformTransactionManager transactions, Clock clock) {
        this.intakes = intakes;
        this.store = store;
        this.outbox = outbox;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How something stands that was passed on. */
    public enum State {
        /** On its way to the intake. */
        SENT,
        RECEIVED,
        IN_WORK,
        DECIDED,
        /** The intake could not be reached, or an administrator gave it up; its words are erased. */
        UNDELIVERED
    }

    /** What became of an attempt to pass something on. */
    public sealed interface Result {
        /** Kept and on its way: shown once, and nowhere to be found again. */
        record Sent(String reference, String pin) implements Result {}

        /** To be opened by the person's own browser; nothing was sent or kept. */
        record Open(String address) implements Result {}

        record NotAgreed() implements Result {}

        record TooLong(Draft.Part part) implements Result {}

        /** Neither a link nor an account: nobody could find it. */
        record NoPlace() implements Result {}

        record NoReason() implements Result {}

        /** The intake that was shown is no longer the one in use. */
        record IntakeChanged() implements Result {}

        record Slowed(Duration waiting) implements Result {}
    }

    /** What a reference number and a PIN open. */
    public sealed interface Answer {
        /**
         * It is known.
         *
         * @param text of the intake, plain, at most 500 characters, perhaps blank
         */
        record Found(State state, String text, Instant changedAt) implements Answer {}

        /** No such number, or not its PIN: the same for both. */
        record Unknown() implements Answer {}

        record Slowed(Duration waiting) implements Answer {}
    }

    /**
     * Passes something on, if the person agreed to the intake they were shown. Acknowledged when it is on disk.
     *
     * @param person only counted, in memory, against floods
     * @param shown the intake whose readers were shown
     */
    @RolesAllowed({Role.LEARNERS, Role.TRAINERS, Role.COORDINATORS, Role.ADMINISTRATORS})
    public Result send(UUID person, UUID shown, Draft draft, boolean agreed) {
        Optional<Intake> intake = intakes.inUse().filter(inUse -> inUse.id().equals(shown));
        if (intake.isEmpty()) {
            return new Result.IntakeChanged();
        }
        boolean webhook = intake.get().way() == Intake.Way.WEBHOOK;
        Optional<Result> refused = refused(draft, agreed, webhook);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!webhook) {
            return new Result.Open(Template.of(intake.get().address()).filled(draft));
        }
        Optional<Duration> wait = throttle.send(person);
        return wait.<Result>map(Result.Slowed::new).orElseGet(() -> kept(shown, draft));
    }

    private static Optional<Result> refused(Draft draft, boolean agreed, boolean webhook) {
        for (Draft.Part part : Draft.Part.values()) {
            if (part.tooLong(draft)) {
                return Optional.of(new Result.TooLong(part));
            }
        }
        if (draft.link().isBlank() && draft.account().isBlank()) {
            return Optional.of(new Result.NoPlace());
        }
        if (webhook && draft.why().isBlank()) {
            return Optional.of(new Result.NoReason());
        }
        return agreed ? Optional.empty() : Optional.of(new Result.NotAgreed());
    }

    private Result kept(UUID intake, Draft draft) {
        String reference = Pins.reference();
        String pin = Pins.pin();
        // Hashing takes long on purpose: nobody keeps a connection from others meanwhile.
        String hash = Pins.hash(pin);
        UUID message = Ids.next();
        return Objects.requireNonNull(transactions.execute(status -> {
            store.make(reference, message, intake, hash);
            outbox.put(message, IntakeCalls.KIND, intake, Payloads.handOff(message, draft, clock.instant()));
            return new Result.Sent(Pins.inGroups(reference), pin);
        }));
    }

    /**
     * How something stands. Guesses are slowed, by number and by source.
     *
     * @param reference as typed
     * @param source address the try comes from
     */
    @PermitAll
    public Answer status(String reference, String pin, String source) {
        String number = Pins.normalise(reference);
        Optional<Duration> wait = throttle.guess(number, source);
        if (wait.isPresent()) {
            return new Answer.Slowed(wait.get());
        }
        if (number.isEmpty()) {
            return new Answer.Unknown();
        }
        Optional<HandOffStore.Row> row = store.row(number);
        // Where there is no such number a hash is compared all the same, so that time tells nothing either.
        if (!Pins.matches(pin, row.map(HandOffStore.Row::pinHash)) || row.isEmpty()) {
            return new Answer.Unknown();
        }
        throttle.right(number, source);
        return new Answer.Found(row.get().state(), row.get().answer(), row.get().changedAt());
    }
}
