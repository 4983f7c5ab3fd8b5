package org.basira.reporting.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basira.account.Role;
import org.basira.operations.Audit;
import org.basira.operations.Ids;
import org.basira.operations.OutboxHandler.Outcome;
import org.basira.operations.OutsideAddresses;
import org.basira.operations.OutsideAddresses.Objection;
import org.basira.operations.OutsideAddresses.Use;
import org.basira.operations.Sealing;
import org.basira.question.Language;
import org.basira.reporting.intake.internal.IntakeCalls;
import org.basira.reporting.intake.internal.IntakeStore;
import org.basira.reporting.intake.internal.Payloads;
import org.basira.reporting.intake.internal.Secrets;
import org.basira.reporting.intake.internal.Template;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outside intake of the organisation. One administrator proposes it, another approves it, then it is in use, in the
 * place of the one before. Any administrator may switch it off. Each act is audited. A name is looked up before a transaction
 * begins: a slow name server keeps no connection from others.
 */
@Service
public class Intakes {

    private final IntakeStore store;
    private final IntakeCalls calls;
    private final OutsideAddresses addresses;
    private final Sealing sealing;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Intakes(
            IntakeStore store,
            IntakeCalls calls,
            OutsideAddresses addresses,
            Sealing sealing,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.calls = calls;
        this.addresses = addresses;
        this.sealing = sealing;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A proposal that waits for another administrator. */
    public record Waiting(Intake intake, UUID by, Instant at) {}

    /** What became of a proposal. */
    public sealed interface Result {
        /**
         * It waits for another administrator.
         *
         * @param secret with which both sides sign, to be shown once; blank for a template
         */
        record Proposed(String secret) implements Result {}

        /** {@code language}: in which it is missing; see {@link Proposal.Part#languages}. */
        record Missing(Proposal.Part part, Language language) implements Result {}

        record TooLong(Proposal.Part part, Language language) implements Result {}

        record BadAddress(Objection objection) implements Result {}

        /** The template has a place nobody can fill, or one in its host. */
        record BadPlace() implements Result {}

        /** There is no key to encrypt with, so no webhook can be connected. */
        record NoKey() implements Result {}
    }

    /** The intake people can pass things on to now. Where the key is gone, a webhook is not offered. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Intake> inUse() {
        return store.inUse().filter(intake -> intake.way() == Intake.Way.TEMPLATE || sealing.ready());
    }

    /** Whether something may have been passed on for which a person holds a number and a PIN: a webhook was once in use. */
    @PermitAll
    @Transactional(readOnly = true)
    public boolean gaveNumbers() {
        return store.hadWebhook();
    }

    /** Whether webhooks can be connected here: a key is configured. */
    @RolesAllowed(Role.ADMINISTRATORS)
    public boolean webhooksPossible() {
        return sealing.ready();
    }

    @RolesAllowed(Role.ADMINISTRATORS)
    @Transactional(readOnly = true)
    public Optional<Waiting> waiting() {
        return store.waiting();
    }

    /** Names of intakes, for pages that hold ids only. */
    @RolesAllowed(Role.ADMINISTRATORS)
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> intakes) {
        return store.names(intakes);
    }

    /** Proposes an intake; a proposal that waits is withdrawn by it. */
    @RolesAllowed(Role.ADMINISTRATORS)
    public Result propose(UUID administrator, Proposal typed) {
        for (Proposal.Part part : Proposal.Part.values()) {
            for (Language language : part.languages()) {
                if (part.missing(typed, language)) {
                    return new Result.Missing(part, language);
                }
                if (part.tooLong(typed, language)) {
                    return new Result.TooLong(part, language);
                }
            }
        }
        boolean webhook = typed.way() == Intake.Way.WEBHOOK;
        if (webhook && !sealing.ready()) {
            return new Result.NoKey();
        }
        if (!webhook && !Template.of(typed.address().strip()).fine()) {
            return new Result.BadPlace();
        }
        Optional<Objection> objection = objection(typed.way(), typed.address().strip());
        if (objection.isPresent()) {
            return new Result.BadAddress(objection.get());
        }
        UUID id = Ids.next();
        String secret = webhook ? Secrets.make() : "";
        Optional<byte[]> sealed = webhook ? Optional.of(Secrets.sealed(sealing, id, secret)) : Optional.empty();
        transactions.executeWithoutResult(status -> {
            store.propose(id, typed, sealed, administrator, clock.instant());
            audit.record(
                    administrator,
                    "intake-proposed",
                    id.toString(),
                    typed.name().strip());
        });
        return new Result.Proposed(secret);
    }

    private Optional<Objection> objection(Intake.Way way, String address) {
        return switch (way) {
            case WEBHOOK -> addresses.objection(address, Use.CALLED_BY_SERVER);
            case TEMPLATE -> addresses.objection(Template.of(address).example(), Use.OPENED_BY_BROWSER);
        };
    }

    /**
     * Approves another administrator's proposal, which is in use from then on. False where it is one's own, no longer waits,
     * or its address may not be used any more.
     */
    @RolesAllowed(Role.ADMINISTRATORS)
    public boolean approve(UUID administrator, UUID proposal) {
        Optional<Intake> intake = store.intake(proposal);
        if (intake.isEmpty()
                || objection(intake.get().way(), intake.get().address()).isPresent()) {
            return false;
        }
        return Boolean.TRUE.equals(transactions.execute(status -> approved(administrator, intake.get())));
    }

    private boolean approved(UUID administrator, Intake intake) {
        boolean approved = store.approve(intake.id(), administrator, clock.instant());
        if (approved) {
            audit.record(administrator, "intake-approved", intake.id().toString(), intake.name());
        }
        return approved;
    }

    /** Refuses a proposal, or withdraws one's own. False where it no longer waits. */
    @RolesAllowed(Role.ADMINISTRATORS)
    @Transactional
    public boolean refuse(UUID administrator, UUID proposal) {
        Optional<Intake> intake = store.intake(proposal);
        if (intake.isEmpty() || !store.refuse(proposal, administrator, clock.instant())) {
            return false;
        }
        audit.record(
                administrator,
                "intake-refused",
                proposal.toString(),
                intake.get().name());
        return true;
    }

    /** Takes the intake out of use: nothing more is passed on, and what waits in the outbox is not sent. */
    @RolesAllowed(Role.ADMINISTRATORS)
    @Transactional
    public void switchOff(UUID administrator) {
        store.inUse().ifPresent(intake -> {
            store.switchOff();
            audit.record(administrator, "intake-off", intake.id().toString(), intake.name());
        });
    }

    /** Sends a signed test message to the webhook in use and says how it went. Holds no transaction while it waits. */
    @RolesAllowed(Role.ADMINISTRATORS)
    public Outcome test(UUID administrator) {
        return store.inUse()
                .filter(intake -> intake.way() == Intake.Way.WEBHOOK)
                .map(intake -> {
                    store.audited(() -> audit.record(
                            administrator, "intake-tested", intake.id().toString(), intake.name()));
                    return calls.send(intake.id(), Ids.next(), Payloads.ping(clock.instant()));
                })
                .orElse(new Outcome("off"));
    }
}
