package org.basira.learning.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.basira.account.CurrentPerson;
import org.basira.content.post.Authored;
import org.basira.learning.FormIntroLink;
import org.basira.learning.LearnLink;
import org.basira.learning.LearningText;
import org.basira.learning.Progress;
import org.basira.learning.Standing;
import org.basira.learning.Standing.ModuleStanding;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Language;
import org.basira.ui.Icon;
import org.basira.ui.Page;
import org.basira.ui.Shell;

/** All modules, between the form before and the form after. */
@Route(value = LearnLink.ROUTE, layout = Shell.class)
@RolesAllowed("LEARNER")
class LearnView extends Page {

    private final Language language = Language.of(locale());

    LearnView(Progress progress, CurrentPerson current) {
        title(t(LearningText.LEARN_TITLE));
        Standing standing = progress.of(current.id());
        Div list = Parts.div("list");
        if (!standing.lessonsOpen()) {
            list.add(form(Occasion.BEFORE, LearningText.BEFORE_TITLE, LearningText.BEFORE_TEXT));
        }
        for (ModuleStanding module : standing.modules()) {
            ModuleRow row = new ModuleRow(module, language);
            Paragraph summary = new Paragraph(Authored.span(module.module().summary(), language));
            list.add(Parts.div("module-row", row, summary));
        }
        if (standing.afterOpen()) {
            list.add(form(Occasion.AFTER, LearningText.AFTER_TITLE, LearningText.AFTER_TEXT));
        }
        // The list has no heading of its own to see; without one its titles would hang two levels under the page's.
        H2 modules = new H2(t(LearningText.YOUR_MODULES));
        modules.addClassName("vh");
        add(Parts.div("stack", new H1(t(LearningText.LEARN_TITLE)), modules, list));
        if (standing.modules().isEmpty()) {
            add(new Paragraph(t(LearningText.NO_MODULES)));
        }
    }

    private Anchor form(Occasion occasion, LearningText heading, LearningText text) {
        Anchor row = new Anchor(new FormIntroLink(occasion).path(), "");
        row.addClassName("item");
        Span sign = new Span(Icon.CLOSER.create());
        sign.addClassNames("badge", "sun");
        row.add(sign, Parts.div("grow", new H3(t(heading)), new Paragraph(t(text))), Icon.CHEVRON.create());
        return row;
    }
}
