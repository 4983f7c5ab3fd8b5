package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.basira.content.post.Authored;
import org.basira.content.post.PostView;
import org.basira.content.post.SegmentChoice;
import org.basira.learning.LearningText;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Specimen.Segment;
import org.basira.question.Text;
import org.basira.ui.Messages;

/** Marking the telling phrase of a post. */
final class Marking implements Answering {

    private final Question.Marking question;
    private final Language language;
    private final Div whole = new Div();
    private final Paragraph chosen = new Paragraph();
    private final PostView view;
    private final SegmentChoice choice;

    Marking(Asked.Mark asked, Question.Marking question, Language language, Veils veils) {
        this.question = question;
        this.language = language;
        String heading = "mark-" + asked.id();
        Paragraph stem = Parts.line(Authored.text(asked.stem(), language), "legendq");
        stem.setId(heading);
        view = new PostView(asked.post(), language);
        choice = new SegmentChoice(view.text(), heading, this::say);
        veils.where(asked.post().veil(), view.body(choice));
        chosen.addClassName("state");
        chosen.getElement().setAttribute("role", "status");
        whole.addClassName("stack-s");
        whole.add(
                stem, Parts.line(Messages.text(language.locale(), LearningText.TAP_PHRASE), "dim small"), view, chosen);
    }

    private void say(Set<String> ids) {
        List<String> words = ids.stream()
                .flatMap(id -> segment(id).stream())
                .map(view.text()::text)
                .toList();
        chosen.setText(
                words.isEmpty()
                        ? ""
                        : Messages.text(language.locale(), LearningText.CHOSEN, String.join(" … ", words)));
    }

    private Optional<Segment> segment(String id) {
        return view.text().segments().stream()
                .filter(segment -> segment.id().equals(id))
                .findFirst();
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public Response response() {
        return new Response.Marked(choice.chosen());
    }

    @Override
    public List<Component> review() {
        Set<String> marked = choice.chosen();
        choice.close((id, piece) -> {
            if (question.key().contains(id)) {
                piece.addClassName("is-right");
            } else if (marked.contains(id) && !question.ignore().contains(id)) {
                piece.addClassName("is-notyet");
            }
        });
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("stack-s");
        for (Map.Entry<String, Text> why : question.segments().entrySet()) {
            if (question.key().contains(why.getKey()) || marked.contains(why.getKey())) {
                reasons.add(reason(why.getKey(), why.getValue(), marked.contains(why.getKey())));
            }
        }
        return List.of(reasons);
    }

    private ListItem reason(String id, Text why, boolean marked) {
        ListItem item = new ListItem();
        segment(id).ifPresent(segment -> {
            Element phrase = new Element("strong").setText(view.text().text(segment));
            phrase.setAttribute("lang", view.text().language().tag());
            item.getElement().appendChild(phrase);
        });
        if (marked) {
            item.add(" " + Messages.text(language.locale(), LearningText.YOUR_ANSWER_IN_PASSING));
        }
        item.add(new Div(Authored.span(why, language)));
        return item;
    }
}
