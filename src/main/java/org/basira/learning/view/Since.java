package org.basira.learning.view;

import java.util.Locale;
import org.basira.learning.LearningText;
import org.basira.ui.Messages;

/** How long ago the course was, in words. */
final class Since {

    private static final int WEEK = 7;

    private Since() {}

    /** In days up to two weeks, then in whole weeks. */
    static String words(Locale locale, int days) {
        return days < 2 * WEEK
                ? Messages.text(locale, LearningText.DAYS_LATER, days)
                : Messages.text(locale, LearningText.WEEKS_LATER, days / WEEK);
    }
}
