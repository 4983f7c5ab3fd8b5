package org.basira.reporting.intake.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.basira.reporting.intake.Intake;
import org.basira.reporting.intake.IntakeText;
import org.basira.ui.Messages;

/** Who reads what is passed on to an intake, and what it is used for, as its administrators wrote it. */
final class IntakeFacts extends Article {

    private final Locale locale = UI.getCurrent().getLocale();
    private final DescriptionList facts = new DescriptionList();

    private IntakeFacts(Intake intake) {
        addClassNames("card", "chan", "open");
        fact(IntakeText.NAME, intake.name());
        fact(IntakeText.READERS, intake.readers());
        fact(IntakeText.PURPOSE, intake.purpose());
        fact(
                IntakeText.ALSO_USED_FOR,
                intake.alsoUsedFor().isBlank() ? Messages.text(locale, IntakeText.NOTHING_ELSE) : intake.alsoUsedFor());
        fact(IntakeText.LANGUAGES, intake.languages());
        add(facts);
    }

    /** As people see it who pass something on. */
    static IntakeFacts forPeople(Intake intake) {
        return new IntakeFacts(intake);
    }

    /** As administrators see it: also how it is reached. */
    static IntakeFacts forAdministrators(Intake intake) {
        IntakeFacts facts = new IntakeFacts(intake);
        facts.fact(
                IntakeText.WAY,
                Messages.text(facts.locale, IntakeText.WAY_NAME, intake.way().name()));
        Span address = new Span(intake.address());
        address.addClassName("mono");
        facts.fact(IntakeText.ADDRESS, address);
        return facts;
    }

    private void fact(IntakeText term, String text) {
        Span words = new Span(text);
        words.getElement().setAttribute("dir", "auto");
        fact(term, words);
    }

    private void fact(IntakeText term, Span words) {
        facts.add(new DescriptionList.Term(Messages.text(locale, term)), new DescriptionList.Description(words));
    }
}
