package org.basira.content.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basira.content.Editing;
import org.basira.content.Part;
import org.basira.content.Problem;
import tools.jackson.databind.JsonNode;

/** Files of the repository's content with their forms, for tests of other rooms. */
public final class Forms {

    private static final List<Sources.Source> ALL = Sources.inFolder(Path.of("content"));

    private Forms() {}

    /** Edits texts; nothing is live, so nothing can be previewed. */
    @SuppressWarnings("NullAway") // no snapshots: only a preview asks for what is live
    public static Editing editing() {
        return new TextEditing(new LiveTexts(null));
    }

    /** A file in which a line begins like this: where it stands, and its text. */
    public static Map.Entry<String, String> file(String kind, String line) {
        Pattern begins = Pattern.compile("(?m)^" + Pattern.quote(line) + "(?![a-z-])");
        return ALL.stream()
                .filter(each -> each.text().contains("format: " + kind + "/1"))
                .filter(each -> begins.matcher(each.text()).find())
                .findFirst()
                .map(each -> Map.entry(each.path(), each.text()))
                .orElseThrow(() -> new AssertionError("no " + line));
    }

    /** What the reader says of a file when this stands in it. */
    public static List<Problem> problems(String path, String text) {
        List<Sources.Source> sources = new ArrayList<>(
                ALL.stream().filter(each -> Sources.isPicture(each.path())).toList());
        sources.add(new Sources.Source(path, text));
        return new Reader().read(sources).problems();
    }

    /** What the schema asks for at the top of a file, but for what is set elsewhere. */
    public static List<String> required(String kind, String text) {
        JsonNode whole =
                FormSchema.of(kind).orElseThrow().whole(Yaml.read(text, 1).json());
        return whole.path("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .filter(each -> !List.of("format", "id", "type", "reviewed").contains(each))
                .map(each -> "/" + each)
                .distinct()
                .toList();
    }

    /** A part with all that is in it. */
    public static Stream<Part> all(Part part) {
        return Stream.concat(
                Stream.of(part),
                switch (part) {
                    case Part.Fields fields -> fields.parts().stream().flatMap(Forms::all);
                    case Part.Rows rows -> rows.rows().stream().flatMap(Forms::all);
                    default -> Stream.empty();
                });
    }

    /** A part of a text. */
    public static Optional<Part> part(Editing editing, String kind, String text, String pointer) {
        return editing.form(kind, text).stream()
                .flatMap(Forms::all)
                .filter(each -> each.pointer().equals(pointer))
                .findFirst();
    }
}
