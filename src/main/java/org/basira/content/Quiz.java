package org.basira.content;

import java.util.List;
import org.basira.question.CreditPolicy;
import org.basira.question.Text;

/**
 * A quiz of a module.
 *
 * @param minutes an estimate shown to learners, not a limit
 * @param passFraction 0 to 1
 * @param immediate whether feedback comes after each answer; else after the last
 */
public record Quiz(
        VersionId version,
        String id,
        Text title,
        Text intro,
        int minutes,
        double passFraction,
        boolean immediate,
        CreditPolicy credit,
        List<Section> sections) {

    public sealed interface Section {
        String id();
    }

    public record Questions(String id, List<String> items, boolean shuffle) implements Section {}

    /** Draws {@code count} specimens, {@code over} of them over the line; {@code apart}: no twin directly after its twin. */
    public record TriageFeed(String id, List<String> from, int count, int over, boolean apart, double overShare)
            implements Section {}

    public record Story(String id, List<String> items) implements Section {}
}
