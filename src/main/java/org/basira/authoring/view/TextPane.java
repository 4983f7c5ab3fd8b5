package org.basira.authoring.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.basira.authoring.AuthoringText;
import org.basira.content.Editing;
import org.basira.question.Language;
import org.basira.ui.Buttons;
import org.basira.ui.Messages;

/**
 * What is written: its words in one language, its parts as a form, or the whole file. What is typed is also kept in the tab, under the revision
 * it was typed over, until the server has it.
 */
final class TextPane extends Section {

    /** Runs on something in the page: notes that what is on screen stands in this revision. */
    static final String ACKNOWLEDGED = "this.closest('main').basiraAcknowledged?.($0)";

    private static final String KEEP_IN_TAB = """
            const main = this.closest('main'), key = 'basira-text ' + $0;
            const read = () => JSON.parse(sessionStorage.getItem(key) ?? '{}');
            const write = (kept) => sessionStorage.setItem(key, JSON.stringify(kept));
            const fields = () => main.querySelectorAll('[data-kept]');
            main.basiraRevision = $1;
            main.basiraAcknowledged = (revision) => {
              const kept = read();
              main.basiraRevision = revision;
              for (const field of fields()) {
                const mine = kept[field.dataset.kept];
                if (mine && mine.text === field.value) mine.revision = revision;
              }
              write(kept);
            };
            const kept = read();
            for (const field of fields()) {
              const mine = kept[field.dataset.kept];
              if (mine && mine.revision === $1 && mine.text !== field.value) {
                field.value = mine.text;
                field.dispatchEvent(new Event('change', { bubbles: true }));
              }
            }
            for (const [id, each] of Object.entries(kept)) {
              if (each.revision > $1) delete kept[id]; // of a draft that went out or was discarded
            }
            write(kept);
            this.addEventListener('input', (event) => {
              if (!event.target.dataset.kept) return;
              const now = read();
              now[event.target.dataset.kept] = { revision: main.basiraRevision, text: event.target.value };
              write(now);
            });
            """;

    private final Desk desk;
    private final Language language;
    private final Locale locale;
    private final Div fields = new Div();
    private final NativeButton words;
    private final NativeButton file;
    private final NativeButton build;
    private Optional<Area> source = Optional.empty();
    private Optional<BuildPane> form = Optional.empty();
    private Runnable typed = () -> {};
    private Runnable keep = () -> {};

    TextPane(Desk desk, Language language, Locale locale) {
        this.desk = desk;
        this.language = language;
        this.locale = locale;
        setAriaLabel(t(AuthoringText.TEXT));
        addClassName("stack");
        fields.addClassName("stack");
        words = Buttons.plain(t(AuthoringText.TAB_WORDS), this::showWords);
        file = Buttons.plain(t(AuthoringText.TAB_FILE), this::showFile);
        build = Buttons.plain(t(AuthoringText.TAB_BUILD), this::showBuild);
        words.addClassName("s");
        build.addClassName("s");
        file.addClassName("s");
        build.setVisible(desk.form().isPresent());
        Div tabs = new Div(words, build, file);
        tabs.addClassNames("row", "wrap");
        add(tabs, fields);
        showWords();
    }

    private String t(AuthoringText text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    void onTyped(Runnable listener) {
        typed = listener;
    }

    void onKeep(Runnable listener) {
        keep = listener;
    }

    void keepInTab(Desk kept) {
        getElement()
                .executeJs(KEEP_IN_TAB, kept.id().kind() + "/" + kept.id().slug() + " " + kept.base(), kept.revision());
    }

    private void pressed(NativeButton tab) {
        for (NativeButton each : List.of(words, build, file)) {
            each.getElement().setAttribute("aria-pressed", Boolean.toString(each.equals(tab)));
        }
        fields.removeAll();
        source = Optional.empty();
        form = Optional.empty();
    }

    private void showBuild() {
        pressed(build);
        BuildPane pane = new BuildPane(desk, locale, () -> typed.run(), () -> keep.run());
        fields.add(pane);
        form = Optional.of(pane);
    }

    private void showWords() {
        pressed(words);
        List<Editing.Field> all = desk.fields(language);
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(t(AuthoringText.NO_WORDS));
            none.addClassName("note");
            fields.add(none);
        }
        for (Editing.Field field : all) {
            fields.add(area(field));
        }
    }

    private Area area(Editing.Field field) {
        boolean body = field.pointer().equals(Editing.BODY);
        Area area = new Area(
                "text" + field.pointer().replace('/', '-'),
                Words.place(locale, field.pointer()),
                field.text(),
                language);
        if (body) {
            area.tall();
        }
        return area.onTyped(
                value -> {
                    desk.typed(new Editing.Field(field.pointer(), value));
                    typed.run();
                },
                () -> keep.run());
    }

    private void showFile() {
        pressed(file);
        Area area = new Area("whole-file", t(AuthoringText.TAB_FILE), desk.text(), null)
                .tall()
                .mono()
                .onTyped(
                        value -> {
                            desk.typed(value);
                            typed.run();
                        },
                        () -> keep.run());
        fields.add(area);
        source = Optional.of(area);
    }

    /** Goes to a place of the file where one builds; else opens the whole file there. */
    void goTo(int line, int column) {
        if (form.isPresent()) {
            desk.at(line, column).ifPresent(form.get()::goTo);
            return;
        }
        if (source.isEmpty()) {
            showFile();
        }
        source.ifPresent(area -> area.goTo(line, column));
    }
}
