package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basira.content.post.Authored;
import org.basira.learning.LearningText;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Text;
import org.basira.ui.Messages;

/** Matching: one native select a row. */
final class Matching implements Answering {

    private record Row(ListItem item, Element select) {}

    private final Question.Matching question;
    private final Language language;
    private final Div whole = new Div();
    private final Map<String, Row> byId = new LinkedHashMap<>();

    Matching(Asked.Match asked, Question.Matching question, Language language) {
        this.question = question;
        this.language = language;
        whole.add(
                Parts.line(Authored.text(asked.stem(), language), "legendq"),
                Parts.line(Messages.text(language.locale(), LearningText.MAY_REPEAT), "dim small"));
        UnorderedList rows = new UnorderedList();
        rows.addClassName("match");
        for (Asked.Offer prompt : asked.prompts()) {
            String id = "match-" + asked.id() + "-" + prompt.id();
            Element label = new Element("label").setAttribute("for", id);
            label.appendChild(Authored.span(prompt.text(), language).getElement());
            Element select = select(asked.targets()).setAttribute("id", id);
            ListItem item = new ListItem();
            item.getElement().appendChild(label, select);
            rows.add(item);
            byId.put(prompt.id(), new Row(item, select));
        }
        whole.add(rows);
    }

    private Element select(List<Asked.Offer> targets) {
        Element select = new Element("select");
        select.getClassList().add("in");
        select.appendChild(option("", Messages.text(language.locale(), LearningText.CHOOSE), language));
        for (Asked.Offer target : targets) {
            select.appendChild(option(
                    target.id(),
                    Authored.text(target.text(), language),
                    target.text().shownIn(language)));
        }
        select.addPropertyChangeListener("value", "change", change -> {});
        return select;
    }

    private static Element option(String id, String words, Language language) {
        return new Element("option")
                .setAttribute("value", id)
                .setAttribute("lang", language.tag())
                .setText(words);
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public Response response() {
        Map<String, String> pairs = new LinkedHashMap<>();
        byId.forEach((prompt, row) -> {
            String target = row.select().getProperty("value", "");
            if (!target.isBlank()) {
                pairs.put(prompt, target);
            }
        });
        return new Response.Paired(pairs);
    }

    @Override
    public List<Component> review() {
        for (Question.Prompt prompt : question.prompts()) {
            Row row = byId.get(prompt.id());
            if (row == null) {
                continue;
            }
            String given = row.select().getProperty("value", "");
            boolean right = given.equals(prompt.key());
            row.select().setAttribute("disabled", true);
            Verdict.Kind kind = right ? Verdict.Kind.RIGHT : Verdict.Kind.NOT_YET;
            Div line = Parts.div("opt", kind.stamp(), words(prompt, given, right));
            line.addClassName(right ? "is-right" : "is-notyet");
            row.item().add(line);
        }
        return List.of();
    }

    private Component words(Question.Prompt prompt, String given, boolean right) {
        Div words = new Div();
        if (!right) {
            words.add(new Span(Messages.text(
                    language.locale(),
                    LearningText.BETTER_ANSWER,
                    target(prompt.key())
                            .map(target -> Authored.text(target.text(), language))
                            .orElse(""))));
            target(given)
                    .map(Question.Target::lure)
                    .ifPresent(lure -> words.add(new Div(Authored.span(lure, language))));
        }
        Text why = right ? prompt.right() : prompt.wrong();
        words.add(new Div(Authored.span(why, language)));
        return words;
    }

    private Optional<Question.Target> target(String id) {
        return question.targets().stream()
                .filter(target -> target.id().equals(id))
                .findFirst();
    }
}
