package org.basira.reporting.intake.view;

import java.util.Locale;
import org.basira.reporting.intake.IntakeText;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/** Why a message was not delivered, in the reader's language. */
final class FailureWords {

    private FailureWords() {}

    /** @param failure as the outbox keeps it: a stable word, perhaps a number after it; blank in the first try */
    static String of(Locale locale, String failure) {
        if (failure.isBlank()) {
            return Messages.text(locale, IntakeText.SENDING);
        }
        String[] parts = failure.split(" ", 2);
        return Messages.text(
                locale, IntakeText.FAILURE, parts[0], Formats.digits(locale, parts.length > 1 ? parts[1] : ""));
    }
}
