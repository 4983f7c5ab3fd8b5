package org.basira.content.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basira.content.Problem;
import org.basira.content.internal.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule passes the small course and finds one thing changed in it. */
class RulesTest {

    @Test
    void the_small_course_breaks_no_rule() {
        assertThat(problems(Small.course())).filteredOn(Problem::error).isEmpty();
        assertThat(problems(Small.course())).extracting(Problem::rule).containsOnly("R26");
    }

    @ParameterizedTest(name = "{0}: {4}")
    @MethodSource("changes")
    void finds(String rule, String path, String what, String by, String expected) {
        assertThat(problems(Small.changed(path, what, by)))
                .anySatisfy(problem -> assertThat(problem.toString()).contains(" " + rule + " " + expected));
    }

    static Stream<Arguments> changes() {
        String lesson = "01-first.ckb.md";
        String english = "01-first.en.md";
        return Stream.of(
                arguments("R01", "small-q01.yaml", "level: 1", "level: 4", "difficulty.level: 4 is not one of [1,2,3]"),
                arguments("R01", "small-q01.yaml", "shuffle: true", "shuffel: true", "shuffel is not a known field"),
                arguments("R01", "small-q01.yaml", "{en: \"Which one?\", ", "{", "stem.en is missing"),
                arguments("R01", "small-q01.yaml", "id: small-q01", "id: small-q01\nid: twice", "Not allowed in these"),
                arguments("R01", "small-q01.yaml", "question/1", "question/7", "format: question/7 is not known"),
                arguments("R01", english, ":::check id=small-q01", ":::chek id=small-q01", "This line is no block"),
                arguments("R01", english, "## Last", "Last", "Screen last has no heading"),
                arguments("R01", english, "Look here.\n\n", "<b>Look</b>\n\n", "No HTML"),
                arguments("R02", "small-d01.yaml", "twin: small-t01", "twin: small-t09", "twin: small-t09 does not"),
                arguments("R02", "small-q03.yaml", "id: small-q03", "id: small-q02", "small-q02 stands twice"),
                arguments("R02", "small-s01.yaml", "to: n2", "to: end", "Node n2 cannot be reached"),
                arguments("R02", english, "source:guide", "source:gone", "source: gone does not exist"),
                arguments("R02", "small-q06.yaml", "key: [s2]", "key: [s9]", "key.0: s9 does not exist"),
                arguments("R03", lesson, ":::check id=small-q01\n:::\n\n", "", "ckb: check {id=small-q01} is missing"),
                arguments("R03", lesson, "minutes: 3", "minutes: 4", "minutes differs"),
                arguments(
                        "R03",
                        "small-q01.yaml",
                        "کرێ جار لە دوای جار زیاد کرا",
                        "The fare was raised again and again",
                        "In ckb this stands as in another language"),
                arguments("R04", english, "Look here.\n\n", "See www.site.com now.\n\n", "Link www.site.com is live"),
                arguments("R04", english, "Look here.\n\n", "See @somebody.\n\n", "Handle @somebody does not"),
                arguments("R04", english, "(source:guide)", "(https://x.example.org)", "Links lead to sources"),
                arguments("R06", "small-quiz.yaml", "overShare: 0.33", "overShare: 0.5", "feed: 1 of 3 over the line"),
                arguments("R06", "small-quiz.yaml", "over: 1", "over: 0", "feed: 0 of 3 over the line"),
                arguments("R07", "small-t01.yaml", "twin: small-d01\n", "", "Twin small-t01 does not point back"),
                arguments("R07", "small-d01.yaml", "twin: small-t01\n", "", "small-d01 has no twin"),
                arguments("R08", "small-t01.yaml", "voice: islanders", "voice: none", "islanders: 3 over the line, 2"),
                arguments("R09", "small-i01-b.yaml", "level: 1", "level: 2", "small-i01-b: difficulty differs from"),
                arguments(
                        "R10",
                        "small-t01.yaml",
                        "We will strike on",
                        "We and Grey Lantern strike on",
                        "“Grey Lantern” was"),
                arguments(
                        "R10",
                        "small-t01.yaml",
                        "We will strike on",
                        "We went to Baghdad on",
                        "“Baghdad” does not stand"),
                arguments("R11", "small-t01.yaml", "  talk: {good: true", "  tlk: {good: true", "acts.talk is missing"),
                arguments("R12", "advice.yaml", "[family-line]", "[tolmi-desk]", "tolmi-desk (platform) may not"),
                arguments(
                        "R13",
                        "form-a.yaml",
                        "behaviour: deferred",
                        "behaviour: immediate",
                        "A form gives no feedback"),
                arguments("R13", "form-b.yaml", "[fb-01, fb-02]", "[fb-01, fa-01]", "fa-01 also stands in form-a"),
                arguments("R13", "form-a.yaml", "[fa-01, fa-02]", "[fa-01, fb-02]", "fa-01 and its mirror fb-02"),
                arguments("R13", "form-a.yaml", "mix: {over: 1", "mix: {over: 2", "over: 2 wanted, 1 found"),
                arguments("R14", "small-q06.yaml", "  s3: ", "  s2x: ", "segments.s3 has no feedback (en)"),
                arguments("R14", "small-q04.yaml", ", lure: ", ", lurk: ", "targets.share has no feedback (en)"),
                arguments(
                        "R15",
                        "small-q01.yaml",
                        "They are rot",
                        "They are rot, and rot is cut out, we say",
                        "en: b is longest"),
                arguments("R16", "small-q0", "objective: small-o1", "objective: small-o2", "small-o1 has no question"),
                arguments("R17", english, "Look here.\n\n", "word ".repeat(150) + "\n\n", "Screen first: "),
                arguments("R17", english, "try-it id=write kind=draft", "note kind=why", "The last screen has nothing"),
                arguments(
                        "R18",
                        english,
                        "content-note: \"It shows an invented post.\"\n",
                        "",
                        "small-d01 is shown without c"),
                arguments("R18", english, " veil=on", "", "small-d01 is shown without a veil"),
                arguments(
                        "R19",
                        english,
                        "sources: [guide]\nreviewed: none\n---\n\n::screen id=first\n\n## First\n\nLook here.",
                        "sources: []\nreviewed: none\n---\n\n::screen id=first\n\n## First\n\nThey shut 88.",
                        "Number 88 without a source"),
                arguments("R20", lesson, "سەیری ئێرە بکە.\n\n", "سەیری ئيرە بکە.\n\n", "ckb: ي at column"),
                arguments("R20", "small-q03.yaml", "نعم.", "نعم, هكذا.", "ar: , at column"),
                arguments("R20", english, "Look here.\n\n", "Look → here.\n\n", "→ (U+2192) at column 6"),
                arguments("R21", "channels.yaml", "onlyWayOut: false", "onlyWayOut: true", "tolmi-desk: onlyWayOut"),
                arguments(
                        "R21", "channels.yaml", "en: \"Posts.\"", "en: \"Posts against decency.\"", "tolmi-desk also"),
                arguments("R22", lesson, "سەیری ئێرە بکە.\n\n", "گوزارشت بنووسە.\n\n", "“گوزارشت”, use “ڕاپۆرتکردن”"),
                arguments("R23", "fa-02.yaml", "The mayor sold", "word ".repeat(40) + "sold", "en: "),
                arguments(
                        "R23",
                        "small-t01.yaml",
                        "We will strike on Monday.",
                        "A corpse lay there.",
                        "Graphic word “corpse”"),
                arguments(
                        "R27",
                        "small-quiz.yaml",
                        "limit: none",
                        "limit: 10\nopens: 2026-12-02T08:00\ncloses: 2026-12-01T08:00",
                        "The quiz closes before it opens"),
                arguments(
                        "R27",
                        "small-quiz.yaml",
                        "limit: none",
                        "limit: 10\nopens: 2026-02-30T08:00",
                        "opens: “2026-02-30T08:00”"),
                arguments(
                        "R27",
                        "small-quiz.yaml",
                        "behaviour: immediate",
                        "behaviour: certainty",
                        "story: a section of kind scenario cannot be asked with behaviour certainty"),
                arguments(
                        "R27",
                        "small-quiz.yaml",
                        "items: [small-q01, small-q02, small-q03, small-q04, small-q05, small-q06]",
                        "draw: {objectives: [small-o1], count: 9}",
                        "know: 9 cannot be drawn with its strata from"),
                arguments(
                        "R27",
                        "small-quiz.yaml",
                        "items: [small-q01, small-q02, small-q03, small-q04, small-q05, small-q06]",
                        "draw: {from: [small-q01, small-q02], count: 1, strata: {kind: {matching: 1}}}",
                        "know: 1 cannot be drawn with its strata from 2"),
                arguments(
                        "R02",
                        "small-quiz.yaml",
                        "items: [small-q01, small-q02, small-q03, small-q04, small-q05, small-q06]",
                        "draw: {from: [small-q01, small-q77], count: 1}",
                        "sections.0.draw.from.1: small-q77 does not"),
                arguments("R24", english, "Look here.\n\n", "He is a suspect.\n\n", "“suspect” judges a person"));
    }

    @Test
    void a_module_has_at_least_as_many_lawful_specimens_as_dangerous_ones() {
        List<Sources.Source> sources = new ArrayList<>(Small.course());
        sources.removeIf(source -> source.path().contains("small-i01"));
        sources.add(copy("small-d01.yaml", "small-d02"));
        assertThat(problems(sources))
                .anySatisfy(
                        problem -> assertThat(problem.toString()).contains(" R05 small: 2 over the line, 1 lawful"));
    }

    @Test
    void report_is_not_nearly_always_the_only_good_act() {
        List<Sources.Source> sources = new ArrayList<>();
        for (Sources.Source source : Small.course()) {
            String text = source.text()
                    .replaceAll("(report: \\{good: )false", "$1true")
                    .replaceAll("((?:block|talk|leave): \\{good: )true", "$1false");
            sources.add(new Sources.Source(source.path(), text));
        }
        assertThat(problems(sources))
                .anySatisfy(problem ->
                        assertThat(problem.toString()).contains(" R11 Report is the only good act in 8 of 8"));
    }

    @Test
    void a_correction_changes_no_key() {
        List<Sources.Source> corrected = Small.changed(
                "small-q01.yaml",
                "shuffle: true",
                "shuffle: true\nchange: {kind: correction, on: 2026-12-01, note: {en: \"x\", ar: \"س\", ckb: \"س\"}}");
        Reader.Reading before = new Reader().read(Small.course());
        var live = Map.of(
                "question small-q01",
                before.set(Map.of()).find("question", "small-q01").orElseThrow().json());
        assertThat(Checker.check(new Reader().read(corrected).set(live)))
                .extracting(Problem::rule)
                .doesNotContain("R25");

        corrected.replaceAll(source -> new Sources.Source(
                source.path(),
                source.text()
                        .replace("- {id: b, key: true", "- {id: b")
                        .replace("- {id: a, text", "- {id: a, key: true, text")));
        assertThat(Checker.check(new Reader().read(corrected).set(live)))
                .anySatisfy(problem ->
                        assertThat(problem.toString()).contains(" R25 A correction may not change options.0.key"));
    }

    @Test
    void the_published_list_names_every_rule_and_no_other() throws IOException {
        TreeSet<String> listed = new TreeSet<>();
        Matcher matcher =
                Pattern.compile("(?m)^\\| (R[0-9]{2}) \\|").matcher(Files.readString(Path.of("docs/content-rules.md")));
        while (matcher.find()) {
            listed.add(matcher.group(1));
        }
        TreeSet<String> known = new TreeSet<>(List.of("R01"));
        Rules.ALL.forEach(rule -> known.add(rule.id()));
        assertThat(listed).isEqualTo(known);
    }

    private static Sources.Source copy(String path, String id) {
        Sources.Source from = Small.course().stream()
                .filter(source -> source.path().endsWith(path))
                .findFirst()
                .orElseThrow();
        String old = path.replace(".yaml", "");
        return new Sources.Source(from.path().replace(old, id), from.text().replace("id: " + old, "id: " + id));
    }

    private static List<Problem> problems(List<Sources.Source> sources) {
        Reader.Reading reading = new Reader().read(sources);
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(Checker.check(reading.set(Map.of())));
        return problems;
    }
}
