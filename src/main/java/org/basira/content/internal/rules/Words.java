package org.basira.content.internal.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.basira.content.internal.ContentFile;
import org.basira.question.Language;
import tools.jackson.databind.JsonNode;

/** What several rules ask of words. */
final class Words {

    private Words() {}

    /** Letters and digits in lower case, words parted by one space. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{M}\u0640\u200c-\u200f]", "")
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }

    static int count(String text) {
        String plain = plain(text);
        return plain.isEmpty() ? 0 : plain.split(" ", -1).length;
    }

    /** A pattern for a word or words on their own, not as part of a longer word. */
    static Pattern whole(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}])" + Pattern.quote(words) + "(?![\\p{L}\\p{M}])", Pattern.CASE_INSENSITIVE);
    }

    /** Whether a pattern of a text speaks to learners: texts of specimens, questions, lessons and the like. */
    static boolean toLearners(ContentFile file) {
        return !List.of("world", "glossary").contains(file.kind());
    }

    /** The text of a specimen in a language as it is shown. */
    static String of(ContentFile specimen, Language language) {
        StringBuilder text = new StringBuilder();
        for (JsonNode segment : specimen.json().path("segments")) {
            boolean glue = segment.path("glue").asBoolean(false);
            text.append(text.isEmpty() || glue ? "" : " ")
                    .append(segment.path(language.tag()).asString(""));
        }
        return text.toString();
    }
}
