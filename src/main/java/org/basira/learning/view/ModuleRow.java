package org.basira.learning.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.basira.content.post.Authored;
import org.basira.learning.LearningText;
import org.basira.learning.ModuleLink;
import org.basira.learning.Standing.ModuleStanding;
import org.basira.question.Language;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Messages;

/** A module in a list: its ring, its title, and in words how far one is. */
final class ModuleRow extends Anchor {

    ModuleRow(ModuleStanding standing, Language language) {
        super(new ModuleLink(standing.module().id()).path(), "");
        addClassName("item");
        H3 title = new H3(Authored.span(standing.module().title(), language));
        add(
                new Ring(standing.lessonsDone(), standing.lessons().size(), standing.finished()),
                Parts.div("grow", title, new Paragraph(state(standing, language.locale()))),
                Icon.CHEVRON.create());
    }

    static String state(ModuleStanding standing, Locale locale) {
        String state = stateAlone(standing, locale);
        return standing.due() == null || standing.finished()
                ? state
                : Messages.text(locale, LearningText.STATE_DUE, state, Formats.date(locale, standing.due()));
    }

    private static String stateAlone(ModuleStanding standing, Locale locale) {
        if (standing.finished()) {
            return Messages.text(locale, LearningText.FINISHED);
        }
        if (standing.lessonsFinished()) {
            return Messages.text(locale, LearningText.QUIZ_LEFT);
        }
        return standing.begun()
                ? Messages.text(
                        locale,
                        LearningText.LESSONS_DONE,
                        standing.lessonsDone(),
                        standing.lessons().size())
                : Messages.text(
                        locale,
                        LearningText.NOT_BEGUN,
                        standing.lessons().size(),
                        standing.module().minutes());
    }
}
