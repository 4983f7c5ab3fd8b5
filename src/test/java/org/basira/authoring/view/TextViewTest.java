package org.basira.authoring.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.authoring.view.Office.says;

import java.util.UUID;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.Drafts;
import org.basira.authoring.Room;
import org.basira.authoring.TextId;
import org.basira.authoring.TextLink;
import org.basira.question.Language;
import org.basira.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextViewTest {

    private static final TextId LESSON = new TextId("small", "lesson", "small-l01.en");
    private static final TextLink PAGE = new TextLink("small", "lesson", "small-l01", Language.EN);
    private static final String TITLE = says(AuthoringText.FIELD_NAME, "title");
    private static final String BODY = says(AuthoringText.FIELD_NAME, "body");

    private static Office inside() {
        Office office = new Office();
        office.opens(PAGE);
        return office;
    }

    /** Types other words in the body. */
    private static void writes(Office office, String words) {
        office.types(BODY, office.typed(BODY).replace("Look here.", words));
    }

    private static String preview() {
        return Office.region(says(AuthoringText.PREVIEW));
    }

    @Test
    void saves_what_is_typed_by_itself_and_says_when() {
        try (Office office = inside()) {
            office.screen.sees(AuthoringText.NOTHING_TO_PUBLISH);

            office.types(TITLE, "Another look");

            office.screen.sees(AuthoringText.DRAFT_SAVED, "11:00").sees(AuthoringText.STATE_DRAFT);
            assertThat(office.room.open(LESSON).body()).contains("title: \"Another look\"");
            assertThat(office.room.words(office.room.live())).contains("Look here.");
        }
    }

    @Test
    void shows_what_is_typed_as_a_learner_sees_it() {
        try (Office office = inside()) {
            assertThat(preview()).contains("First look");

            office.types(TITLE, "Another look");

            assertThat(preview()).contains("Another look").doesNotContain("First look");
        }
    }

    @Test
    void opens_with_the_draft_that_was_left() {
        try (Office office = inside()) {
            office.types(TITLE, "Another look");

            office.opens(new TextLink("small", "lesson", "small-l01", Language.AR));
            assertThat(office.typed(TITLE)).isNotEqualTo("Another look");
            office.opens(PAGE);

            assertThat(office.typed(TITLE)).isEqualTo("Another look");
        }
    }

    @Test
    void names_what_is_to_mend_and_leads_to_its_place() {
        try (Office office = inside()) {
            writes(office, "Look <script>here</script>.");

            String all = office.room.open(LESSON).body();
            int line = (int) all.substring(0, all.indexOf("<script>")).lines().count();
            office.screen.sees(AuthoringText.ERROR).seesNot(AuthoringText.NO_FINDINGS);
            office.screen.presses(says(AuthoringText.LINE, line, 1));

            assertThat(office.typed(says(AuthoringText.TAB_FILE))).isEqualTo(all);
        }
    }

    @Test
    void publishes_nothing_that_has_errors() {
        try (Office office = inside()) {
            UUID live = office.room.live();
            writes(office, "Look <script>here</script>.");

            office.screen.seesNoButton(AuthoringText.PUBLISH);
            office.screen.presses(says(AuthoringText.MEND_FIRST, 1));

            assertThat(office.room.live()).isEqualTo(live);
        }
    }

    @Test
    void publishes_a_new_version_that_those_under_way_do_not_see() {
        try (Office office = inside()) {
            UUID underWay = office.room.live();
            writes(office, "Look there.");
            office.screen.sees(AuthoringText.NO_FINDINGS);

            office.screen.presses(AuthoringText.PUBLISH);

            office.screen
                    .sees(AuthoringText.PUBLISHED, 2)
                    .sees(AuthoringText.VERSION, 2)
                    .sees(AuthoringText.NOTHING_TO_PUBLISH);
            assertThat(office.room.words(office.room.live())).contains("Look there.");
            assertThat(office.room.words(underWay)).contains("Look here.");
        }
    }

    @Test
    void goes_one_step_back() {
        try (Office office = inside()) {
            writes(office, "Look there.");
            office.screen.presses(AuthoringText.PUBLISH);

            office.screen.presses(AuthoringText.STEP_BACK_YES).sees(AuthoringText.STEPPED_BACK);

            assertThat(office.room.words(office.room.live())).contains("Look here.");
            assertThat(office.typed(BODY)).contains("Look here.");
        }
    }

    @Test
    void tells_the_later_of_two_and_keeps_what_they_typed() {
        try (Office office = inside()) {
            UUID ben = office.room.trainer(UUID.randomUUID());
            office.room.write(LESSON, "First look", "Ben’s look", ben);

            office.types(TITLE, "Ava’s look");

            office.screen
                    .sees(AuthoringText.NOT_SAVED)
                    .sees(AuthoringText.CONFLICT, "Someone", "11:00")
                    .sees("title: \"Ben’s look\"");
            assertThat(office.typed(TITLE)).isEqualTo("Ava’s look");
            assertThat(office.room.open(LESSON).body()).contains("Ben’s look");

            office.screen.presses(AuthoringText.KEEP_MINE);

            office.screen.sees(AuthoringText.DRAFT_SAVED, "11:00").seesNot(AuthoringText.NOT_SAVED);
            assertThat(office.room.open(LESSON).body()).contains("Ava’s look");
        }
    }

    @Test
    void takes_the_others_text_where_one_wants_it() {
        try (Office office = inside()) {
            UUID ben = office.room.trainer(UUID.randomUUID());
            office.room.write(LESSON, "First look", "Ben’s look", ben);
            office.types(TITLE, "Ava’s look");

            office.screen.presses(AuthoringText.TAKE_THEIRS).sees(AuthoringText.THEIRS_TAKEN);

            assertThat(office.typed(TITLE)).isEqualTo("Ben’s look");
            assertThat(office.room.open(LESSON).body()).contains("Ben’s look");
        }
    }

    @Test
    void what_one_kept_over_a_published_text_is_kept_for_good() {
        try (Office office = inside()) {
            office.types(TITLE, "Ava’s look");
            Drafts.Opened first = office.room.open(LESSON);
            office.room
                    .drafts()
                    .publish(
                            LESSON,
                            first.revision(),
                            org.basira.content.Publishing.Change.VERSION,
                            org.basira.question.Text.EMPTY,
                            office.room.ava);

            office.types(TITLE, "Ava’s second look");
            office.screen.sees(AuthoringText.CONFLICT_LIVE).presses(AuthoringText.KEEP_MINE);
            office.types(TITLE, "Ava’s third look");

            assertThat(office.room.open(LESSON).body()).contains("Ava’s third look");
            assertThat(office.room.open(LESSON).overtaken()).isFalse();
        }
    }

    @Test
    void of_two_trainers_the_other_one_publishes() {
        try (Office office = inside()) {
            UUID ben = office.room.trainer(UUID.randomUUID());
            writes(office, "Look there.");
            office.screen.sees(AuthoringText.OTHER_PUBLISHES).seesNoButton(AuthoringText.PUBLISH);
            office.screen.presses(AuthoringText.HAND_IN).sees(AuthoringText.WAITS_FOR_OTHER);

            office.sits(ben);
            office.opens(new TextLink("small", "lesson", "small-l01", Language.AR))
                    .opens(PAGE);
            office.screen.sees(AuthoringText.STATE_IN_REVIEW).presses(AuthoringText.PUBLISH);

            office.screen.sees(AuthoringText.PUBLISHED, 2);
            assertThat(office.room.words(office.room.live())).contains("Look there.");
        }
    }

    @Test
    void who_publishes_what_was_taken_back_is_told_and_sees_it_as_it_is() {
        try (Office office = inside()) {
            UUID ben = office.room.trainer(UUID.randomUUID());
            writes(office, "Look there.");
            office.screen.presses(AuthoringText.HAND_IN);
            office.sits(ben);
            office.opens(new TextLink("small", "lesson", "small-l01", Language.AR))
                    .opens(PAGE);
            office.room.drafts().takeBack(LESSON, office.room.open(LESSON).revision());

            office.screen.presses(AuthoringText.PUBLISH);

            office.screen.sees(AuthoringText.NOT_HANDED_IN).seesNot(AuthoringText.STATE_IN_REVIEW);
            office.screen.seesNoButton(AuthoringText.PUBLISH);
        }
    }

    @Test
    void begins_a_lesson_in_a_language_it_lacks() {
        try (Office office = new Office(new Room(Databases.h2()).without("ckb"))) {
            TextId kurdish = new TextId("small", "lesson", "small-l01.ckb");
            office.opens(new TextLink("small", "lesson", "small-l01", Language.CKB))
                    .screen
                    .sees(AuthoringText.NOT_IN_LANGUAGE, "کوردی");

            office.screen.presses(says(AuthoringText.BEGIN_COPY, "English"));

            office.screen.sees(AuthoringText.STATE_DRAFT);
            assertThat(office.typed(TITLE)).isEqualTo("First look");
            assertThat(office.room.open(kurdish).body()).contains("lang: ckb");

            office.screen.presses(AuthoringText.DISCARD_YES).sees(AuthoringText.NOT_IN_LANGUAGE, "کوردی");
            office.screen.presses(AuthoringText.BEGIN_EMPTY);

            assertThat(office.typed(TITLE)).isEmpty();
            assertThat(office.typed(BODY)).contains("::screen id=first", ":::check id=small-q01");
            office.screen.sees(AuthoringText.ERROR);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, lesson, small-l01",
        "small, lesson, nothing",
        "small, nonsense, small-l01",
        "world, world, world",
        "small, lesson, small-l01.en"
    })
    void what_is_not_there_is_not_found(String unit, String kind, String slug) {
        try (Office office = new Office()) {
            assertThat(opened(office, new TextLink(unit, kind, slug, null))).isFalse();
        }
    }

    @Test
    void a_language_that_does_not_exist_is_the_readers_own() {
        try (Office office = new Office()) {
            office.opens(() -> "library/small/lesson/small-l01?language=xx");

            assertThat(office.typed(TITLE)).isEqualTo("First look");
        }
    }

    private static boolean opened(Office office, TextLink link) {
        try {
            office.opens(link);
        } catch (RuntimeException notFound) {
            assertThat(notFound).hasStackTraceContaining("NotFound");
        }
        return Office.elements().anyMatch(each -> each.getClassList().contains("text-editor"));
    }
}
