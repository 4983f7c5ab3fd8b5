package org.basira.reporting.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import org.basira.reporting.intake.HandOffLink;
import org.basira.reporting.intake.Intake;
import org.basira.reporting.intake.IntakeText;
import org.basira.reporting.intake.StatusLink;
import org.basira.ui.Link;
import org.basira.ui.Messages;

/** The way to the intake of one's own institution, where one is in use. */
final class IntakeOffer extends Section {

    private final Locale locale = UI.getCurrent().getLocale();

    IntakeOffer(Intake intake) {
        addClassNames("card", "stack-s");
        Div ways = new Div(way(IntakeText.OFFER_OPEN, new HandOffLink()));
        // Only what this server sends has a number and a PIN.
        if (intake.way() == Intake.Way.WEBHOOK) {
            ways.add(way(IntakeText.OFFER_STATUS, new StatusLink()));
        }
        ways.addClassNames("row", "wrap");
        add(
                new H2(Messages.text(locale, IntakeText.OFFER_TITLE, intake.name())),
                new Paragraph(Messages.text(locale, IntakeText.OFFER_TEXT)),
                ways);
    }

    private Anchor way(IntakeText label, Link target) {
        Anchor link = new Anchor(target.path(), Messages.text(locale, label));
        link.addClassNames("btn", "s", "wauto");
        return link;
    }
}
