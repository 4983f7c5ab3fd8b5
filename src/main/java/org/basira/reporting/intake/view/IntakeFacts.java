package org.basira.reporting.intake.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.basira.content.post.Authored;
import org.basira.question.Language;
import org.basira.question.Text;
import org.basira.reporting.ReportingText;
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
        if (intake.alsoUsedFor().equals(Text.EMPTY)) {
            fact(IntakeText.ALSO_USED_FOR, Messages.text(locale, IntakeText.NOTHING_ELSE));
        } else {
            fact(IntakeText.ALSO_USED_FOR, intake.alsoUsedFor());
        }
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
        for (Language language : Language.values()) {
            if (!language.equals(Language.of(facts.locale))) {
                facts.in(language, IntakeText.READERS, intake.readers());
                facts.in(language, IntakeText.PURPOSE, intake.purpose());
                facts.in(language, IntakeText.ALSO_USED_FOR, intake.alsoUsedFor());
                facts.in(language, IntakeText.LANGUAGES, intake.languages());
            }
        }
        facts.fact(
                IntakeText.WAY,
                Messages.text(facts.locale, IntakeText.WAY_NAME, intake.way().name()));
        Span address = new Span(intake.address());
        address.addClassName("mono");
        facts.fact(IntakeText.ADDRESS, address);
        return facts;
    }

    private void in(Language language, IntakeText term, Text text) {
        if (text.has(language)) {
            facts.add(
                    new DescriptionList.Term(Messages.text(
                            locale,
                            ReportingText.FIELD_IN,
                            Messages.text(locale, term),
                            Messages.text(locale, ReportingText.LANGUAGE_NAME, language.tag()))),
                    new DescriptionList.Description(Authored.span(text, language)));
        }
    }

    private void fact(IntakeText term, String text) {
        Span words = new Span(text);
        words.getElement().setAttribute("dir", "auto");
        fact(term, words);
    }

    private void fact(IntakeText term, Text text) {
        fact(term, Authored.span(text, locale));
    }

    private void fact(IntakeText term, Span words) {
        facts.add(new DescriptionList.Term(Messages.text(locale, term)), new DescriptionList.Description(words));
    }
}
