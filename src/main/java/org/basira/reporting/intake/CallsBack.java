package org.basira.reporting.intake;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basira.operations.Sealing;
import org.basira.reporting.intake.internal.HandOffStore;
import org.basira.reporting.intake.internal.IntakeStore;
import org.basira.reporting.intake.internal.Payloads;
import org.basira.reporting.intake.internal.Secrets;
import org.basira.reporting.intake.internal.Signature;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what an intake calls back. The signature is the guard: checked before anything of the body is read. An event is
 * taken once; states only go forward.
 */
@Service
public class CallsBack {

    private final IntakeStore intakes;
    private final HandOffStore handOffs;
    private final Sealing sealing;
    private final Clock clock;
    private final TransactionTemplate transactions;

    public CallsBack(
            IntakeStore intakes,
            HandOffStore handOffs,
            Sealing sealing,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.transactions = new TransactionTemplate(transactionManager);
        this.intakes = intakes;
        this.handOffs = handOffs;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** What became of a call. */
    public enum Result {
        TAKEN,
        /** The event was taken before, and said the same. */
        KNOWN,
        /** The state is as far already, or farther. */
        UNCHANGED,
        /** Not signed by an intake of ours, or longer than five minutes ago. */
        NOT_SIGNED,
        MALFORMED,
        /** The event was taken before and said something else. */
        CONTRADICTS,
        /** Nothing was passed on to this intake under that id, or not any more. */
        NO_SUCH_HAND_OFF
    }

    /**
     * Takes a call.
     *
     * @param signature the header, blank if absent
     */
    @PermitAll
    public Result take(String signature, byte[] body) {
        if (!Signature.plausible(signature, clock)) {
            return Result.NOT_SIGNED;
        }
        Set<UUID> signers = intakes.webhooks().stream()
                .filter(each -> signed(each, signature, body))
                .map(IntakeStore.Webhook::id)
                .collect(Collectors.toSet());
        if (signers.isEmpty()) {
            return Result.NOT_SIGNED;
        }
        Optional<Payloads.StatusEvent> read = Payloads.statusEvent(body);
        if (read.isEmpty()) {
            return Result.MALFORMED;
        }
        Payloads.StatusEvent event = read.get();
        Optional<UUID> owner = handOffs.intakeOf(event.handOff());
        if (owner.isEmpty() || signers.stream().noneMatch(signer -> speaksFor(signer, owner.get()))) {
            return Result.NO_SUCH_HAND_OFF;
        }
        return Objects.requireNonNull(transactions.execute(status -> keep(owner.get(), event, Secrets.hash(body))));
    }

    /** Only what is signed and ours costs a commit. */
    private Result keep(UUID owner, Payloads.StatusEvent event, String hash) {
        if (!handOffs.firstTime(owner, event.event(), hash)) {
            return handOffs.sameAsBefore(owner, event.event(), hash) ? Result.KNOWN : Result.CONTRADICTS;
        }
        return handOffs.goOn(event.handOff(), event.state(), event.text()) ? Result.TAKEN : Result.UNCHANGED;
    }

    private boolean signed(IntakeStore.Webhook webhook, String signature, byte[] body) {
        try {
            return Signature.right(Secrets.opened(sealing, webhook.id(), webhook.secret()), signature, body, clock);
        } catch (Sealing.NoKeyException | Sealing.NotOpenedException e) {
            return false;
        }
    }

    /**
     * An intake speaks for itself, until another with the same readers and purpose is in use: then only that one does, for
     * itself and for those before it. So a secret that leaked ends when the intake is connected anew.
     */
    private boolean speaksFor(UUID signer, UUID owner) {
        Optional<UUID> follower = intakes.inUse()
                .filter(now -> !now.id().equals(owner))
                .filter(now -> intakes.intake(owner).map(now::sameReader).orElse(false))
                .map(Intake::id);
        return signer.equals(follower.orElse(owner));
    }
}
