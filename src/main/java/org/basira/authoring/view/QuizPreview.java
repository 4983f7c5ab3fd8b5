package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.basira.authoring.AuthoringText;
import org.basira.content.Form;
import org.basira.content.Quiz;
import org.basira.content.post.Authored;
import org.basira.question.Text;
import org.basira.ui.Formats;
import org.basira.ui.Icon;

/** What stands before a quiz or a form, and what each part of it asks or draws from. */
final class QuizPreview extends Div {

    private final Around around;

    QuizPreview(Quiz quiz, Around around) {
        this(quiz.title(), quiz.intro(), around);
        add(points(
                point(Icon.CLOCK, around.t(AuthoringText.SEEN_LENGTH, quiz.minutes())),
                point(
                        Icon.CHECK,
                        around.t(
                                AuthoringText.SEEN_PASS,
                                Formats.percent(around.language().locale(), quiz.passFraction()))),
                point(
                        Icon.COMMENT,
                        around.t(
                                quiz.immediate()
                                        ? AuthoringText.SEEN_FEEDBACK_EACH
                                        : AuthoringText.SEEN_FEEDBACK_LAST))));
        quiz.sections().forEach(section -> add(section(section)));
    }

    QuizPreview(Form form, Around around) {
        this(form.title(), form.intro(), around);
        int posts = form.specimens().size();
        add(
                points(
                        point(Icon.COMMENT, around.t(AuthoringText.SEEN_FEEDBACK_LAST)),
                        point(Icon.INFO, around.t(AuthoringText.SEEN_INVENTED))),
                items(
                        around.t(AuthoringText.SEEN_POSTS, posts, (int) Math.round(posts * form.overShare())),
                        "specimen",
                        form.specimens()));
    }

    private QuizPreview(Text title, Text intro, Around around) {
        this.around = around;
        addClassName("stack");
        add(
                Authored.in(new H2(), title, around.language().locale()),
                Authored.in(new Paragraph(), intro, around.language().locale()));
    }

    private static Component points(ListItem... points) {
        UnorderedList list = new UnorderedList(points);
        list.addClassNames("plain", "small");
        return list;
    }

    private static ListItem point(Icon icon, String words) {
        Span badge = new Span(icon.create());
        badge.addClassName("badge");
        return new ListItem(badge, new Span(words));
    }

    private Component section(Quiz.Section section) {
        return switch (section) {
            case Quiz.Questions questions ->
                items(around.t(AuthoringText.SEEN_QUESTIONS, questions.items().size()), "question", questions.items());
            case Quiz.Pool pool -> items(around.t(AuthoringText.SEEN_QUESTIONS, pool.count()), "question", pool.from());
            case Quiz.TriageFeed feed ->
                items(
                        around.t(
                                AuthoringText.SEEN_FEED,
                                feed.count(),
                                feed.over(),
                                feed.from().size()),
                        "specimen",
                        feed.from());
            case Quiz.Story story ->
                items(around.t(AuthoringText.SEEN_STORIES, story.items().size()), "scenario", story.items());
            case Quiz.Drills drills ->
                items(around.t(AuthoringText.SEEN_CASES, drills.count(), drills.leave()), "case", drills.from());
            case Quiz.Desk desk ->
                items(around.t(AuthoringText.SEEN_REPORTS, desk.items().size()), "incoming", desk.items());
        };
    }

    /** A part in a sentence, and unfolded the items it takes. */
    private Component items(String sentence, String kind, List<String> ids) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("stack-s", "small");
        ids.forEach(id -> list.add(new ListItem(around.link(kind, id))));
        Element details = new Element("details").setAttribute("class", "unfold");
        details.appendChild(new Element("summary").setText(sentence), list.getElement());
        Div part = new Div();
        part.getElement().appendChild(details);
        return part;
    }
}
