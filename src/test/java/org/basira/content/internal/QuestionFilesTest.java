package org.basira.content.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.basira.content.Problem;
import org.basira.question.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions whose answer is typed, placed or drawn, as files: what the rules find in them, and that they survive editing. */
class QuestionFilesTest {

    private static final List<Sources.Source> CONTENT = Sources.inFolder(Path.of("content"));

    private static Sources.Source file(String name) {
        return CONTENT.stream()
                .filter(source -> source.path().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** The small course with one more file, in which something is changed. */
    private static List<Sources.Source> with(String name, String what, String by) {
        List<Sources.Source> sources = new ArrayList<>(Small.course());
        Sources.Source file = file(name);
        assertThat(file.text()).contains(what);
        sources.add(new Sources.Source(
                "modules/small/questions/" + name, file.text().replace(what, by)));
        sources.add(new Sources.Source(
                "modules/small/media/post-screen.svg", file("post-screen.svg").text()));
        return sources;
    }

    private static List<Problem> problems(List<Sources.Source> sources) {
        Reader.Reading reading = new Reader().read(sources);
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(Checker.check(reading.set(Map.of())));
        return problems;
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("rep-q15.yaml", "file: post-screen.svg", "file: gone.svg", "R01 picture.file: gone.svg does"),
                arguments("rep-q15.yaml", "rect: [80, 13,", "rect: [180, 13,", "R01 areas.0.shape.rect.0"),
                arguments("rep-q15.yaml", "pick: several", "pick: all", "R01 pick: all is not one of"),
                arguments("rep-q15.yaml", "key: true", "key: yes", "R01 areas.0.key"),
                arguments("rep-q16.yaml", "{rule}: it says", "the rule: it says", "R03 en: each of these gaps"),
                arguments("rep-q16.yaml", "{where}، رأيته", "{where} {where}، رأيته", "R03 ar: each of these gaps"),
                arguments(
                        "rep-q16.yaml",
                        "en: \"hateful speech\"",
                        "en: \"hateful speech " + "x".repeat(60) + "\"",
                        "R15 en: b is longest"),
                arguments(
                        "rep-q16.yaml",
                        "feedback: {en: \"Yes: one post, one address.\", ",
                        "feedback: {",
                        "R01 gaps.0.choices.1.feedback.en is missing"),
                arguments("rep-q17.yaml", "words: {min: 30, max: 150}", "words: {min: 30, max: 900}", "R01 words.max"),
                arguments("wii-q15.yaml", "fraction: 0.5", "fraction: 1.5", "R01 accepted.1.fraction"),
                arguments("wii-q15.yaml", "near:", "options: []\nnear:", "R01 options is not a known field"),
                arguments("wii-q16.yaml", "factor: 60", "factor: 0", "R01 units.1.factor"),
                arguments("wii-q16.yaml", "{absolute: 1}", "{absolute: 1, relative: 0.1}", "R01 accepted.0.tolerance"),
                arguments("sig-q15.yaml", "bin: harm", "bin: help", "R02 things.3.bin: help does not exist"),
                arguments("sig-q15.yaml", "id: praise", "id: harm", "R02 harm stands twice"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("changes")
    void finds(String file, String what, String by, String expected) {
        assertThat(problems(with(file, what, by)))
                .anySatisfy(problem -> assertThat(problem.toString()).contains(" " + expected));
    }

    @Test
    void refuses_a_drawing_that_does_something() {
        List<Sources.Source> sources = new ArrayList<>(with("rep-q15.yaml", "pick", "pick"));
        sources.replaceAll(source -> source.path().endsWith(".svg")
                ? new Sources.Source(source.path(), source.text().replace("</svg>", "<script>x()</script></svg>"))
                : source);
        assertThat(problems(sources))
                .anySatisfy(
                        problem -> assertThat(problem.toString()).contains(" R01 picture breaks the schema (<script>"));
    }

    @Test
    void nobody_writes_a_text_in_passing_that_no_one_reads() {
        List<Sources.Source> sources = with("rep-q17.yaml", "id: rep-q17", "id: small-q01");
        sources.removeIf(source -> source.path().endsWith("small-q01.yaml"));
        assertThat(problems(sources))
                .anySatisfy(
                        problem -> assertThat(problem.toString()).contains(" R02 check breaks the schema (free-text)"));
    }

    @Test
    void a_correction_changes_no_accepted_answer() {
        String change =
                "change: {kind: correction, on: 2026-12-01, note: {en: \"x\", ar: \"س\", ckb: \"س\"}}\nreviewed: none";
        var live = Map.of(
                "question wii-q15",
                Objects.requireNonNull(new Reader()
                                .read("q.yaml", file("wii-q15.yaml").text())
                                .file())
                        .json());
        List<Sources.Source> sources = with("wii-q15.yaml", "reviewed: none", change);
        assertThat(Checker.check(new Reader().read(sources).set(live)))
                .extracting(Problem::rule)
                .doesNotContain("R25");

        sources.replaceAll(
                source -> new Sources.Source(source.path(), source.text().replace("\"false positive\", ", "")));
        assertThat(Checker.check(new Reader().read(sources).set(live)))
                .anySatisfy(problem -> assertThat(problem.toString())
                        .contains(" R25 A correction may not change accepted.0.answers.en"));
    }

    @Test
    void a_branch_leads_somewhere_and_its_condition_speaks_of_a_choice_there_is() {
        String choice = "credit: 1\n        to: n2\n";
        String branch = choice + "        branches:\n          - {when: {chose: [n9.c1]}, to: n7}\n";
        List<Problem> problems = problems(with("sig-s01.yaml", choice, branch));
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem.toString()).contains("branches.0.to: n7 does not exist"))
                .anySatisfy(problem -> assertThat(problem.toString()).contains("chose.0: n9.c1 does not exist"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep-q15", "rep-q16", "rep-q17", "wii-q15", "wii-q16", "sig-q15", "sig-s01"})
    void is_the_same_text_after_the_editor_wrote_it(String id) {
        ContentFile before = new Reader()
                .read(CONTENT).files().stream()
                        .filter(file -> file.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        Reader.One again = new Reader().read("text.yaml", HouseYaml.write(before.json()));
        assertThat(again.problems()).isEmpty();
        assertThat(Canonical.of(Objects.requireNonNull(again.file())).hash())
                .isEqualTo(Canonical.of(before).hash());
    }

    @Test
    void a_snapshot_holds_the_drawing_itself() {
        ContentFile file = new Reader()
                .read(CONTENT).files().stream()
                        .filter(each -> each.id().equals("rep-q15"))
                        .findFirst()
                        .orElseThrow();
        assertThat(Items.item("question", Canonical.read(Canonical.of(file).body())))
                .isInstanceOfSatisfying(Question.Hotspot.class, question -> {
                    assertThat(question.picture().svg()).startsWith("<svg").contains("@name.example");
                    assertThat(question.picture().ratio()).isEqualTo(320 / 220.0);
                });
    }
}
