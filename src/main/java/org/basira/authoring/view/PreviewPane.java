package org.basira.authoring.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.basira.authoring.AuthoringText;
import org.basira.content.Editing;
import org.basira.content.post.Authored;
import org.basira.ui.Messages;

/** As a learner sees it, while one types. What cannot be read leaves the last good picture. */
final class PreviewPane extends Section {

    private final Around around;
    private final Div inside = new Div();

    PreviewPane(Around around) {
        this.around = around;
        setAriaLabel(Messages.text(around.locale(), AuthoringText.PREVIEW));
        inside.addClassName("pin");
        inside.getElement().setAttribute("tabindex", "0");
        Authored.marked(inside, around.language());
        Div phone = new Div(inside);
        phone.addClassName("phone");
        Paragraph caption = new Paragraph(Messages.text(around.locale(), AuthoringText.PREVIEW_TEXT));
        caption.addClassNames("xs", "dim", "centre");
        add(phone, caption);
    }

    void show(Desk desk) {
        desk.preview().ifPresent(preview -> {
            inside.removeAll();
            inside.add(
                    switch (preview) {
                        case Editing.OfLesson lesson -> new LessonPreview(lesson.lesson(), around);
                        case Editing.OfItem item -> new ItemPreview(item.item(), around);
                        case Editing.OfModule module -> new ModulePreview(module.module(), around);
                        case Editing.OfQuiz quiz -> new QuizPreview(quiz.quiz(), around);
                        case Editing.OfForm form -> new QuizPreview(form.form(), around);
                    });
        });
    }
}
