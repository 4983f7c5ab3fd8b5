package org.basira.content.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.basira.content.ContentText;
import org.basira.content.Problem;
import org.basira.content.Problem.Severity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Remembers what the last good reading found, so that a start with the same files and the same rules need not read them
 * again. The same means: the same bytes, and the same application file (or the same classes, where it runs from a folder).
 */
@Component
class LastReading {

    private final Snapshots snapshots;

    LastReading(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    static String fingerprint(List<Sources.Source> sources) {
        StringBuilder all = new StringBuilder(application());
        sources.forEach(source -> all.append(source.path()).append('\n').append(source.text()));
        return Canonical.hash(all.toString());
    }

    /** What was found, if nothing has changed since. */
    Optional<List<Problem>> unchanged(String fingerprint) {
        return snapshots
                .lastReading()
                .map(Canonical::read)
                .filter(reading -> Items.string(reading, "fingerprint").equals(fingerprint))
                .map(LastReading::problems);
    }

    void remember(String fingerprint, List<Problem> problems) {
        ObjectNode reading = Canonical.MAPPER.createObjectNode().put("fingerprint", fingerprint);
        ArrayNode list = reading.putArray("problems");
        for (Problem problem : problems) {
            ObjectNode each = list.addObject()
                    .put("file", problem.file())
                    .put("line", problem.line())
                    .put("column", problem.column())
                    .put("rule", problem.rule())
                    .put("text", problem.text().name())
                    .put("severity", problem.severity().name());
            ArrayNode arguments = each.putArray("arguments");
            problem.arguments().forEach(argument -> {
                if (argument instanceof Number number) {
                    arguments.add(number.doubleValue());
                } else {
                    arguments.add(String.valueOf(argument));
                }
            });
        }
        snapshots.remember(Canonical.MAPPER.writeValueAsString(reading));
    }

    private static List<Problem> problems(JsonNode reading) {
        return Items.list(
                reading,
                "problems",
                each -> new Problem(
                        Items.string(each, "file"),
                        each.path("line").asInt(0),
                        each.path("column").asInt(0),
                        Items.string(each, "rule"),
                        ContentText.valueOf(Items.string(each, "text")),
                        arguments(each.path("arguments")),
                        Severity.valueOf(Items.string(each, "severity"))));
    }

    private static List<Object> arguments(JsonNode array) {
        List<Object> arguments = new ArrayList<>();
        array.forEach(each -> arguments.add(each.isNumber() ? (Object) each.asDouble(0) : each.asString("")));
        return arguments;
    }

    /** Changes whenever the code that reads and checks may have. */
    private static String application() {
        CodeSource source = LastReading.class.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null) {
            return "";
        }
        String path = location.toString().replaceFirst("^jar:", "").replaceFirst("^(nested|file):", "");
        int inside = path.indexOf("!");
        Path file = Path.of(inside < 0 ? path : path.substring(0, inside).replaceFirst("/$", ""));
        try (Stream<Path> files = Files.walk(Files.isDirectory(file) ? file.resolve("org/basira/content") : file)) {
            StringBuilder stamp = new StringBuilder();
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                stamp.append(each)
                        .append(Files.size(each))
                        .append(Files.getLastModifiedTime(each).toMillis());
            }
            return stamp.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
