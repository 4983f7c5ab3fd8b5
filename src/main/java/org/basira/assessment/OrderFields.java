package org.basira.assessment;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.basira.content.post.Authored;
import org.basira.question.Asked;
import org.basira.question.Response;
import org.basira.ui.Icon;

/** Ordering: each entry moves by two buttons; the page's element moves and numbers them. */
final class OrderFields extends Fields {

    OrderFields(Asked.Order order, Locale locale, Optional<Response> given) {
        super(order.stem(), locale);
        hint(AssessmentText.ORDER_HINT);
        OrderedList rows = new OrderedList();
        rows.addClassName("order");
        entries(order, given).forEach(entry -> rows.add(row(entry)));
        add(rows);
    }

    private static List<Asked.Offer> entries(Asked.Order order, Optional<Response> given) {
        return given.orElse(null) instanceof Response.Ordered(var ids)
                ? order.entries().stream()
                        .sorted(Comparator.comparingInt(entry -> ids.indexOf(entry.id())))
                        .toList()
                : order.entries();
    }

    private ListItem row(Asked.Offer entry) {
        String words = Authored.words(entry.text(), locale());
        Span place = new Span();
        place.addClassNames("pos", "num");
        place.getElement().setAttribute("aria-hidden", "true");
        Span text = Authored.span(entry.text(), locale());
        text.addClassName("grow");
        ListItem row = new ListItem(
                place,
                text,
                mover(Icon.UP, "data-up", t(AssessmentText.MOVE_UP, words)),
                mover(Icon.DOWN, "data-down", t(AssessmentText.MOVE_DOWN, words)));
        row.getElement().setAttribute("data-id", entry.id());
        row.getElement().setAttribute("data-words", words);
        return row;
    }

    private static NativeButton mover(Icon icon, String direction, String label) {
        NativeButton button = new NativeButton();
        button.addClassName("ghost");
        button.add(icon.create());
        button.setAriaLabel(label);
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute(direction, true);
        return button;
    }

    @Override
    String kind() {
        return "order";
    }

    @Override
    AssessmentText open() {
        return AssessmentText.OPEN_CHOICE;
    }
}
