package org.basira.assessment.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.AttemptPage;
import org.basira.content.post.Authored;
import org.basira.content.post.PostView;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.ui.Icon;
import org.basira.ui.Messages;

/** One scene of a story: the way taken, what the last choice led to, and the choices, each an act of its own. */
class StoryPanel extends Div {

    StoryPanel(AttemptPage page, Locale locale, Consumer<List<String>> onChoice) {
        addClassName("stack");
        AttemptPage.StoryPlace place = page.story().orElseThrow();
        if (page.asked() instanceof Asked.Story story) {
            add(Authored.in(new H2(), story.title(), locale));
        }
        add(way(place, locale));
        if (!place.passed().isEmpty()) {
            place.passed().getLast().feedback().ifPresent(feedback -> {
                Paragraph said = Authored.in(new Paragraph(), feedback, locale);
                said.addClassNames("note", "river");
                said.getElement().setAttribute("role", "status");
                add(said);
            });
        }
        place.scene().ifPresent(scene -> {
            Div shown = new Div(Authored.in(new Paragraph(), scene.text(), locale));
            shown.addClassName("scene");
            add(shown);
            place.post().ifPresent(post -> add(new PostView(post, Language.of(locale)).veiled(false, () -> {})));
            H2 ask = new H2(Messages.text(locale, AssessmentText.WHAT_DO_YOU_DO));
            ask.addClassName("h3");
            Div choices = new Div();
            choices.addClassName("choices");
            List<String> before =
                    page.response().orElse(null) instanceof Response.Walked(var walked) ? walked : List.of();
            for (Asked.Offer choice : scene.choices()) {
                NativeButton button = new NativeButton("", click -> {
                    List<String> way = new ArrayList<>(before);
                    way.add(scene.node() + "." + choice.id());
                    onChoice.accept(List.copyOf(way));
                });
                button.addClassName("btn");
                button.getElement().setAttribute("type", "button");
                button.add(Authored.span(choice.text(), locale), Icon.NEXT.create());
                choices.add(button);
            }
            add(ask, choices);
        });
    }

    private static Div way(AttemptPage.StoryPlace place, Locale locale) {
        Element way = new Element("ol");
        way.getClassList().add("way");
        way.setAttribute("aria-label", Messages.text(locale, AssessmentText.SO_FAR));
        for (AttemptPage.Passed passed : place.passed()) {
            Element step = new Element("li");
            step.appendChild(
                    Authored.in(new Span(), passed.choice().text(), locale).getElement());
            way.appendChild(step);
        }
        Element now = new Element("li");
        now.getClassList().add("now");
        now.setAttribute("aria-current", "step");
        way.appendChild(now);
        Div box = new Div();
        box.getElement().appendChild(way);
        return box;
    }
}
