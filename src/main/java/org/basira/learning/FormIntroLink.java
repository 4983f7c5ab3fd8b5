package org.basira.learning;

import java.util.Locale;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.ui.Link;

/** What comes before one of the parallel forms. */
public record FormIntroLink(Occasion occasion) implements Link {
    public static final String ROUTE = "form/:occasion";

    @Override
    public String path() {
        return "form/" + occasion.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
