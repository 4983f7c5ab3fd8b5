package org.basira.operations;

import java.util.UUID;

/**
 * Brings one kind of {@link Outbox} message to where it goes. Called from no transaction, and again with the same key where
 * it is not known how the last call ended: so the receiver must honour the key.
 */
public interface OutboxHandler {

    /** The kind of message it brings: a stable word such as {@code intake}. */
    String kind();

    /**
     * Sends a message; takes at most some seconds.
     *
     * @param key the same at each try of a message
     */
    Outcome send(UUID destination, UUID key, byte[] payload);

    /** Told in the transaction that notes the delivery. */
    void delivered(UUID key);

    /** Told in the transaction that gives a message up: it was discarded, or is too old. */
    void givenUp(UUID key);

    /**
     * How a try ended.
     *
     * @param failure a stable word and perhaps a number ({@code status 500}), never a text from outside; blank if delivered
     */
    record Outcome(String failure) {

        public static final Outcome DELIVERED = new Outcome("");

        public boolean delivered() {
            return failure.isBlank();
        }
    }
}
