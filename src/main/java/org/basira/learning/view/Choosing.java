package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basira.content.post.Authored;
import org.basira.learning.LearningText;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Text;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** Single and several choice, true or false. */
final class Choosing implements Answering {

    private record Row(NativeLabel label, Input input, Span words) {}

    private final List<Question.Option> options;
    private final Language language;
    private final boolean many;
    private final FieldSet rows = new FieldSet();
    private final Map<String, Row> byId = new LinkedHashMap<>();

    Choosing(Asked.Choice asked, List<Question.Option> options, Language language) {
        this.options = options;
        this.language = language;
        this.many = asked.many();
        rows.addClassNames("fs", "stack-s");
        Element legend = new Element("legend");
        legend.getClassList().add("legendq");
        legend.appendChild(Authored.span(asked.stem(), language).getElement());
        rows.getElement().appendChild(legend);
        if (many) {
            rows.add(Parts.line(t(LearningText.SEVERAL_MAY_FIT), "dim small"));
        }
        for (Asked.Offer offer : asked.options()) {
            Span words = asked.trueFalse()
                    ? new Span(t(offer.id().equals("t") ? LearningText.TRUE : LearningText.FALSE))
                    : new Span(Authored.span(offer.text(), language));
            add(asked.id(), offer.id(), words);
        }
    }

    private void add(String group, String id, Span words) {
        Input input = new Input();
        input.setType(many ? "checkbox" : "radio");
        input.getElement().setAttribute("name", "check-" + group);
        input.getElement().addPropertyChangeListener("checked", "change", change -> onlyOne(id));
        NativeLabel label = new NativeLabel();
        label.addClassName("opt");
        label.add(input, words);
        byId.put(id, new Row(label, input, words));
        rows.add(label);
    }

    /** A radio that loses its mark sends nothing: so the others are taken back here. */
    private void onlyOne(String id) {
        if (!many && chosen(id)) {
            byId.forEach((other, row) -> {
                if (!other.equals(id)) {
                    row.input().getElement().setProperty("checked", false);
                }
            });
        }
    }

    private boolean chosen(String id) {
        Row row = byId.get(id);
        return row != null && row.input().getElement().getProperty("checked", false);
    }

    @Override
    public Component component() {
        return rows;
    }

    @Override
    public Response response() {
        Set<String> chosen = new LinkedHashSet<>(byId.keySet());
        chosen.removeIf(id -> !chosen(id));
        return new Response.Chosen(chosen);
    }

    @Override
    public List<Component> review() {
        for (Question.Option option : options) {
            Row row = byId.get(option.id());
            if (row == null) {
                continue;
            }
            boolean chosen = chosen(option.id());
            row.input().setEnabled(false);
            if (option.key() || chosen) {
                row.label().addClassName(option.key() ? "is-right" : "is-notyet");
                row.label().add((option.key() ? Verdict.Kind.RIGHT : Verdict.Kind.NOT_YET).stamp());
            }
            if (chosen) {
                row.words().getElement().appendChild(small(new Span(t(LearningText.YOUR_ANSWER))));
            }
            if (!option.feedback().equals(Text.EMPTY)) {
                row.words().getElement().appendChild(small(Authored.span(option.feedback(), language)));
            }
        }
        return List.of();
    }

    private static Element small(Component words) {
        return new Element("small").appendChild(words.getElement());
    }

    private String t(Message message) {
        return Messages.text(language.locale(), message);
    }
}
