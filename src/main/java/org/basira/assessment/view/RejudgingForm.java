package org.basira.assessment.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.Reached;
import org.basira.assessment.Rejudging;
import org.basira.question.Composed;
import org.basira.ui.Buttons;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** A choice of three for each element of the rubric. What was chosen stays where one is still open. */
final class RejudgingForm extends Section {

    private final Locale locale;
    private final Map<String, Reached> verdicts = new HashMap<>();

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
        this.locale = locale;
        addClassName("stack");
        OpenGroups open = new OpenGroups(AssessmentText.REJUDGING_OPEN, locale);
        rubric.forEach(element -> add(open.with(group(element))));
        Div acts = new Div(
                Buttons.main(t(AssessmentText.REJUDGING_KEEP), () -> {
                    switch (keep.apply(Map.copyOf(verdicts))) {
                        case KEPT -> kept.run();
                        case GONE -> gone.run();
                        case INCOMPLETE -> open.show();
                    }
                }),
                Buttons.plain(t(AssessmentText.MARKING_GIVE_BACK), giveBack));
        acts.addClassNames("row", "wrap");
        add(open, acts);
    }

    private String t(Message text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    private ChoiceGroup group(Composed.Element element) {
        ChoiceGroup group = new ChoiceGroup("element-" + element.id(), element.name(), element.actionable(), locale);
        for (Reached each : Reached.values()) {
            Span words = new Span(t(AssessmentText.REACHED, word(each)));
            group.choice(each.name(), words, () -> verdicts.put(element.id(), each));
        }
        return group;
    }

    /** As messages choose by. */
    static String word(Reached reached) {
        return reached.name().toLowerCase(Locale.ROOT);
    }
}
