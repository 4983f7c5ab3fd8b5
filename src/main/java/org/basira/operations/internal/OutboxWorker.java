package org.basira.operations.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.basira.operations.Durability;
import org.basira.operations.OutboxHandler;
import org.basira.operations.OutboxHandler.Outcome;
import org.basira.operations.Sealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox. Three steps: take a message by a claim with an end ({@code for update skip locked}, so that
 * two nodes never take one) and commit; wait until all that is on disk; send, and note how it went under that claim. A node
 * that dies in between leaves a claim that runs out: the message goes again, with the same key.
 *
 * <p>A failed try is repeated after about 10 s, 20 s, 40 s … 6 h (half to one and a half times that, so that a whole queue
 * does not come back at once), {@value #TRIES} times in about a day and a half; then it is a dead letter. A destination that
 * failed is left alone for the rest of the turn.
 */
@Component
public class OutboxWorker {

    static final int TRIES = 15;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

    private final OutboxStore store;
    private final Sealing sealing;
    private final Durability durability;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Duration lease;
    private final Duration firstWait;
    private final DoubleSupplier chance;

    /**
     * @param lease how long a claim lasts; longer than any call
     * @param firstWait after the first failed try
     */
    @Autowired
    OutboxWorker(
            OutboxStore store,
            Sealing sealing,
            Durability durability,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${basira.outbox.lease:60s}") Duration lease,
            @Value("${basira.outbox.first-wait:10s}") Duration firstWait) {
        this(
                store,
                sealing,
                durability,
                transactions,
                clock,
                lease,
                firstWait,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    OutboxWorker(
            OutboxStore store,
            Sealing sealing,
            Durability durability,
            PlatformTransactionManager transactions,
            Clock clock,
            Duration lease,
            Duration firstWait,
            DoubleSupplier chance) {
        this.store = store;
        this.sealing = sealing;
        this.durability = durability;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
        this.lease = lease;
        this.firstWait = firstWait;
        this.chance = chance;
    }

    /** Before anything is sent: what a restored backup brought back and is too old goes first. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
    void purge() {
        Integer given = transactions.execute(status -> store.purge());
        if (given != null && given > 0) {
            LOG.warn("Outbox: {} messages were not delivered in time and are erased", given);
        }
    }

    /** One turn: sends what is due, a message after the other, for a few seconds. */
    @Scheduled(fixedDelay = 1_000)
    void work() {
        if (!sealing.ready()) {
            return;
        }
        Instant until = clock.instant().plus(TURN);
        Set<UUID> failed = new HashSet<>();
        while (clock.instant().isBefore(until) && store.anyDue()) {
            Optional<OutboxStore.Claimed> claimed =
                    Objects.requireNonNull(transactions.execute(status -> store.claim(failed, lease)));
            if (claimed.isEmpty()) {
                return;
            }
            // The claim saw the message, so it is committed; it must also be on disk before anyone outside hears of it.
            durability.await();
            if (!bring(claimed.get())) {
                failed.add(claimed.get().destination());
            }
        }
    }

    private boolean bring(OutboxStore.Claimed message) {
        Outcome outcome = send(message);
        if (outcome.delivered()) {
            transactions.executeWithoutResult(status -> store.delivered(message));
            return true;
        }
        Optional<Duration> wait = message.tries() >= TRIES ? Optional.empty() : Optional.of(wait(message.tries()));
        transactions.executeWithoutResult(status -> store.failed(message, outcome.failure(), wait));
        if (wait.isEmpty()) {
            LOG.warn("Outbox: message {} was not delivered in {} tries ({})", message.id(), TRIES, outcome.failure());
        }
        return false;
    }

    private Outcome send(OutboxStore.Claimed message) {
        Optional<OutboxHandler> handler = store.handler(message.kind());
        if (handler.isEmpty()) {
            return new Outcome("unknown");
        }
        try {
            byte[] payload = sealing.open(message.payload(), message.id().toString());
            return handler.get().send(message.destination(), message.id(), payload);
        } catch (Sealing.NotOpenedException e) {
            return new Outcome("sealed");
        } catch (RuntimeException e) {
            // Its message may hold what was sent.
            LOG.error(
                    "Outbox: message {} failed with {}",
                    message.id(),
                    e.getClass().getName());
            return new Outcome("error");
        }
    }

    /** How long to wait after so many failed tries. */
    Duration wait(int tries) {
        long doubled = firstWait.toMillis() << Math.min(tries - 1, 20);
        long most = Math.min(doubled, LONGEST_WAIT.toMillis());
        return Duration.ofMillis((long) (most * (0.5 + chance.getAsDouble())));
    }
}
