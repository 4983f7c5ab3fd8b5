package org.basira;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The looks work in both directions and under the content security policy. */
class FrontendTest {

    private static final Pattern PHYSICAL = Pattern.compile(
            "(?:^|[;{\\s])((?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\\w-]*"
                    + "|border-(?:top|bottom)-(?:left|right)-radius|left|right)\\s*:"
                    + "|(?:text-align|float|clear)\\s*:\\s*(?:left|right))",
            Pattern.MULTILINE);
    private static final Pattern INLINE =
            Pattern.compile("\\bstyle=\\\\?\"|setAttribute\\(\\s*\"style\"|\\.getStyle\\(\\)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    @Test
    void css_knows_start_and_end_only() throws IOException {
        assertThat(found("frontend/styles", ".css", PHYSICAL)).isEmpty();
    }

    @Test
    void nothing_is_styled_inline() throws IOException {
        List<String> found = found("src/main/java", ".java", INLINE);
        found.addAll(found("frontend/components", ".ts", INLINE));
        assertThat(found).isEmpty();
    }

    private static List<String> found(String folder, String ending, Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(each -> each.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
                Matcher matcher = pattern.matcher(text);
                while (matcher.find()) {
                    found.add(file.getFileName() + ": " + matcher.group().strip());
                }
            }
        }
        return found;
    }
}
