package org.basira.reporting.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.basira.reporting.Channel;
import org.basira.reporting.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One entry as JSON, in the shape it has in the file: how the site keeps what is changed in the app. */
final class EntryText {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private EntryText() {}

    /** The entry without its check: that belongs to the day, not to the text. */
    static String of(Written.WrittenChannel channel) {
        JsonNode node = JSON.valueToTree(channel);
        ((tools.jackson.databind.node.ObjectNode) node).remove("checked");
        return node.toString();
    }

    /** The entry a text says, empty where it is none (an older form, a broken row). */
    static Optional<Written.WrittenChannel> read(String body) {
        try {
            return Optional.of(JSON.readValue(body, Written.WrittenChannel.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static Optional<Channel> channel(String body) {
        return read(body)
                .filter(written -> ChannelRules.findings(written).isEmpty())
                .map(Written.WrittenChannel::channel);
    }

    static List<Finding> findings(String body) {
        return read(body)
                .map(ChannelRules::findings)
                .orElseGet(() -> List.of(new Finding("", Finding.Fault.PART_MISSING, "")));
    }

    /** Tells two texts apart: SHA-256, in hexadecimal. */
    static String hash(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
