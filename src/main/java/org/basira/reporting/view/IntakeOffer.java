package org.basira.reporting.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.Optional;
import org.basira.reporting.intake.HandOffLink;
import org.basira.reporting.intake.Intake;
import org.basira.reporting.intake.IntakeText;
import org.basira.reporting.intake.StatusLink;
import org.basira.ui.Link;
import org.basira.ui.Messages;

/** The way to the intake of one's own institution, and to how stands what was passed on to one. */
final class IntakeOffer extends Section {

    private final Locale locale = UI.getCurrent().getLocale();

    private final Div ways = new Div();

    /**
     * Shows nothing where there is neither.
     *
     * @param inUse the intake in use, if one is
     * @param numbers whether there are people who hold a number and a PIN, of this intake or of one before it
     */
    IntakeOffer(Optional<Intake> inUse, boolean numbers) {
        addClassNames("card", "stack-s");
        ways.addClassNames("row", "wrap");
        inUse.ifPresent(this::open);
        if (numbers) {
            way(IntakeText.OFFER_STATUS, new StatusLink());
        }
        add(ways);
        setVisible(inUse.isPresent() || numbers);
    }

    private void open(Intake intake) {
        add(
                new H2(Messages.text(locale, IntakeText.OFFER_TITLE, intake.name())),
                new Paragraph(Messages.text(locale, IntakeText.OFFER_TEXT)));
        way(IntakeText.OFFER_OPEN, new HandOffLink());
    }

    private void way(IntakeText label, Link target) {
        Anchor link = new Anchor(target.path(), Messages.text(locale, label));
        link.addClassNames("btn", "s", "wauto");
        ways.add(link);
    }
}
