package org.basira.learning;

import java.util.List;
import java.util.Locale;
import org.basira.ui.Messages;

/** What the measures of report quality are called, and the order they are told in. */
public final class ReportWords {

    /** The sums first, then the elements of the rubric. */
    public static final List<String> ORDER = List.of(
            "complete",
            "wrong-channel",
            "needless",
            "missed",
            "channel",
            "location",
            "rule",
            "evidence",
            "urgency",
            "no-guilt",
            "privacy",
            "safety");

    private ReportWords() {}

    /** Whether fewer of them are better. */
    public static boolean fewerIsBetter(String measure) {
        return List.of("wrong-channel", "needless", "missed").contains(measure);
    }

    public static String name(String measure, Locale locale) {
        return Messages.text(locale, LearningText.REPORT_MEASURE, measure.replace('-', '_'));
    }
}
