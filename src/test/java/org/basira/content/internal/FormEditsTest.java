package org.basira.content.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.basira.content.Edit;
import org.basira.content.Editing;
import org.basira.content.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormEditsTest {

    private static final String HOTSPOT =
            Forms.file("question", "type: hotspot").getValue();
    private static final String QUIZ = Forms.file("quiz", "id:").getValue();

    private final Editing editing = Forms.editing();

    private String after(String kind, String text, Edit edit) {
        return editing.with(kind, text, edit);
    }

    @Test
    void an_area_becomes_another_shape_that_can_be_seen() {
        String circle = after("question", HOTSPOT, new Edit.Become("/areas/0/shape", "circle"));

        assertThat(Forms.part(editing, "question", circle, "/areas/0/shape/circle"))
                .get()
                .isInstanceOfSatisfying(
                        Part.Line.class, line -> assertThat(line.text()).isEqualTo("30, 30, 10"));
        assertThat(Forms.part(editing, "question", circle, "/areas/0/shape/rect"))
                .isEmpty();
    }

    @Test
    void a_phrase_takes_the_name_of_one_in_the_post_and_keeps_its_place() {
        String marking = Forms.file("question", "type: marking").getValue();

        String renamed = after("question", marking, new Edit.Rename("/segments/s1", "s9"));

        assertThat(renamed.indexOf("s9:")).isPositive().isLessThan(renamed.indexOf("s2:"));
        assertThat(after("question", renamed, new Edit.Rename("/segments/s9", "s2")))
                .isEqualTo(renamed);
    }

    @Test
    void a_quiz_without_a_limit_is_left_blank() {
        String limited = after("quiz", QUIZ, new Edit.Put("/limit", "٢٥"));
        assertThat(limited).contains("limit: 25");

        assertThat(after("quiz", limited, new Edit.Put("/limit", ""))).contains("limit: none");
    }

    @Test
    void a_number_beyond_all_measure_stays_as_it_was_typed() {
        assertThat(after("quiz", QUIZ, new Edit.Put("/minutes", "1e999"))).contains("minutes: \"1e999\"");
    }

    @Test
    void credit_may_have_a_penalty_of_its_own() {
        String own = after("quiz", QUIZ, new Edit.Become("/credit", "own"));

        assertThat(own).contains("credit:\n  penalty: 0");
        assertThat(after(
                        "quiz",
                        after("quiz", own, new Edit.Put("/credit/penalty", "0.5")),
                        new Edit.Become("/credit", "partial")))
                .contains("credit: partial");
    }

    @Test
    void a_place_of_the_file_is_found_in_the_form() {
        String text = "format: question/1\nid: x\noptions:\n  - id: a\n    text: {en: \"One\", ar: \"\", ckb: \"\"}\n";

        assertThat(editing.at("question", text, 5, 16)).contains("/options/0/text/en");
        assertThat(editing.at("question", text, 4, 9)).contains("/options/0/id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/nothing", "/areas/99", "/areas/x/key", "/areas/0/shape/rect/9/9", "/~", "/areas/-1"})
    void what_is_not_there_changes_nothing(String pointer) {
        for (Edit edit : new Edit[] {
            new Edit.Remove(pointer),
            new Edit.Move(pointer, 1),
            new Edit.Rename(pointer, "a"),
            new Edit.Become(pointer, "x")
        }) {
            assertThat(after("question", HOTSPOT, edit)).as(edit.toString()).isEqualTo(HOTSPOT);
        }
    }

    @Test
    void a_file_that_cannot_be_read_stays_as_it_was_typed() {
        String broken = "id: [";

        assertThat(editing.form("question", broken)).isEmpty();
        assertThat(after("question", broken, new Edit.Add("/options"))).isEqualTo(broken);
    }
}
