package org.basira.content.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.basira.content.ContentText;
import org.jspecify.annotations.Nullable;

/**
 * The body of a lesson as it was written: screens of blocks, each with its line. A small line scanner knows the blocks of
 * the house; what stands in and between them is left as Markdown.
 *
 * @param markdown all of the body, verbatim
 */
public record LessonText(String markdown, List<Screen> screens) {

    /** What a file that is no lesson has. */
    public static final LessonText NONE = new LessonText("", List.of());

    /** The line that parts a task from its model answer. */
    static final String PARTING = "***";

    private static final Pattern OPENING =
            Pattern.compile("(:{2,3})(screen|note|specimen|check|scenario|try-it)((?: [a-z]+=[a-z0-9-]+)*)");
    private static final Pattern HTML = Pattern.compile("<[A-Za-z/!?]|!\\[[^]]*]\\((?!media/)");

    public record Screen(String id, String heading, int line, List<Block> blocks) {}

    /** {@code kind}: prose, note, specimen, check, scenario or try-it. {@code line} is that of the block's first line. */
    public record Block(String kind, Map<String, String> attributes, String markdown, int line) {

        public String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }

        /** The id the block names or has, blank for prose and notes. */
        public String id() {
            return attribute("id");
        }

        /** Line in the file of the first line of {@link #markdown}. */
        public int textLine() {
            return kind.equals("prose") ? line : line + 1;
        }
    }

    /** Reads a body that starts at a line of its file; faults go to a list. */
    static LessonText read(String markdown, int firstLine, List<Fault> faults) {
        Scanner scanner = new Scanner(faults);
        int number = firstLine;
        for (String line : markdown.split("\n", -1)) {
            scanner.line(line, number++);
        }
        return new LessonText(markdown, scanner.end(number));
    }

    private static final class Scanner {
        private static final Set<String> NOTES = Set.of("why", "law", "care", "source");
        private static final Set<String> TASKS = Set.of("sort", "mark", "choose", "draft", "explain");

        private final List<Fault> faults;
        private final List<Screen> screens = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final List<String> text = new ArrayList<>();
        private int textLine;
        private @Nullable Block open;
        private @Nullable String screen;
        private int screenLine;
        private @Nullable String heading;

        Scanner(List<Fault> faults) {
            this.faults = faults;
        }

        void line(String line, int number) {
            if (HTML.matcher(line).find()) {
                fault(number, ContentText.LESSON_HTML);
            }
            if (line.equals(":::")) {
                closing(number);
            } else if (line.startsWith("::")) {
                opening(line, number);
            } else if (open == null && screen != null && heading == null && line.startsWith("## ")) {
                String words = line.substring(3).strip();
                heading = words.isEmpty() ? null : words;
            } else {
                prose(line, number);
            }
        }

        private void prose(String line, int number) {
            if (screen == null && !line.isBlank()) {
                fault(number, ContentText.LESSON_NO_SCREEN);
                return;
            }
            if (text.isEmpty() && open == null) {
                if (line.isBlank()) {
                    return;
                }
                textLine = number;
            }
            text.add(line);
        }

        private void opening(String line, int number) {
            var matcher = OPENING.matcher(line);
            if (!matcher.matches()
                    || matcher.group(2).equals("screen") != matcher.group(1).equals("::")) {
                fault(number, ContentText.LESSON_LINE, line);
                return;
            }
            if (open != null) {
                fault(open.line(), ContentText.LESSON_UNCLOSED, open.kind());
                close();
            }
            Map<String, String> attributes = new LinkedHashMap<>();
            for (String each : matcher.group(3).strip().split(" ", -1)) {
                int equals = each.indexOf('=');
                if (equals > 0) {
                    attributes.put(each.substring(0, equals), each.substring(equals + 1));
                }
            }
            flushProse();
            if (matcher.group(2).equals("screen")) {
                endScreen();
                screen = attributes.getOrDefault("id", "");
                screenLine = number;
                check(matcher.group(2), attributes, number);
            } else {
                open = new Block(matcher.group(2), Map.copyOf(attributes), "", number);
                check(matcher.group(2), attributes, number);
                if (screen == null) {
                    fault(number, ContentText.LESSON_NO_SCREEN);
                }
            }
        }

        private void check(String kind, Map<String, String> attributes, int number) {
            Set<String> known = switch (kind) {
                case "note" -> Set.of("kind");
                case "specimen" -> Set.of("id", "veil", "marks");
                case "try-it" -> Set.of("id", "kind");
                default -> Set.of("id");
            };
            for (String each : attributes.keySet()) {
                if (!known.contains(each)) {
                    fault(number, ContentText.LESSON_ATTRIBUTE, kind, each);
                }
            }
            if (known.contains("id") && !attributes.containsKey("id")) {
                fault(number, ContentText.LESSON_ATTRIBUTE, kind, "id");
            }
            boolean wrongKind = switch (kind) {
                case "note" -> !NOTES.contains(attributes.getOrDefault("kind", ""));
                case "try-it" -> !TASKS.contains(attributes.getOrDefault("kind", ""));
                default -> false;
            };
            if (wrongKind) {
                fault(number, ContentText.LESSON_ATTRIBUTE, kind, "kind");
            }
        }

        private void closing(int number) {
            if (open == null) {
                fault(number, ContentText.LESSON_LINE, ":::");
            } else {
                close();
            }
        }

        private void close() {
            if (open != null) {
                blocks.add(new Block(open.kind(), open.attributes(), String.join("\n", text), open.line()));
            }
            open = null;
            text.clear();
        }

        private void flushProse() {
            String joined = String.join("\n", text).strip();
            if (!joined.isEmpty()) {
                blocks.add(new Block("prose", Map.of(), joined, textLine));
            }
            text.clear();
        }

        private void endScreen() {
            if (screen == null) {
                blocks.clear();
                return;
            }
            if (heading == null) {
                fault(screenLine, ContentText.LESSON_NO_HEADING, screen);
            }
            screens.add(new Screen(screen, heading == null ? "" : heading, screenLine, List.copyOf(blocks)));
            blocks.clear();
            heading = null;
        }

        List<Screen> end(int number) {
            if (open != null) {
                fault(open.line(), ContentText.LESSON_UNCLOSED, open.kind());
                close();
            }
            flushProse();
            endScreen();
            if (screens.isEmpty()) {
                fault(number, ContentText.LESSON_NO_SCREEN);
            }
            return List.copyOf(screens);
        }

        private void fault(int line, ContentText what, Object... arguments) {
            faults.add(new Fault(new Place(line, 1), what, arguments));
        }
    }
}
