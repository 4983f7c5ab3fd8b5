package org.basira.operations;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basira.operations.internal.OutboxStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages to the outside. A room puts one in the transaction of the act that wants it sent; what brings it is an
 * {@link OutboxHandler}. A message is sent once it is on disk, and again with the same key until the other side said yes: so
 * at least once, and never twice at a receiver that honours the key. Its payload is encrypted while it waits, and erased when
 * it was delivered, discarded, or is {@link #KEPT_AT_MOST} old.
 */
@Service
public class Outbox {

    /** How old a message may grow: what is older is neither sent nor kept, also not one that came back with a backup. */
    public static final Duration KEPT_AT_MOST = Duration.ofDays(14);

    private final OutboxStore store;
    private final Sealing sealing;
    private final Audit audit;

    public Outbox(OutboxStore store, Sealing sealing, Audit audit) {
        this.store = store;
        this.sealing = sealing;
        this.audit = audit;
    }

    /** How a message stands; {@code DEAD} was tried to the end and waits for an administrator. */
    public enum State {
        WAITING,
        DELIVERED,
        DEAD,
        DISCARDED,
        EXPIRED
    }

    /**
     * A message as administrators see it: nothing of what it says.
     *
     * @param failure how the last try ended, a stable word, blank where none failed
     * @param nextAt when it is tried next, if it waits
     */
    public record Message(
            UUID id,
            String kind,
            UUID destination,
            State state,
            Instant createdAt,
            @Nullable Instant endedAt,
            Instant nextAt,
            int tries,
            String failure) {}

    /**
     * Puts a message, in the transaction of the act that wants it sent.
     *
     * @param key new for each message, and its id
     * @throws Sealing.NoKeyException where no key is configured
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(UUID key, String kind, UUID destination, byte[] payload) {
        store.put(key, kind, destination, sealing.seal(payload, key.toString()));
    }

    /** How many messages there are in each state; states without any are left out. */
    @RolesAllowed("ADMINISTRATOR")
    @Transactional(readOnly = true)
    public Map<State, Integer> counts() {
        return store.counts();
    }

    /** The messages in a state, the newest first, a page at a time. */
    @RolesAllowed("ADMINISTRATOR")
    @Transactional(readOnly = true)
    public List<Message> messages(State state, int offset, int limit) {
        return store.messages(state, offset, limit);
    }

    /** Sends a dead letter again, or a waiting one at once. Audited; false where there is none (any more). */
    @RolesAllowed("ADMINISTRATOR")
    @Transactional
    public boolean resend(UUID id, UUID actor) {
        boolean done = store.resend(id);
        if (done) {
            audit.record(actor, "outbox-resent", id.toString(), "");
        }
        return done;
    }

    /** Gives up a message and erases what it says. Audited; false where there is none (any more). */
    @RolesAllowed("ADMINISTRATOR")
    @Transactional
    public boolean discard(UUID id, UUID actor) {
        boolean done = store.discard(id);
        if (done) {
            audit.record(actor, "outbox-discarded", id.toString(), "");
        }
        return done;
    }
}
