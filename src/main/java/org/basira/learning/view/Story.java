package org.basira.learning.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.basira.content.post.Authored;
import org.basira.content.post.PostView;
import org.basira.learning.LearningText;
import org.basira.question.Asked;
import org.basira.question.Asking;
import org.basira.question.Language;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.ui.Buttons;
import org.basira.ui.Icon;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** A branching story inside a lesson: one scene at a time, what each choice did, and the way taken as a line of dots. */
final class Story extends Div {

    private final Scenario scenario;
    private final Function<String, Optional<Specimen>> specimens;
    private final Language language;
    private final Veils veils;
    private final List<String> way = new ArrayList<>();

    Story(Scenario scenario, Function<String, Optional<Specimen>> specimens, Language language, Veils veils) {
        this.scenario = scenario;
        this.specimens = specimens;
        this.language = language;
        this.veils = veils;
        addClassNames("story", "stack");
        show(false);
    }

    private void show(boolean moved) {
        removeAll();
        H2 title = new H2(Authored.span(scenario.title(), language));
        title.addClassName("h3");
        title.getElement().setAttribute("tabindex", "-1");
        Optional<Asked.Scene> scene = Asking.scene(scenario, way);
        add(title, dots(scene.isPresent()));
        Optional<Verdict> told = said();
        told.ifPresent(this::add);
        scene.ifPresentOrElse(this::scene, this::end);
        if (!way.isEmpty()) {
            add(Buttons.ghost(t(LearningText.BACK_ONE_SCENE), Icon.BACK, this::back));
        }
        if (moved) {
            told.ifPresentOrElse(Verdict::focus, () -> title.getElement().callJsFunction("focus"));
        }
    }

    private OrderedList dots(boolean goesOn) {
        OrderedList dots = new OrderedList();
        dots.addClassName("way");
        dots.getElement().setAttribute("aria-label", t(LearningText.YOUR_WAY));
        for (int i = 0; i < way.size(); i++) {
            dots.add(new ListItem(t(LearningText.SCENE, i + 1)));
        }
        if (goesOn) {
            ListItem now = new ListItem(t(LearningText.NOW));
            now.addClassName("now");
            now.getElement().setAttribute("aria-current", "step");
            ListItem then = new ListItem("");
            then.addClassName("then");
            then.getElement().setAttribute("aria-hidden", "true");
            dots.add(now, then);
        }
        return dots;
    }

    /** What the last choice did. */
    private Optional<Verdict> said() {
        List<Scenario.Taken> taken = scenario.taken(way);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        Scenario.Choice choice = taken.getLast().choice();
        return Optional.of(new Verdict(
                Verdict.Kind.of(choice.credit()),
                Authored.text(choice.text(), language),
                new Paragraph(Authored.span(choice.feedback(), language))));
    }

    private void scene(Asked.Scene scene) {
        Div words = Parts.div("scene", new Paragraph(Authored.span(scene.text(), language)));
        add(words);
        scene.specimen()
                .flatMap(specimens)
                .ifPresent(specimen -> add(veils.veil(new PostView(Asked.Post.of(specimen), language))));
        Div choices = Parts.div("choices");
        for (Asked.Offer choice : scene.choices()) {
            NativeButton button = Buttons.plain("", () -> choose(scene.node() + "." + choice.id()));
            button.add(Authored.span(choice.text(), language), Icon.CHEVRON.create());
            choices.add(button);
        }
        add(new H3(t(LearningText.WHAT_DO_YOU_DO)), choices);
    }

    private void end() {
        add(
                Parts.div("scene", new Paragraph(Authored.span(scenario.ending(), language))),
                Buttons.plain(t(LearningText.AGAIN), () -> {
                    way.clear();
                    show(true);
                }));
    }

    private void choose(String step) {
        way.add(step);
        show(true);
    }

    private void back() {
        way.removeLast();
        show(true);
    }

    private String t(Message message, Object... arguments) {
        return Messages.text(language.locale(), message, arguments);
    }
}
