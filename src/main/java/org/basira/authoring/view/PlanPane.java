package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Optional;
import org.basira.assessment.AnswerWords;
import org.basira.assessment.RegradePlan;
import org.basira.assessment.RegradePlan.Size;
import org.basira.authoring.AuthoringText;
import org.basira.question.Item;
import org.basira.ui.Buttons;
import org.basira.ui.Formats;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** What a correction would do, in counts and never by name; under it the button that does it. */
final class PlanPane extends Section {

    private final Locale locale;

    /**
     * @param item whose words the examples are told in
     * @param needed how many learners an example needs
     */
    PlanPane(RegradePlan plan, Optional<Item> item, int needed, Locale locale, Runnable start) {
        this.locale = locale;
        addClassNames("card", "stack");
        add(new H2(t(AuthoringText.PLAN)));
        Paragraph answers =
                new Paragraph(t(AuthoringText.PLAN_ANSWERS, plan.answers(), plan.learners(), plan.marked()));
        add(answers, sizes(plan), attempts(plan));
        examples(plan, item, needed);
        boolean nothing = plan.marked() == 0 && plan.attemptsChanged() == 0;
        Paragraph later = new Paragraph(t(nothing ? AuthoringText.PLAN_NOTHING : AuthoringText.PLAN_LATER));
        later.addClassNames("small", "dim");
        add(later, Buttons.main(t(AuthoringText.PLAN_DO), start));
    }

    private String t(Message text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    private Component sizes(RegradePlan plan) {
        Element table = new Element("table").setAttribute("class", "tbl");
        Element body = new Element("tbody");
        for (Size size : Size.values()) {
            int count = plan.by().getOrDefault(size, 0);
            body.appendChild(new Element("tr")
                    .appendChild(
                            new Element("th").setAttribute("scope", "row").setText(t(AuthoringText.SIZE, size.name())),
                            new Element("td").setAttribute("class", "r num").setText(Formats.number(locale, count))));
        }
        table.appendChild(body);
        Div box = new Div();
        box.getElement().appendChild(table);
        return box;
    }

    private Component attempts(RegradePlan plan) {
        UnorderedList list = new UnorderedList();
        list.addClassName("stack-s");
        list.add(new ListItem(t(AuthoringText.PLAN_ATTEMPTS, plan.attemptsChanged())));
        list.add(new ListItem(t(AuthoringText.PLAN_PASS, plan.pass())));
        list.add(new ListItem(t(AuthoringText.PLAN_KEEP, plan.keep())));
        list.add(new ListItem(t(AuthoringText.PLAN_OPEN, plan.open())));
        if (plan.unfit() > 0) {
            list.add(new ListItem(t(AuthoringText.PLAN_UNFIT, plan.unfit())));
        }
        return list;
    }

    private void examples(RegradePlan plan, Optional<Item> item, int needed) {
        if (plan.examples().isEmpty() && plan.unshown() == 0) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("stack-s");
        for (RegradePlan.Example example : plan.examples()) {
            Span answer = item.map(found -> AnswerWords.of(found, example.response(), locale))
                    .orElseGet(
                            () -> new Span(String.join(", ", example.response().chosen())));
            Span change = new Span(t(
                    AuthoringText.EXAMPLE_CHANGE,
                    example.learners(),
                    Formats.percent(locale, example.before()),
                    Formats.percent(locale, example.after())));
            change.addClassName("small-line");
            list.add(new ListItem(answer, change));
        }
        if (plan.unshown() > 0) {
            list.add(new ListItem(t(AuthoringText.EXAMPLES_UNSHOWN, plan.unshown(), needed)));
        }
        add(new H2(t(AuthoringText.EXAMPLES)), list);
    }
}
