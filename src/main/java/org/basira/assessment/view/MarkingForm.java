package org.basira.assessment.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.MarkingQueue;
import org.basira.content.post.Authored;
import org.basira.question.Question;
import org.basira.ui.Buttons;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** The rubric as groups of choices, and a comment. What was typed stays where a level is still open. */
final class MarkingForm extends Section {

    private final Locale locale;
    private final Map<String, String> levels = new HashMap<>();
    private final Element comment = new Element("textarea");

    /**
     * @param mark marks by the levels chosen and the comment
     * @param gone told where the answer is no longer held
     */
    MarkingForm(
            Question.FreeText question,
            Locale locale,
            BiFunction<Map<String, String>, String, MarkingQueue.Result> mark,
            Runnable kept,
            Runnable gone,
            Runnable giveBack) {
        this.locale = locale;
        addClassName("stack");
        OpenGroups open = new OpenGroups(AssessmentText.MARKING_OPEN, locale);
        question.rubric().forEach(criterion -> add(open.with(group(criterion))));
        add(comment(), open);
        Div acts = new Div(
                Buttons.main(t(AssessmentText.MARKING_KEEP), () -> {
                    switch (mark.apply(Map.copyOf(levels), comment.getProperty("value", ""))) {
                        case MARKED -> kept.run();
                        case GONE -> gone.run();
                        case INCOMPLETE -> open.show();
                    }
                }),
                Buttons.plain(t(AssessmentText.MARKING_GIVE_BACK), giveBack));
        acts.addClassNames("row", "wrap");
        add(acts);
    }

    private String t(Message text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    private ChoiceGroup group(Question.Criterion criterion) {
        ChoiceGroup group =
                new ChoiceGroup("criterion-" + criterion.id(), criterion.name(), criterion.guidance(), locale);
        MarkingQueue.levels(criterion)
                .forEach(level -> group.choice(level.id(), words(level), () -> levels.put(criterion.id(), level.id()))
                        .addClassName("top"));
        return group;
    }

    private Span words(Question.Level level) {
        Span points = new Span(t(AssessmentText.POINTS, level.points()));
        points.addClassName("points");
        return new Span(points, new Span(" "), Authored.span(level.text(), locale));
    }

    private Div comment() {
        NativeLabel label = new NativeLabel(t(AssessmentText.MARKING_COMMENT));
        label.getElement().setAttribute("for", "marking-comment");
        Div hint = new Div(t(AssessmentText.MARKING_COMMENT_HINT));
        hint.addClassName("hint");
        comment.setAttribute("id", "marking-comment");
        comment.getClassList().add("in");
        comment.setAttribute("rows", "4");
        comment.setAttribute("dir", "auto");
        comment.setAttribute("maxlength", Integer.toString(MarkingQueue.LONGEST));
        comment.addEventListener("change", event -> {}).synchronizeProperty("value");
        Div field = new Div(label, hint);
        field.addClassName("field");
        field.getElement().appendChild(comment);
        return field;
    }
}
