package org.basira.authoring.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.authoring.view.Office.says;

import java.util.List;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.LibraryLink;
import org.basira.authoring.Room;
import org.basira.authoring.TextId;
import org.basira.testing.Databases;
import org.junit.jupiter.api.Test;

class LibraryViewTest {

    private static final TextId QUESTION = new TextId("small", "question", "small-q01");
    private static final TextId LESSON = new TextId("small", "lesson", "small-l01.en");

    /** The words of each row, in the order of the table. */
    private static List<String> rows() {
        return Office.elements()
                .filter(each -> each.getTag().equals("tr"))
                .skip(1)
                .map(each -> each.getTextRecursively())
                .toList();
    }

    private static String row(String slug) {
        return rows().stream().filter(each -> each.contains(slug)).findFirst().orElseThrow();
    }

    @Test
    void lists_every_text_and_counts_what_it_lists() {
        try (Office office = new Office()) {
            office.opens(new LibraryLink());

            int texts = office.room.library().rows().size();
            office.screen
                    .sees(AuthoringText.LIBRARY_SUM, 3, texts, 0)
                    .sees(AuthoringText.FOUND, texts)
                    .sees("Which one?")
                    .sees("First look");
            assertThat(rows()).hasSize(texts);
        }
    }

    @Test
    void says_of_each_language_whether_it_is_published_and_reviewed() {
        try (Office office = new Office()) {
            office.opens(new LibraryLink());

            assertThat(row("small-q01"))
                    .containsSubsequence(
                            "English:",
                            says(AuthoringText.STATE_PUBLISHED),
                            says(AuthoringText.NOT_REVIEWED),
                            "العربية:",
                            says(AuthoringText.STATE_PUBLISHED),
                            "کوردی:",
                            says(AuthoringText.STATE_PUBLISHED));
        }
    }

    @Test
    void names_a_language_a_lesson_lacks() {
        try (Office office = new Office(new Room(Databases.h2()).without("ckb"))) {
            office.opens(new LibraryLink("", "", "", Shelf.MISSING, 1));

            assertThat(rows()).hasSize(1);
            assertThat(row("small-l01"))
                    .containsSubsequence(
                            "English:",
                            says(AuthoringText.STATE_PUBLISHED),
                            "کوردی:",
                            says(AuthoringText.STATE_MISSING));
        }
    }

    @Test
    void marks_the_draft_of_a_lesson_in_its_language_alone() {
        try (Office office = new Office()) {
            office.room.write(LESSON, "Look here.", "Look there.", office.room.ava);

            office.opens(new LibraryLink()).screen.sees(AuthoringText.LIBRARY_SUM, 3, rowsInAll(office), 1);

            assertThat(row("small-l01"))
                    .containsSubsequence(
                            "English:",
                            says(AuthoringText.STATE_DRAFT),
                            "العربية:",
                            says(AuthoringText.STATE_PUBLISHED));
        }
    }

    private static int rowsInAll(Office office) {
        return office.room.library().rows().size();
    }

    @Test
    void finds_by_the_words_of_a_title_in_any_language() {
        try (Office office = new Office()) {
            office.opens(new LibraryLink());

            office.searches("أيّها؟");

            office.screen.sees(AuthoringText.FOUND, rows().size());
            assertThat(rows()).isNotEmpty().hasSizeLessThan(rowsInAll(office));
            assertThat(row("small-q01")).contains("Which one?");
            assertThat(office.typed(says(AuthoringText.SEARCH))).isEqualTo("أيّها؟");
        }
    }

    @Test
    void shows_one_kind_or_one_state() {
        try (Office office = new Office()) {
            office.room.write(QUESTION, "Which one?", "Which?", office.room.ava);
            office.opens(new LibraryLink());

            office.chooses(says(AuthoringText.KIND), says(AuthoringText.KIND_NAME, "lesson"));
            assertThat(rows()).hasSize(1).first().asString().contains("First look");

            office.opens(new LibraryLink());
            office.chooses(says(AuthoringText.STATE), says(AuthoringText.STATE_DRAFT));
            assertThat(rows()).hasSize(1).first().asString().contains("small-q01");
        }
    }

    @Test
    void says_so_where_nothing_fits() {
        try (Office office = new Office()) {
            office.opens(new LibraryLink("no such words", "", "", "", 1)).screen.sees(AuthoringText.FOUND, 0);
            assertThat(Office.elements().filter(each -> each.getTag().equals("tr")))
                    .isEmpty();
        }
    }
}
