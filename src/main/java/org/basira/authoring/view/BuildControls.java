package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.basira.authoring.AuthoringText;
import org.basira.content.Edit;
import org.basira.content.Part;
import org.basira.content.post.Authored;
import org.basira.question.Language;
import org.basira.question.Text;
import org.basira.ui.Locales;
import org.basira.ui.Messages;

/** The controls of single values, each with a label, and a word beside it where what is typed cannot stand there. */
final class BuildControls {

    private static final int SHORT = 48;
    private static final int PAUSE = 1000;

    private final BuildPane pane;
    private final Locale locale;

    BuildControls(BuildPane pane) {
        this.pane = pane;
        this.locale = pane.locale();
    }

    private String t(AuthoringText text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    private static String id(String pointer) {
        return "part" + pointer.replace('/', '-');
    }

    /** A value in a language, of which only the last step of the pointer tells. */
    private static Optional<Language> language(String pointer) {
        return Language.of(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    private String place(String pointer) {
        return Words.place(locale, pointer)
                + language(pointer)
                        .map(each -> " · " + Locales.ownName(each.locale()))
                        .orElse("");
    }

    private String name(String pointer) {
        return language(pointer).map(each -> Locales.ownName(each.locale())).orElse(Words.name(locale, pointer));
    }

    Component line(Part.Line line) {
        boolean tall = line.check().kind() == Part.Kind.LINES;
        Element input = new Element(tall ? "textarea" : "input");
        input.setProperty("value", line.text());
        if (tall) {
            input.setAttribute(
                    "rows", Long.toString(Math.max(2, line.text().lines().count() + 1)));
        }
        Optional<Language> language = language(line.pointer());
        input.setAttribute("dir", language.map(Language::direction).orElse("ltr"));
        language.ifPresent(each -> input.setAttribute("lang", each.tag()));
        Element error = new Element("div");
        error.getClassList().add("err");
        error.setAttribute("id", id(line.pointer()) + "-error");
        error.setAttribute("role", "status");
        input.setAttribute("aria-describedby", id(line.pointer()) + "-error");
        Consumer<String> typed = text -> {
            check(line, text, input, error);
            pane.typed(new Edit.Put(line.pointer(), text));
        };
        listen(input, typed);
        // What is half typed when the language of the page is switched stands here again.
        input.setAttribute("data-kept", id(line.pointer()));
        Div field = field(line.pointer(), input);
        hint(line.check())
                .ifPresent(words -> field.getElement()
                        .appendChild(new Element("div").setText(words).setAttribute("class", "hint")));
        field.getElement().appendChild(error);
        check(line, line.text(), input, error);
        return field;
    }

    private void listen(Element input, Consumer<String> typed) {
        input.addEventListener("input", event -> {
                    typed.accept(input.getProperty("value", ""));
                    pane.keep();
                })
                .synchronizeProperty("value")
                .debounce(PAUSE, DebouncePhase.TRAILING);
        input.addEventListener("change", event -> {
                    typed.accept(input.getProperty("value", ""));
                    pane.keep();
                })
                .synchronizeProperty("value");
    }

    private Div field(String pointer, Element input) {
        NativeLabel label = new NativeLabel(name(pointer));
        label.getElement().setAttribute("for", id(pointer));
        input.setAttribute("id", id(pointer));
        input.setAttribute("aria-label", place(pointer));
        input.setAttribute("data-part", pointer);
        input.getClassList().add("in");
        Div field = new Div();
        field.addClassName("field");
        field.getElement().appendChild(label.getElement(), input);
        return field;
    }

    private void check(Part.Line line, String text, Element input, Element error) {
        boolean fine = text.isBlank() || line.check().accepts(text);
        boolean number = line.check().kind() == Part.Kind.NUMBER || line.check().kind() == Part.Kind.NUMBERS;
        error.setText(fine ? "" : t(number ? AuthoringText.BUILD_WRONG_NUMBER : AuthoringText.BUILD_WRONG_NAME));
        input.setAttribute("aria-invalid", Boolean.toString(!fine));
    }

    private Optional<String> hint(Part.Check check) {
        return switch (check.kind()) {
            case NAME -> Optional.empty();
            case LINES -> Optional.of(t(AuthoringText.BUILD_LINES));
            case NUMBERS -> Optional.of(t(AuthoringText.BUILD_NUMBERS) + " " + range(check));
            case NUMBER -> Optional.of(range(check) + (check.whole() ? " " + t(AuthoringText.BUILD_WHOLE) : ""));
        };
    }

    private String range(Part.Check check) {
        double least = Math.round(check.least() * 1e6) / 1e6;
        if (Double.isFinite(check.least()) && Double.isFinite(check.most())) {
            return t(AuthoringText.BUILD_BETWEEN, least, check.most());
        }
        return Double.isFinite(check.least()) ? t(AuthoringText.BUILD_LEAST, least) : t(AuthoringText.BUILD_NUMBER);
    }

    Component tick(Part.Tick tick) {
        Div row = new Div();
        row.add(box(
                place(tick.pointer()),
                name(tick.pointer()),
                tick.pointer(),
                tick.on(),
                on -> pane.changed(new Edit.Put(tick.pointer(), Boolean.toString(on)), tick.pointer())));
        return row;
    }

    private static NativeLabel box(String place, String name, String pointer, boolean on, Consumer<Boolean> ticked) {
        Element box = new Element("input");
        box.setAttribute("type", "checkbox");
        box.setAttribute("aria-label", place);
        box.setAttribute("data-part", pointer);
        box.setProperty("checked", on);
        box.addEventListener("change", event -> ticked.accept(box.getProperty("checked", false)))
                .synchronizeProperty("checked");
        NativeLabel label = new NativeLabel();
        label.addClassNames("opt", "s");
        label.getElement().appendChild(box, new Span(name).getElement());
        return label;
    }

    Component several(Part.Several several) {
        BuildParts.Group group = new BuildParts.Group(several.pointer(), name(several.pointer()), false);
        List<String> chosen = new ArrayList<>(several.chosen());
        for (Part.Option option : several.options()) {
            group.body()
                    .add(box(
                            place(several.pointer()) + " · " + words(option),
                            words(option),
                            several.pointer() + "/" + option.value(),
                            chosen.contains(option.value()),
                            on -> {
                                chosen.remove(option.value());
                                if (on) {
                                    chosen.add(option.value());
                                }
                                pane.typed(new Edit.Put(several.pointer(), String.join("\n", chosen)));
                                pane.keep();
                            }));
        }
        return group;
    }

    Component select(Part.Select select) {
        return choice(
                select.pointer(),
                select.chosen(),
                select.required(),
                select.options(),
                value -> pane.changed(new Edit.Put(select.pointer(), value), select.pointer()));
    }

    Component which(Part.Which which) {
        return choice(
                which.pointer(),
                which.chosen(),
                true,
                which.options(),
                value -> pane.changed(new Edit.Become(which.pointer(), value), which.pointer()));
    }

    private Component choice(
            String pointer, String chosen, boolean required, List<Part.Option> options, Consumer<String> chose) {
        Element select = new Element("select");
        boolean known = options.stream().anyMatch(each -> each.value().equals(chosen));
        if (!required || !known) {
            select.appendChild(option(known ? "" : chosen, chosen.isEmpty() || known ? "–" : chosen, !known));
        }
        options.forEach(each -> select.appendChild(
                option(each.value(), words(each), each.value().equals(chosen))));
        select.addEventListener(
                        "change",
                        event -> chose.accept(
                                event.getEventData().path("element.value").asString("")))
                .addEventData("element.value");
        return field(pointer, select);
    }

    private static Element option(String value, String words, boolean selected) {
        Element option = new Element("option").setAttribute("value", value).setText(words);
        if (selected) {
            option.setAttribute("selected", true);
        }
        return option;
    }

    /** The words another part of the file has, else those of the schema's word. */
    private String words(Part.Option option) {
        if (option.words().equals(Text.EMPTY)) {
            return Words.value(locale, option.value());
        }
        String words = Authored.words(option.words(), locale);
        String all = option.value() + ": " + words;
        return all.length() > SHORT ? all.substring(0, SHORT) + "…" : all;
    }

    /** The name of a row that has one instead of a number. */
    Component rowName(String pointer) {
        Element input = new Element("input");
        input.setProperty("value", pointer.substring(pointer.lastIndexOf('/') + 1));
        input.setAttribute("dir", "ltr");
        input.addEventListener("change", event -> {
                    String name = input.getProperty("value", "").strip();
                    String to = pointer.substring(0, pointer.lastIndexOf('/') + 1) + name;
                    pane.changed(new Edit.Rename(pointer, name), to);
                })
                .synchronizeProperty("value");
        Div field = field(pointer, input);
        input.setAttribute("id", id(pointer) + "-name");
        input.setAttribute("aria-label", t(AuthoringText.BUILD_OF, t(AuthoringText.BUILD_ROW_NAME), place(pointer)));
        field.getElement()
                .getChild(0)
                .setText(t(AuthoringText.BUILD_ROW_NAME))
                .setAttribute("for", id(pointer) + "-name");
        return field;
    }
}
