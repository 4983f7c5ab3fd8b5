package org.basira.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.basira.question.Language;
import org.basira.reporting.intake.internal.Payloads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What docs/intake publishes is what is sent and taken. */
class PublishedFormatTest {

    private static final Path FOLDER = Path.of("docs/intake");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(Files.readString(FOLDER.resolve(name + ".1.schema.json"))));
    }

    @ParameterizedTest
    @EnumSource(Draft.Kind.class)
    void what_is_sent_is_as_published(Draft.Kind kind) throws IOException {
        Draft fullest = new Draft(
                kind,
                "x".repeat(Draft.Part.LINK.most()),
                "x".repeat(Draft.Part.ACCOUNT.most()),
                "x".repeat(Draft.Part.SEEN.most()),
                "ڕ\n\u0000\"\u202E".repeat(Draft.Part.WHY.most() / 5),
                Language.CKB);
        Draft least = new Draft(kind, "", "a", "", "w", Language.AR);
        for (Draft draft : new Draft[] {fullest, least}) {
            byte[] sent = Payloads.handOff(UUID.randomUUID(), draft, Instant.now());
            assertThat(schema("hand-off").validate(JSON.readTree(sent))).isEmpty();
        }
        assertThat(schema("ping").validate(JSON.readTree(Payloads.ping(Instant.now()))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hand-off, hand-off.json",
        "ping, ping.json",
        "status, status-received.json",
        "status, status-decided.json"
    })
    void each_example_is_as_published(String schema, String example) throws IOException {
        JsonNode json =
                JSON.readTree(Files.readString(FOLDER.resolve("examples").resolve(example)));

        assertThat(schema(schema).validate(json)).isEmpty();
        if (schema.equals("status")) {
            assertThat(Payloads.statusEvent(JSON.writeValueAsBytes(json))).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"schema\":\"basira.intake.status/1\",\"event\":\"1\",\"handOff\":\"0195f3a2-7c1e-7b44-9d0a-3f6c2b8e1a55\",\"state\":\"lost\"}",
                "{\"schema\":\"basira.intake.status/1\",\"event\":\"1\",\"handOff\":\"x\",\"state\":\"decided\"}",
                "{\"schema\":\"basira.intake.status/1\",\"handOff\":\"0195f3a2-7c1e-7b44-9d0a-3f6c2b8e1a55\",\"state\":\"decided\"}",
                "{\"schema\":\"basira.intake.status/1\",\"event\":\" \",\"handOff\":\"0195f3a2-7c1e-7b44-9d0a-3f6c2b8e1a55\",\"state\":\"decided\"}"
            })
    void what_the_schema_refuses_is_not_taken_either(String body) throws IOException {
        assertThat(schema("status").validate(JSON.readTree(body))).isNotEmpty();
        assertThat(Payloads.statusEvent(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void the_description_for_tools_points_to_files_that_are_there() throws IOException {
        JsonNode openApi = YAMLMapper.builder().build().readTree(Files.readString(FOLDER.resolve("openapi.yaml")));

        assertThat(openApi.path("openapi").stringValue()).startsWith("3.1");
        assertThat(openApi.path("paths").has("/api/intake/status")).isTrue();
        for (JsonNode each : openApi.findValues("$ref")) {
            if (!each.stringValue().startsWith("#")) {
                assertThat(FOLDER.resolve(each.stringValue())).exists();
            }
        }
        for (JsonNode each : openApi.findValues("externalValue")) {
            assertThat(FOLDER.resolve(each.stringValue())).exists();
        }
    }
}
