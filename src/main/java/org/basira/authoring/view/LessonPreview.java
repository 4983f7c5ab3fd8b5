package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import org.basira.content.Lesson;
import org.basira.content.post.PostView;
import org.basira.question.Asked;
import org.basira.question.Specimen;
import org.basira.ui.Icon;

/** A lesson, its screens one after the other. */
final class LessonPreview extends Div {

    private final Around around;

    LessonPreview(Lesson lesson, Around around) {
        this.around = around;
        addClassName("stack");
        add(new H2(lesson.title()));
        if (!lesson.contentNote().isBlank()) {
            Div note = new Div(Icon.INFO.create(), new Span(lesson.contentNote()));
            note.addClassNames("note", "small");
            add(note);
        }
        for (Lesson.Screen screen : lesson.screens()) {
            add(new H3(screen.heading()));
            screen.blocks().forEach(block -> add(block(block)));
        }
    }

    private Component block(Lesson.Block block) {
        return switch (block) {
            case Lesson.Prose prose -> html(prose.html());
            case Lesson.Note note -> {
                Div shown = new Div(Icon.INFO.create(), html(note.html()));
                shown.addClassNames("note", note.kind().equals("care") ? "sun" : "river");
                yield shown;
            }
            case Lesson.SpecimenBlock specimen -> specimen(specimen);
            case Lesson.Check check -> around.elsewhere("question", check.question());
            case Lesson.ScenarioBlock scenario -> around.elsewhere("scenario", scenario.scenario());
            case Lesson.TryIt task -> new Div(html(task.taskHtml()), html(task.modelHtml()));
        };
    }

    private static Component html(String html) {
        return new Html("<div class=\"prose small\">" + html + "</div>");
    }

    private Component specimen(Lesson.SpecimenBlock block) {
        Div whole = new Div(html(block.captionHtml()));
        whole.addClassName("stack-s");
        if (around.item(block.specimen()).orElse(null) instanceof Specimen specimen) {
            PostView post = new PostView(Asked.Post.of(specimen), around.language());
            if (block.marked()) {
                post.marked(specimen.marks());
            }
            whole.add(block.veiled() ? post.veiled(false, () -> {}) : post);
        }
        whole.add(around.elsewhere("specimen", block.specimen()));
        return whole;
    }
}
