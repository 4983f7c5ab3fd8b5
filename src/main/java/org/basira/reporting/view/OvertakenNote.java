package org.basira.reporting.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import org.basira.reporting.Changes.Difference;
import org.basira.reporting.Keeping.Kept;
import org.basira.reporting.ReportingText;
import org.basira.ui.Buttons;
import org.basira.ui.Details;
import org.basira.ui.Messages;

/** Said where an upgrade brought another text of an entry that was changed here: this site's stays live until someone decides. */
final class OvertakenNote extends Section {

    OvertakenNote(Kept kept, List<Difference> shipped, Locale locale, Runnable keep, Runnable take) {
        addClassNames("note", "sun");
        setVisible(kept.overtaken());
        Div row = new Div(
                Buttons.plain(Messages.text(locale, ReportingText.KEEP_OURS), keep),
                Buttons.plain(Messages.text(locale, ReportingText.RETURN_TO_SHIPPED), take));
        row.addClassNames("row", "wrap");
        Div words = new Div(
                new Paragraph(Messages.text(locale, ReportingText.OVERTAKEN_TEXT)),
                Details.of(Messages.text(locale, ReportingText.OVERTAKEN_SHOW), Proposed.differences(shipped, locale)),
                row);
        words.addClassName("stack-s");
        add(words);
    }
}
