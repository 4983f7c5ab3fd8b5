package org.basira.reporting.intake.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.reporting.intake.Draft;
import org.basira.reporting.intake.HandOffs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The messages that go out and come back, as {@code docs/intake} publishes them. */
public final class Payloads {

    static final String HAND_OFF = "basira.intake.hand-off/1";
    static final String PING = "basira.intake.ping/1";
    static final String STATUS = "basira.intake.status/1";

    /** The longest text an intake may answer with. */
    public static final int LONGEST_TEXT = 500;

    private static final int LONGEST_EVENT = 80;
    private static final Set<String> STATUS_PARTS = Set.of("schema", "event", "handOff", "state", "text");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private Payloads() {}

    /** What an intake says of something passed on to it. */
    public record StatusEvent(String event, UUID handOff, HandOffs.State state, String text) {}

    /**
     * Something a person passes on.
     *
     * @param id by which the intake names it when it calls back; also the idempotency key
     */
    public static byte[] handOff(UUID id, Draft draft, Instant sentAt) {
        ObjectNode message = JSON.createObjectNode();
        message.put("schema", HAND_OFF);
        message.put("handOff", id.toString());
        message.put("sentAt", sentAt.truncatedTo(ChronoUnit.SECONDS).toString());
        message.put("language", draft.language().tag());
        message.put("kind", draft.kind().word());
        message.put("link", clean(draft.link()));
        message.put("account", clean(draft.account()));
        message.put("seen", clean(draft.seen()));
        message.put("why", clean(draft.why()));
        return JSON.writeValueAsBytes(message);
    }

    public static byte[] ping(Instant sentAt) {
        ObjectNode message = JSON.createObjectNode();
        message.put("schema", PING);
        message.put("sentAt", sentAt.truncatedTo(ChronoUnit.SECONDS).toString());
        return JSON.writeValueAsBytes(message);
    }

    /** Empty for anything that is not what the schema asks. */
    public static Optional<StatusEvent> statusEvent(byte[] body) {
        JsonNode json;
        try {
            json = JSON.readTree(body);
        } catch (JacksonException e) {
            return Optional.empty();
        }
        if (!json.isObject()
                || !STATUS_PARTS.containsAll(json.propertyNames())
                || !json.path("schema").asString("").equals(STATUS)) {
            return Optional.empty();
        }
        String event = text(json, "event", "");
        String text = text(json, "text", "");
        Optional<HandOffs.State> state = state(text(json, "state", ""));
        Optional<UUID> handOff = org.basira.ui.Paths.uuid(text(json, "handOff", ""));
        if (event.isBlank()
                || event.length() > LONGEST_EVENT
                || text.length() > LONGEST_TEXT
                || (json.has("text") && !json.path("text").isString())
                || state.isEmpty()
                || handOff.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StatusEvent(event, handOff.get(), state.get(), clean(text)));
    }

    private static String text(JsonNode json, String part, String otherwise) {
        return json.path(part).isString() ? json.path(part).stringValue() : otherwise;
    }

    private static Optional<HandOffs.State> state(String word) {
        return switch (word) {
            case "received" -> Optional.of(HandOffs.State.RECEIVED);
            case "in-work" -> Optional.of(HandOffs.State.IN_WORK);
            case "decided" -> Optional.of(HandOffs.State.DECIDED);
            default -> Optional.empty();
        };
    }

    /**
     * Without control signs but line breaks, and without the signs that turn the direction of what follows: a text must not
     * look other than it is. The joiners of Kurdish and Persian stay.
     */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
    }
}
