package org.basira.reporting.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.basira.question.Text;
import org.basira.reporting.Finding;
import org.basira.reporting.Finding.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An entry as the fields of a form, by JSON pointer, and back again. Of ways and sources there is one row more than there
 * are: a row left blank is none.
 */
final class EntryFields {

    static final String UNVERIFIED = "unverified";
    private static final List<String> LANGUAGES = List.of("en", "ar", "ckb");
    private static final int MOST_ROWS = 12;

    private EntryFields() {}

    static Map<String, String> of(Written.WrittenChannel entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        text(fields, "/name", entry.name());
        text(fields, "/scope", entry.scope());
        text(fields, "/notFor", entry.notFor());
        text(fields, "/readBy", entry.readBy());
        text(fields, "/alsoUsedFor", entry.also().orElse(null));
        text(fields, "/warning", entry.warning());
        int index = 0;
        for (Written.WrittenWay way : entry.how()) {
            way(fields, "/how/" + index++, way);
        }
        way(fields, "/how/" + index, new Written.WrittenWay("", UNVERIFIED, "", "", "", null, List.of(), null, null));
        Written.WrittenAnonymity anonymous = entry.anonymous();
        fields.put("/anonymous/value", anonymous.value());
        fact(
                fields,
                "/anonymous",
                new Written.WrittenFact(anonymous.status(), anonymous.en(), anonymous.ar(), anonymous.ckb()));
        fields.put("/countries", String.join(", ", entry.countries()));
        fields.put("/reads", String.join(", ", entry.reads()));
        fact(fields, "/languages", entry.languages());
        fact(fields, "/then", entry.then());
        fact(fields, "/appeal", entry.appeal());
        index = 0;
        for (Written.WrittenSource source : entry.sources()) {
            source(fields, "/sources/" + index++, source);
        }
        source(fields, "/sources/" + index, new Written.WrittenSource("", "", null, ""));
        fields.put("/status", entry.status());
        return fields;
    }

    /** An office that nobody has described yet. */
    static Written.WrittenChannel office(String id) {
        return new Written.WrittenChannel(
                id,
                "own-office",
                List.of("any"),
                null,
                List.of(),
                Text.EMPTY,
                Text.EMPTY,
                Text.EMPTY,
                List.of(),
                new Written.WrittenAnonymity("unknown", "in-source", "", "", ""),
                Text.EMPTY,
                JsonNodeFactory.instance.stringNode("none-known"),
                null,
                null,
                null,
                null,
                List.of(),
                "in-source",
                false,
                null);
    }

    private static void text(Map<String, String> fields, String at, @Nullable Text text) {
        Text shown = Objects.requireNonNullElse(text, Text.EMPTY);
        fields.put(at + "/en", shown.en());
        fields.put(at + "/ar", shown.ar());
        fields.put(at + "/ckb", shown.ckb());
    }

    private static void fact(Map<String, String> fields, String at, Written.@Nullable WrittenFact fact) {
        text(fields, at, fact == null ? null : new Text(fact.en(), fact.ar(), fact.ckb()));
        fields.put(at + "/status", fact == null ? UNVERIFIED : fact.status());
    }

    private static void way(Map<String, String> fields, String at, Written.WrittenWay way) {
        fact(fields, at, new Written.WrittenFact(way.status(), way.en(), way.ar(), way.ckb()));
        fields.put(at + "/address", Objects.requireNonNullElse(way.address(), ""));
        fields.put(at + "/deepLink", Objects.requireNonNullElse(way.deepLink(), ""));
        fields.put(at + "/needs", String.join(", ", way.needs()));
        fields.put(
                at + "/anonymous",
                way.anonymous() == null ? "" : way.anonymous().toString());
    }

    private static void source(Map<String, String> fields, String at, Written.WrittenSource source) {
        fields.put(at + "/by", Objects.requireNonNullElse(source.by(), ""));
        fields.put(at + "/url", Objects.requireNonNullElse(source.url(), ""));
        fields.put(
                at + "/copyOf", source.copyOf() == null ? "" : source.copyOf().toString());
    }

    /** What was typed, as an entry without a check; what cannot even be read is told. */
    record Typed(Written.WrittenChannel entry, List<Finding> findings, List<Integer> ways, List<Integer> sources) {

        /** All that is wrong, at the fields as they stand in the form, where blank rows count too. */
        List<Finding> all() {
            List<Finding> all = new ArrayList<>(findings);
            for (Finding each : ChannelRules.findings(entry)) {
                all.add(new Finding(place(each.field()), each.fault(), each.detail()));
            }
            return all;
        }

        private String place(String field) {
            String[] parts = field.split("/", -1);
            if (parts.length < 4) {
                return field;
            }
            List<Integer> rows = parts[1].equals("how") ? ways : parts[1].equals("sources") ? sources : List.of();
            int row = rows.isEmpty() ? -1 : Integer.parseInt(parts[2]);
            return row < 0 || row >= rows.size() ? field : "/" + parts[1] + "/" + rows.get(row) + "/" + parts[3];
        }
    }

    static Typed typed(Map<String, String> fields, Written.WrittenChannel base) {
        return new Back(fields, base).typed();
    }

    private record Back(Map<String, String> fields, Written.WrittenChannel base) {

        Typed typed() {
            List<Finding> findings = new ArrayList<>();
            List<Integer> wayRows = rows("/how/", List.of("en", "ar", "ckb", "address", "deepLink", "needs"));
            List<Integer> sourceRows = rows("/sources/", List.of("by", "url", "copyOf"));
            Set<String> ids = new HashSet<>();
            List<Written.WrittenWay> ways =
                    wayRows.stream().map(row -> way(row, ids)).toList();
            List<Written.WrittenSource> sources =
                    sourceRows.stream().map(row -> source(row, findings)).toList();
            Text readBy = text("/readBy");
            Text also = text("/alsoUsedFor");
            Written.WrittenFact anonymous = fact("/anonymous");
            Written.WrittenChannel entry = new Written.WrittenChannel(
                    base.id(),
                    base.kind(),
                    list("/countries"),
                    base.takes(),
                    list("/reads"),
                    text("/name"),
                    text("/scope"),
                    text("/notFor"),
                    ways,
                    new Written.WrittenAnonymity(
                            get("/anonymous/value"),
                            anonymous.status(),
                            anonymous.en(),
                            anonymous.ar(),
                            anonymous.ckb()),
                    readBy.equals(Text.EMPTY) ? null : readBy,
                    also.equals(Text.EMPTY) ? nothingKnown() : EntryText.JSON.valueToTree(also),
                    orNone(text("/warning")),
                    stated("/languages"),
                    stated("/then"),
                    stated("/appeal"),
                    sources,
                    get("/status"),
                    false,
                    null);
            return new Typed(entry, findings, wayRows, sourceRows);
        }

        private static JsonNode nothingKnown() {
            return JsonNodeFactory.instance.stringNode("none-known");
        }

        private static @Nullable Text orNone(Text text) {
            return text.equals(Text.EMPTY) ? null : text;
        }

        private String get(String field) {
            return fields.getOrDefault(field, "").strip();
        }

        private Text text(String at) {
            return new Text(get(at + "/en"), get(at + "/ar"), get(at + "/ckb"));
        }

        private Written.WrittenFact fact(String at) {
            Text text = text(at);
            return new Written.WrittenFact(get(at + "/status"), text.en(), text.ar(), text.ckb());
        }

        private Written.@Nullable WrittenFact stated(String at) {
            return text(at).equals(Text.EMPTY) ? null : fact(at);
        }

        /** Words between commas of any of the languages. */
        private List<String> list(String at) {
            return Stream.of(get(at).split("[,،\\s]+", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .toList();
        }

        private List<Integer> rows(String at, List<String> parts) {
            return Stream.iterate(0, row -> row < MOST_ROWS, row -> row + 1)
                    .filter(row -> parts.stream()
                            .anyMatch(part -> !get(at + row + "/" + part).isEmpty()))
                    .toList();
        }

        private Written.WrittenWay way(int row, Set<String> ids) {
            String at = "/how/" + row;
            Written.WrittenFact step = fact(at);
            String id = row < base.how().size() ? base.how().get(row).id() : "way-" + (row + 1);
            while (!ids.add(id)) {
                id = id + "x";
            }
            return new Written.WrittenWay(
                    id,
                    step.status(),
                    step.en(),
                    step.ar(),
                    step.ckb(),
                    blankAsNull(get(at + "/address")),
                    list(at + "/needs"),
                    answer(get(at + "/anonymous")),
                    blankAsNull(get(at + "/deepLink")));
        }

        private static @Nullable String blankAsNull(String text) {
            return text.isEmpty() ? null : text;
        }

        private static @Nullable Boolean answer(String word) {
            return word.equals("true") ? Boolean.TRUE : word.equals("false") ? Boolean.FALSE : null;
        }

        private Written.WrittenSource source(int row, List<Finding> findings) {
            String at = "/sources/" + row;
            String facts = row < base.sources().size() ? base.sources().get(row).facts() : "";
            return new Written.WrittenSource(get(at + "/by"), get(at + "/url"), day(at + "/copyOf", findings), facts);
        }

        private @Nullable LocalDate day(String field, List<Finding> findings) {
            String typed = get(field);
            if (typed.isEmpty()) {
                return null;
            }
            try {
                return LocalDate.parse(typed);
            } catch (DateTimeParseException e) {
                findings.add(new Finding(field, Fault.DAY_WRONG, typed));
                return null;
            }
        }
    }

    /** The languages of a text, in the order of the form. */
    static List<String> languages() {
        return LANGUAGES;
    }
}
