package org.basira.content;

import java.util.List;
import org.basira.question.Language;

/**
 * A lesson in one language: screens of blocks. All HTML in it is sanitised.
 *
 * @param language the language it really is in, which may not be the one asked for
 * @param contentNote plain note shown before the lesson, blank where none is needed
 * @param reviewed whether a native reader has reviewed this language
 */
public record Lesson(
        String id,
        Language language,
        String title,
        String summary,
        int minutes,
        List<String> objectives,
        String contentNote,
        List<String> sources,
        boolean reviewed,
        List<Screen> screens) {

    /** One idea, one screen; {@code id} is part of a place that is kept. */
    public record Screen(String id, String heading, List<Block> blocks) {}

    /** What a screen is made of. */
    public sealed interface Block {}

    public record Prose(String html) implements Block {}

    /** {@code kind}: why, law, care or source. */
    public record Note(String kind, String html) implements Block {}

    public record SpecimenBlock(String specimen, boolean veiled, boolean marked, String captionHtml) implements Block {}

    public record Check(String question) implements Block {}

    public record ScenarioBlock(String scenario) implements Block {}

    /** A task done on the page and never stored; {@code modelHtml} is shown after the learner's own. */
    public record TryIt(String id, String kind, String taskHtml, String modelHtml) implements Block {}
}
