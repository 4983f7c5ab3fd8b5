package org.basira.assessment.view;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.basira.assessment.AssessmentText;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/** How many posts of a feed are over the line: stated before its first. */
final class StatedShare extends Paragraph {

    StatedShare(int posts, double share, Locale locale) {
        super(Messages.text(
                locale,
                AssessmentText.STATED_SHARE,
                Formats.number(locale, Math.round(share * posts)),
                Formats.number(locale, posts)));
        addClassName("note");
    }
}
