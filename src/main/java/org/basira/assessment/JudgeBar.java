package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Optional;
import org.basira.content.post.Authored;
import org.basira.question.Asked;
import org.basira.question.Response;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.basira.ui.Icon;
import org.basira.ui.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The bar on which a post is judged: over the line or not, look closer in between; once a side is chosen it grows by how
 * sure and what one would do. Nothing is chosen beforehand and nothing has the colour of a right answer.
 */
class JudgeBar extends Section {

    private final Locale locale;
    private final Response.@Nullable Judged before;

    JudgeBar(Asked.Post post, Locale locale, Optional<Response> given, Paragraph state) {
        this.locale = locale;
        this.before = given.orElse(null) instanceof Response.Judged judged ? judged : null;
        addClassName("judge");
        setAriaLabel(t(AssessmentText.YOUR_ANSWER));
        Div inner = new Div(question(), around(post), grown(), sides(), state, save());
        inner.addClassName("in2");
        add(inner);
    }

    private String t(AssessmentText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    private Paragraph question() {
        Paragraph question = new Paragraph(t(AssessmentText.IS_OVER));
        question.addClassName("q");
        return question;
    }

    private Div sides() {
        NativeButton over = side("over", "report", Icon.OVER, AssessmentText.OVER, "1");
        NativeButton not = side("not", "leave", Icon.NOT_OVER, AssessmentText.NOT_OVER, "3");
        NativeButton closer = button("closer", Icon.CLOSER, AssessmentText.LOOK_CLOSER, "2");
        closer.getElement().setAttribute("data-look", true);
        closer.getElement().setAttribute("aria-expanded", "false");
        Div sides = new Div(over, closer, not);
        sides.addClassName("three");
        sides.getElement().setAttribute("role", "radiogroup");
        sides.getElement().setAttribute("aria-label", t(AssessmentText.IS_OVER));
        return sides;
    }

    private NativeButton side(String side, String look, Icon icon, AssessmentText words, String key) {
        NativeButton button = button(look, icon, words, key);
        button.getElement().setAttribute("role", "radio");
        button.getElement().setAttribute("data-side", side);
        boolean chosen = before != null && before.over() == side.equals("over");
        button.getElement().setAttribute("aria-checked", Boolean.toString(chosen));
        return button;
    }

    private NativeButton button(String look, Icon icon, AssessmentText words, String key) {
        Span sign = new Span(icon.create());
        sign.addClassName("ic");
        Element hint = new Element("kbd");
        hint.setText(key);
        hint.setAttribute("aria-hidden", "true");
        Span label = new Span(t(words) + " ");
        label.getElement().appendChild(hint);
        NativeButton button = new NativeButton();
        button.getElement().setAttribute("type", "button");
        button.addClassNames("jb", look);
        button.add(sign, label);
        return button;
    }

    /** What stands around the post: it speaks of the post, costs nothing, and is no answer. */
    private Div around(Asked.Post post) {
        Element facts = new Element("dl");
        fact(facts, Icon.PEOPLE, AssessmentText.AROUND_ACCOUNT, post.context().account());
        fact(facts, Icon.CLOCK, AssessmentText.AROUND_TIME, post.context().time());
        Div others = new Div(strong(t(AssessmentText.AROUND_POSTS)));
        others.addClassName("stack-s");
        for (Text other : post.context().posts()) {
            Paragraph past = Authored.in(new Paragraph(), other, locale);
            past.addClassName("past");
            others.add(past);
        }
        Paragraph free = new Paragraph(t(AssessmentText.AROUND_COSTS_NOTHING));
        free.addClassNames("xs", "dim");
        others.add(free);
        Div columns = new Div();
        columns.addClassNames("cols", "stack-s");
        columns.getElement().appendChild(facts, others.getElement());
        Div around = new Div(new H2(t(AssessmentText.AROUND)), columns);
        around.addClassNames("more", "around");
        around.getElement().setAttribute("role", "region");
        around.getElement().setAttribute("aria-label", t(AssessmentText.AROUND));
        around.getElement().setAttribute("tabindex", "0");
        around.getElement().setAttribute("data-around", true);
        around.getElement().setAttribute("hidden", true);
        return around;
    }

    private static Paragraph strong(String text) {
        Paragraph strong = new Paragraph(text);
        strong.addClassNames("small", "strong");
        return strong;
    }

    private void fact(Element list, Icon icon, AssessmentText name, Text text) {
        Element term = new Element("dt");
        term.setText(t(name));
        Element value = new Element("dd");
        value.appendChild(Authored.span(text, locale).getElement());
        Element row = new Element("div");
        row.appendChild(term, value);
        term.insertChild(0, icon.create().getElement());
        list.appendChild(row);
    }

    private Div grown() {
        Element sure = fieldset("inl", AssessmentText.HOW_SURE);
        Div steps = new Div();
        steps.addClassName("sure");
        for (Response.Sureness each : Response.Sureness.values()) {
            Element label = new Element("label");
            Element input = radio("sure", "data-sure", each.name(), before != null && before.sureness() == each);
            input.getClassList().add("vh");
            label.appendChild(input, new Span(t(AssessmentText.SURE, each.name())).getElement());
            steps.getElement().appendChild(label);
        }
        sure.appendChild(steps.getElement());
        Element act = fieldset("", AssessmentText.WHAT_WOULD_YOU_DO);
        Div acts = new Div();
        acts.addClassNames("two2", "four");
        for (Specimen.Act each : Specimen.Act.values()) {
            Span words = new Span(t(AssessmentText.ACT, each.name()));
            words.addClassName("grow");
            Element label = new Element("label");
            label.getClassList().add("opt");
            label.getClassList().add("s");
            label.appendChild(
                    radio("act", "data-act", each.name(), before != null && before.act() == each),
                    words.getElement(),
                    icon(each).create().getElement());
            acts.getElement().appendChild(label);
        }
        act.appendChild(acts.getElement());
        Div grown = new Div();
        grown.addClassName("more");
        grown.getElement().appendChild(sure, act);
        grown.getElement().setAttribute("data-grown", true);
        grown.getElement().setAttribute("hidden", true);
        return grown;
    }

    private static Icon icon(Specimen.Act act) {
        return switch (act) {
            case REPORT -> Icon.REPORT;
            case LEAVE -> Icon.COMMENT;
            case BLOCK -> Icon.MUTE;
            case TALK -> Icon.PEOPLE;
        };
    }

    private Element fieldset(String look, AssessmentText legend) {
        Element fieldset = new Element("fieldset");
        fieldset.getClassList().add("fs");
        if (!look.isEmpty()) {
            fieldset.getClassList().add(look);
        }
        Element words = new Element("legend");
        words.getClassList().add("small");
        words.setText(t(legend));
        fieldset.appendChild(words);
        return fieldset;
    }

    private static Element radio(String name, String attribute, String value, boolean checked) {
        Element input = new Element("input");
        input.setAttribute("type", "radio");
        input.setAttribute("name", name);
        input.setAttribute(attribute, value);
        if (checked) {
            input.setAttribute("checked", true);
        }
        return input;
    }

    private NativeButton save() {
        NativeButton save = new NativeButton(t(AssessmentText.SAVE_ANSWER));
        save.addClassNames("btn", "p", "block");
        save.getElement().setAttribute("type", "button");
        save.getElement().setAttribute("data-save", true);
        save.getElement().setAttribute("data-grown", true);
        save.getElement().setAttribute("hidden", true);
        return save;
    }
}
