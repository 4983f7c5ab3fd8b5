package org.basira.content;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.basira.question.Item;
import org.basira.question.Language;

/** A text while it is edited: its words in one language, one by one, and what a learner would see of it. */
@RolesAllowed("TRAINER")
public interface Editing {

    /** Where a lesson's Markdown stands among its fields. */
    String BODY = "/body";

    /**
     * One piece of text that people read.
     *
     * @param pointer its place in the file, such as {@code /options/2/feedback/en}
     * @param text blank where it is missing in the language
     */
    record Field(String pointer, String text) {}

    /** What a learner would see. */
    sealed interface Preview {}

    record OfLesson(Lesson lesson) implements Preview {}

    record OfItem(Item item) implements Preview {}

    /** With the lessons that are live. */
    record OfModule(TaughtModule module) implements Preview {}

    record OfQuiz(Quiz quiz) implements Preview {}

    record OfForm(Form form) implements Preview {}

    /**
     * The words of a text in a language, in the order of the file; none where the file cannot be read. A lesson has one
     * language: its front matter's words, then its body.
     */
    List<Field> fields(String kind, String text, Language language);

    /** The text with one of its fields changed; unchanged where the file cannot be read. */
    String with(String kind, String text, Field changed);

    /** A lesson's frame in a language it lacks: what is the same in all, its screens and blocks, and no words. */
    String frame(String lesson, Language to);

    /** The text with its words in one language also where another lacks them, to be translated over; a lesson's in that other. */
    String copy(String kind, String text, Language from, Language to);

    /** The text as the parts of a form; empty where the file cannot be read, and for what has no form (a lesson). */
    Optional<Part.Fields> form(String kind, String text);

    /** The text after an act on its form; unchanged where the file cannot be read. */
    String with(String kind, String text, Edit edit);

    /** What stands at a place of a file (line and column from 1): its pointer; empty where nothing does. */
    Optional<String> at(String kind, String text, int line, int column);

    /** What a learner would see; empty for what cannot be read. */
    Optional<Preview> preview(String unit, String kind, String text);
}
