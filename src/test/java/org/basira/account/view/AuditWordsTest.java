package org.basira.account.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basira.operations.Audit;
import org.basira.ui.Locales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditWordsTest {

    private static final UUID YUSUF = UUID.randomUUID();
    private static final UUID DANA = UUID.randomUUID();
    private static final Map<UUID, String> NAMES = Map.of(YUSUF, "Yusuf", DANA, "Dana");

    private static Audit.Entry entry(String action, String subject, String detail) {
        return new Audit.Entry(Instant.EPOCH, YUSUF, action, subject, detail);
    }

    private static String line(Locale locale, String action, String subject, String detail) {
        AuditWords words = new AuditWords(locale, NAMES);
        Audit.Entry entry = entry(action, subject, detail);
        return String.join(" | ", words.act(entry), words.subject(entry), words.detail(entry), words.who(entry));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Changed roles | Dana | Learner, Trainer (before: Learner) | Yusuf",
                "ar; تغيير الأدوار | Dana | متعلّم، مدرّب (قبل ذلك: متعلّم) | Yusuf",
                "ckb; گۆڕینی ڕۆڵەکان | Dana | فێرخواز، ڕاهێنەر (پێشتر: فێرخواز) | Yusuf"
            })
    void roles_are_said_in_the_readers_language_and_people_by_name(String language, String said) {
        assertThat(line(Locale.of(language), "roles-changed", DANA.toString(), "LEARNER → LEARNER, TRAINER"))
                .isEqualTo(said);
    }

    @Test
    void a_setting_is_named_and_its_values_are_in_words_and_digits() {
        assertThat(line(Locales.ENGLISH, "setting-changed", "author-publishes", "false → true"))
                .isEqualTo("Changed a setting | An author may publish their own text | yes (before: no) | Yusuf");
        assertThat(line(Locale.of("ar"), "setting-changed", "suppress-below", "10 → 12"))
                .contains("١٢ (قبل ذلك: ١٠)");
    }

    @Test
    void a_class_is_called_by_its_name_and_a_due_day_is_a_date() {
        assertThat(line(
                        Locales.ENGLISH,
                        "module-assigned",
                        UUID.randomUUID().toString(),
                        "Morning: signals, 2026-11-29"))
                .isEqualTo("Assigned a module |  | Morning: signals, 29 November 2026 | Yusuf");
    }

    @Test
    void a_correction_is_told_from_a_version() {
        assertThat(line(Locales.ENGLISH, "content-published", "signals/one", "CORRECTION a typo"))
                .isEqualTo("Published a correction | signals/one | a typo | Yusuf");
        assertThat(line(Locales.ENGLISH, "content-published", "signals/one", "VERSION clearer"))
                .isEqualTo("Published a version | signals/one | clearer | Yusuf");
    }

    @Test
    void what_it_has_no_words_for_stands_as_it_was_written() {
        assertThat(line(Locales.ENGLISH, "comet-caught", "a tail", "long"))
                .isEqualTo("comet-caught | a tail | long | Yusuf");
    }

    @Test
    void there_are_words_for_every_act_that_is_recorded() throws IOException {
        Pattern recorded = Pattern.compile("audit\\s*\\.record\\(([^;]*?)\\);");
        Pattern action = Pattern.compile("\"([a-z]+(-[a-z]+)+)\"");
        TreeSet<String> wordless = new TreeSet<>();
        int acts = 0;
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher record = recorded.matcher(Files.readString(file));
                while (record.find()) {
                    Matcher word = action.matcher(record.group(1));
                    while (word.find()) {
                        acts++;
                        Audit.Entry entry = entry(word.group(1), "", "");
                        if (new AuditWords(Locales.ENGLISH, Map.of()).act(entry).equals(word.group(1))) {
                            wordless.add(word.group(1));
                        }
                    }
                }
            }
        }
        assertThat(acts).isGreaterThan(15);
        assertThat(wordless).isEmpty();
    }
}
