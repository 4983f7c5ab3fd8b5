package org.basira.learning.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.basira.assessment.ResultLink;
import org.basira.learning.LearningText;
import org.basira.ui.Buttons;
import org.basira.ui.Icon;
import org.basira.ui.Messages;

/** Tells once that marks were corrected, with the way to the newest result; closed, it does not come again. */
final class CorrectedNotice extends Div {

    /** @param attempts that were corrected, the last one first */
    CorrectedNotice(List<UUID> attempts, Locale locale, Runnable told) {
        addClassNames("note", "river");
        Div ways = Parts.div(
                "row wrap",
                Buttons.link(Messages.text(locale, LearningText.CORRECTED_SEE), new ResultLink(attempts.getFirst())),
                Buttons.plain(Messages.text(locale, LearningText.CORRECTED_CLOSE), () -> {
                    told.run();
                    removeFromParent();
                }));
        add(
                Icon.INFO.create(),
                Parts.div(
                        "stack-s grow",
                        new Paragraph(Messages.text(locale, LearningText.CORRECTED_NOTICE, attempts.size())),
                        ways));
    }
}
