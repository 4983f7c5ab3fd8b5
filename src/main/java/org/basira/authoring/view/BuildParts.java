package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import org.basira.authoring.AuthoringText;
import org.basira.content.Edit;
import org.basira.content.Part;
import org.basira.question.Language;
import org.basira.ui.Buttons;
import org.basira.ui.Locales;
import org.basira.ui.Messages;

/** Lays parts out: groups with their names, rows that can be added, moved and taken away, and the controls in them. */
final class BuildParts {

    private final BuildPane pane;
    private final Locale locale;
    private final BuildControls controls;

    BuildParts(BuildPane pane) {
        this.pane = pane;
        this.locale = pane.locale();
        this.controls = new BuildControls(pane);
    }

    private String t(AuthoringText text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    /** A group of controls under a name that a screen reader says with each. */
    static final class Group extends Div {
        private final Div body = new Div();

        Group(String pointer, String name, boolean framed) {
            getElement().setAttribute("role", "group");
            getElement().setAttribute("aria-label", name);
            getElement().setAttribute("data-part", pointer);
            addClassNames("part");
            if (framed) {
                addClassName("framed");
            }
            body.addClassName("stack-s");
            Div title = new Div(name);
            title.addClassName("part-name");
            title.getElement().setAttribute("aria-hidden", "true");
            add(title, body);
        }

        Div body() {
            return body;
        }
    }

    void fields(HasComponents into, Part.Fields fields) {
        fields.parts().forEach(each -> into.add(part(each)));
        if (!fields.absent().isEmpty()) {
            Div more = new Div();
            more.addClassNames("row", "wrap");
            fields.absent()
                    .forEach(name -> more.add(add(fields.pointer() + "/" + name, fields.pointer() + "/" + name)));
            into.add(more);
        }
    }

    private Component part(Part part) {
        return switch (part) {
            case Part.Fields fields -> {
                Group group = new Group(fields.pointer(), Words.name(locale, fields.pointer()), true);
                fields(group.body(), fields);
                yield removable(group, fields);
            }
            case Part.Rows rows -> removable(rows(rows), rows);
            case Part.Words words -> removable(words(words), words);
            case Part.Line line -> controls.line(line);
            case Part.Tick tick -> controls.tick(tick);
            case Part.Select select -> controls.select(select);
            case Part.Several several -> controls.several(several);
            case Part.Which which -> controls.which(which);
        };
    }

    /** What is not asked for can go as a whole; rows take themselves away. */
    private Group removable(Group group, Part part) {
        if (!part.required()) {
            group.body().add(act(AuthoringText.BUILD_REMOVE, part.pointer(), new Edit.Remove(part.pointer()), ""));
        }
        return group;
    }

    private Group words(Part.Words words) {
        String pointer = words.pointer();
        boolean row = pointer.isEmpty();
        Group group = new Group(pointer, row ? t(AuthoringText.TEXT) : Words.name(locale, pointer), false);
        Div three = new Div();
        three.addClassName("langs");
        for (Language each : List.of(Language.EN, Language.AR, Language.CKB)) {
            String at = pointer + "/" + each.tag();
            Area area = new Area(
                            "text" + at.replace('/', '-'),
                            Locales.ownName(each.locale()),
                            words.text().in(each),
                            each)
                    .named(Words.place(locale, at) + " · " + Locales.ownName(each.locale()))
                    .onTyped(value -> pane.typed(new Edit.Put(at, value)), pane::keep);
            area.getElement().setAttribute("data-part", at);
            three.add(area);
        }
        group.body().add(three);
        return group;
    }

    private Group rows(Part.Rows rows) {
        Group group = new Group(rows.pointer(), Words.name(locale, rows.pointer()), true);
        int count = rows.rows().size();
        for (int i = 0; i < count; i++) {
            group.body().add(row(rows, rows.rows().get(i), i, count));
        }
        if (rows.grows()) {
            group.body().add(add(rows.pointer(), rows.pointer() + "/" + count));
        }
        return group;
    }

    private Component row(Part.Rows rows, Part row, int index, int count) {
        Component content = part(row);
        Div acts = new Div();
        acts.addClassNames("row", "wrap");
        String at = row.pointer();
        if (!rows.named() && index > 0) {
            acts.add(act(AuthoringText.BUILD_UP, at, new Edit.Move(at, -1), rows.pointer() + "/" + (index - 1)));
        }
        if (!rows.named() && index + 1 < count) {
            acts.add(act(AuthoringText.BUILD_DOWN, at, new Edit.Move(at, 1), rows.pointer() + "/" + (index + 1)));
        }
        if (rows.shrinks()) {
            acts.add(act(AuthoringText.BUILD_REMOVE, at, new Edit.Remove(at), rows.pointer()));
        }
        if (rows.named()) {
            acts.addComponentAsFirst(controls.rowName(at));
        }
        Div whole = new Div(content, acts);
        whole.addClassName("stack-s");
        return whole;
    }

    private NativeButton add(String pointer, String goTo) {
        String what = Words.place(locale, pointer);
        NativeButton add = Buttons.plain(
                t(AuthoringText.BUILD_ADD, Words.name(locale, pointer)),
                () -> pane.changed(new Edit.Add(pointer), goTo));
        add.addClassName("s");
        add.getElement().setAttribute("aria-label", t(AuthoringText.BUILD_ADD, what));
        return add;
    }

    private NativeButton act(AuthoringText words, String pointer, Edit edit, String goTo) {
        NativeButton button = Buttons.plain(t(words), () -> pane.changed(edit, goTo));
        button.addClassName("s");
        Element element = button.getElement();
        element.setAttribute("aria-label", t(AuthoringText.BUILD_OF, t(words), Words.place(locale, pointer)));
        return button;
    }
}
