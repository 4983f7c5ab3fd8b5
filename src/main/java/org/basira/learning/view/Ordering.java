package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basira.content.post.Authored;
import org.basira.learning.LearningText;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** Ordering: each entry moves by two buttons. */
final class Ordering implements Answering {

    private final Question.Ordering question;
    private final Language language;
    private final Map<String, Asked.Offer> entries;
    private final List<String> order;
    private final Div whole = new Div();
    private final OrderedList list = new OrderedList();
    private final Paragraph moved = new Paragraph();

    Ordering(Asked.Order asked, Question.Ordering question, Language language) {
        this.question = question;
        this.language = language;
        this.entries = asked.entries().stream().collect(Collectors.toMap(Asked.Offer::id, Function.identity()));
        this.order =
                new ArrayList<>(asked.entries().stream().map(Asked.Offer::id).toList());
        list.addClassName("order");
        moved.addClassNames("small", "dim");
        moved.getElement().setAttribute("role", "status");
        whole.addClassName("stack-s");
        whole.add(
                Parts.line(Authored.text(asked.stem(), language), "legendq"),
                Parts.line(t(LearningText.MOVE_HINT), "dim small"),
                list,
                moved);
        show("", 0);
    }

    private void show(String movedId, int by) {
        list.removeAll();
        for (int place = 0; place < order.size(); place++) {
            Asked.Offer entry = entries.get(order.get(place));
            if (entry == null) {
                continue;
            }
            String words = Authored.text(entry.text(), language);
            NativeButton up = button(Icon.UP, t(LearningText.MOVE_UP, words), place > 0, place, -1);
            NativeButton down = button(Icon.DOWN, t(LearningText.MOVE_DOWN, words), place < order.size() - 1, place, 1);
            ListItem item = row(place, Authored.span(entry.text(), language), up, down);
            if (entry.id().equals(movedId)) {
                item.addClassName("moved");
                NativeButton same = by < 0 ? up : down;
                (same.isEnabled() ? same : by < 0 ? down : up).focus();
            }
            list.add(item);
        }
    }

    private ListItem row(int place, Span words, Component... ends) {
        Span number = new Span(Formats.number(language.locale(), place + 1L));
        number.addClassNames("pos", "num");
        number.getElement().setAttribute("aria-hidden", "true");
        words.addClassName("grow");
        ListItem item = new ListItem(number, words);
        item.add(ends);
        return item;
    }

    private NativeButton button(Icon icon, String label, boolean enabled, int place, int by) {
        NativeButton button = new NativeButton("", click -> move(place, by));
        button.add(icon.create());
        button.addClassName("ghost");
        button.setAriaLabel(label);
        button.getElement().setAttribute("type", "button");
        button.setEnabled(enabled);
        return button;
    }

    private void move(int place, int by) {
        int to = place + by;
        if (to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, place, to);
        String id = order.get(to);
        show(id, by);
        Asked.Offer entry = entries.get(id);
        if (entry != null) {
            moved.setText(t(LearningText.MOVED, Authored.text(entry.text(), language), to + 1, order.size()));
        }
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public Response response() {
        return new Response.Ordered(List.copyOf(order));
    }

    @Override
    public List<Component> review() {
        list.removeAll();
        moved.setText(t(LearningText.RIGHT_ORDER));
        for (int place = 0; place < question.entries().size(); place++) {
            Question.Entry entry = question.entries().get(place);
            boolean right = order.get(place).equals(entry.id());
            Span why = Authored.span(entry.why(), language);
            why.addClassNames("small-line");
            ListItem item = row(
                    place,
                    new Span(Authored.span(entry.text(), language), why),
                    (right ? Verdict.Kind.RIGHT : Verdict.Kind.NOT_YET).stamp());
            item.addClassNames("opt", right ? "is-right" : "is-notyet");
            list.add(item);
        }
        return List.of();
    }

    private String t(Message message, Object... arguments) {
        return Messages.text(language.locale(), message, arguments);
    }
}
