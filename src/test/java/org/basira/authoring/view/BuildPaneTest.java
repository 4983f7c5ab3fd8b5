package org.basira.authoring.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basira.authoring.view.Office.says;

import com.vaadin.flow.dom.Element;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.TextId;
import org.basira.authoring.TextLink;
import org.basira.content.Edit;
import org.basira.question.Language;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class BuildPaneTest {

    private static final TextId QUESTION = new TextId("small", "question", "small-q01");
    private static final TextLink PAGE = new TextLink("small", "question", "small-q01", Language.EN);

    private static Office inside() {
        Office office = new Office();
        office.opens(PAGE);
        office.screen.presses(AuthoringText.TAB_BUILD);
        return office;
    }

    private static String text(Office office) {
        return office.room.open(QUESTION).body();
    }

    private static String act(AuthoringText act, String of) {
        return says(AuthoringText.BUILD_OF, says(act), of);
    }

    @Test
    void an_option_is_added_written_and_made_the_key_without_a_word_of_yaml() {
        try (Office office = inside()) {
            office.pressesNamed(says(AuthoringText.BUILD_ADD, "Option"));
            assertThat(text(office)).contains("- id: c");
            office.screen.sees(AuthoringText.ERROR);

            office.fills("Option 3 · text · English", "A third one");
            office.fills("Option 3 · text · العربية", "الثالث");
            office.fills("Option 3 · text · کوردی", "سێیەم");
            office.fills("Option 3 · feedback · English", "Yes, this one.");
            office.fills("Option 3 · feedback · العربية", "نعم، هذا.");
            office.fills("Option 3 · feedback · کوردی", "بەڵێ، ئەمە.");
            office.ticks("Option 3 · right", true);

            assertThat(text(office)).contains("A third one", "سێیەم").containsOnlyOnce("key: true");
            assertThat(text(office).indexOf("key: true"))
                    .isGreaterThan(text(office).indexOf("id: c"));
            office.screen.sees(AuthoringText.DRAFT_SAVED, "11:00").seesNot(AuthoringText.ERROR);
            assertThat(office.room.stem(office.room.live())).isEqualTo("Which one?");
        }
    }

    @Test
    void options_change_places() {
        try (Office office = inside()) {
            office.pressesNamed(act(AuthoringText.BUILD_DOWN, "Option 1"));

            assertThat(Office.named("Option 1 · text · English").getProperty("value"))
                    .isEqualTo("They are rot");
            assertThat(text(office).indexOf("They are rot"))
                    .isLessThan(text(office).indexOf("The fare"));
        }
    }

    @Test
    void what_was_removed_can_be_brought_back() {
        try (Office office = inside()) {
            office.pressesNamed(says(AuthoringText.BUILD_ADD, "Option"));
            office.pressesNamed(act(AuthoringText.BUILD_REMOVE, "Option 2"));
            office.screen.sees(AuthoringText.BUILD_REMOVED, "Option 2");
            assertThat(text(office)).doesNotContain("They are rot");

            office.screen.presses(AuthoringText.BUILD_BRING_BACK);

            assertThat(text(office)).contains("They are rot");
            office.screen.seesNot(says(AuthoringText.BUILD_REMOVED, "Option 2"));
        }
    }

    @Test
    void a_number_that_cannot_stand_is_said_so_beside_it_and_is_kept() {
        try (Office office = inside()) {
            office.fills("Option 1 · weight (−1 to 1)", "much");

            office.screen.sees(AuthoringText.BUILD_WRONG_NUMBER).sees(AuthoringText.ERROR);
            assertThat(text(office)).contains("weight: much");

            office.fills("Option 1 · weight (−1 to 1)", "1e999");

            office.screen.sees(AuthoringText.BUILD_WRONG_NUMBER);

            office.fills("Option 1 · weight (−1 to 1)", "-٠٫٥");

            office.screen.seesNot(AuthoringText.BUILD_WRONG_NUMBER);
            assertThat(text(office)).contains("weight: -0.5");
        }
    }

    @Test
    void what_is_typed_is_kept_over_a_switch_of_language() {
        try (Office office = inside()) {
            office.fills("Option 1 · weight (−1 to 1)", "0.5");
            Element input = Office.named("Option 1 · weight (−1 to 1)");

            assertThat(input.getAttribute("data-kept")).isNotBlank().isEqualTo(input.getAttribute("id"));
        }
    }

    @Test
    void a_lesson_has_no_such_form() {
        try (Office office = new Office()) {
            assertThat(office.room
                            .editing()
                            .form(
                                    "lesson",
                                    office.room
                                            .open(new TextId("small", "lesson", "small-l01.en"))
                                            .body()))
                    .isEmpty();
        }
    }

    @Test
    void a_learner_may_not_use_it() {
        try (Office office = inside()) {
            String text = text(office);
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("someone", "", "ROLE_LEARNER"));

            assertThatThrownBy(() -> office.room.editing().form("question", text))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> office.room.editing().with("question", text, new Edit.Remove("/options/0")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
