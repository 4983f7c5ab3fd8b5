package org.basira.assessment.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.Reached;
import org.basira.assessment.Rejudging;
import org.basira.content.post.Authored;
import org.basira.question.Composed;
import org.basira.ui.Buttons;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** A choice of three for each element of the rubric. What was chosen stays where one is still open. */
final class RejudgingForm extends Section {

    private final Locale locale;
    private final List<Composed.Element> rubric;
    private final Map<String, Reached> verdicts = new HashMap<>();
    private final Paragraph wrong = new Paragraph();

    /**
     * @param keep keeps the verdicts
     * @param gone told where the report is no longer held
     */
    RejudgingForm(
            List<Composed.Element> rubric,
            Locale locale,
            Function<Map<String, Reached>, Rejudging.Result> keep,
            Runnable kept,
            Runnable gone,
            Runnable giveBack) {
        this.rubric = rubric;
        this.locale = locale;
        addClassName("stack");
        rubric.forEach(this::element);
        wrong.addClassName("err");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        Div acts = new Div(
                Buttons.main(t(AssessmentText.REJUDGING_KEEP), () -> {
                    switch (keep.apply(Map.copyOf(verdicts))) {
                        case KEPT -> kept.run();
                        case GONE -> gone.run();
                        case INCOMPLETE -> open();
                    }
                }),
                Buttons.plain(t(AssessmentText.MARKING_GIVE_BACK), giveBack));
        acts.addClassNames("row", "wrap");
        add(wrong, acts);
    }

    private String t(Message text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    private void element(Composed.Element element) {
        Element group = new Element("fieldset").setAttribute("class", "fs stack-s");
        Element legend = new Element("legend").setAttribute("class", "h3");
        legend.appendChild(Authored.span(element.name(), locale).getElement());
        Paragraph actionable = Authored.in(new Paragraph(), element.actionable(), locale);
        actionable.addClassName("hint");
        group.appendChild(legend, actionable.getElement());
        for (Reached each : Reached.values()) {
            group.appendChild(choice(element, each));
        }
        getElement().appendChild(group);
    }

    private Element choice(Composed.Element element, Reached reached) {
        Input radio = new Input();
        radio.setType("radio");
        radio.getElement().setAttribute("name", "element-" + element.id());
        radio.getElement().setAttribute("value", reached.name());
        radio.getElement().addEventListener("change", event -> verdicts.put(element.id(), reached));
        NativeLabel label = new NativeLabel();
        label.addClassName("opt");
        label.add(radio, new Span(t(AssessmentText.REACHED, word(reached))));
        return label.getElement();
    }

    /** As messages choose by. */
    static String word(Reached reached) {
        return reached.name().toLowerCase(Locale.ROOT);
    }

    /** Says which elements are open. */
    private void open() {
        List<Composed.Element> open = rubric.stream()
                .filter(element -> !verdicts.containsKey(element.id()))
                .toList();
        wrong.removeAll();
        wrong.add(new Span(t(AssessmentText.REJUDGING_OPEN, open.size())));
        open.forEach(element -> wrong.add(new Span(" · "), Authored.span(element.name(), locale)));
        wrong.setVisible(true);
    }
}
