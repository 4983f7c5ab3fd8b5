package org.basira.learning.view;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.UUID;
import org.basira.content.Lesson;
import org.basira.learning.LearningText;
import org.basira.question.Language;
import org.basira.ui.Buttons;
import org.basira.ui.Icon;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/**
 * A task done on the page: what is typed is never sent anywhere, it is only kept in the tab; the model answer comes after
 * one's own.
 */
@JsModule("./components/basira-kept.ts")
final class TryIt extends Div {

    private final Language page;

    TryIt(Lesson.TryIt task, Language authored, Language page, UUID learner) {
        this.page = page;
        addClassNames("card", "stack");
        String id = "try-" + task.id();
        Element label = new Element("label").setAttribute("for", id).setText(t(LearningText.YOUR_OWN_WORDS));
        label.getClassList().add("h3");
        Element area = new Element("textarea")
                .setAttribute("id", id)
                .setAttribute("rows", "4")
                .setAttribute("maxlength", "4000")
                .setAttribute("autocomplete", "off")
                .setAttribute("dir", "auto");
        area.getClassList().add("in");
        add(heading(), Parts.authored(task.taskHtml(), authored));
        getElement()
                .appendChild(
                        label,
                        new Element("basira-kept")
                                .setAttribute("draft", learner + ":try:" + task.id())
                                .appendChild(area));
        add(Parts.div("row small dim", Icon.NOT_STORED.create(), Parts.line(t(LearningText.NOT_STORED), "")));
        Div model = Parts.div("stack-s");
        model.getElement().setAttribute("role", "status");
        NativeButton show = Buttons.plain(t(LearningText.SHOW_MODEL), () -> {
            model.removeAll();
            model.add(new H3(t(LearningText.MODEL_ANSWER)), Parts.authored(task.modelHtml(), authored));
        });
        if (!task.modelHtml().isBlank()) {
            add(show, model);
        }
    }

    private H2 heading() {
        H2 heading = new H2(t(LearningText.TRY_IT));
        heading.addClassName("h3");
        return heading;
    }

    private String t(Message message) {
        return Messages.text(page.locale(), message);
    }
}
