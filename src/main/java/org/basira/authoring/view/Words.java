package org.basira.authoring.view;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.Drafts;
import org.basira.content.Library;
import org.basira.content.post.Authored;
import org.basira.question.Text;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/** Names of kinds, units and fields. */
final class Words {

    /** Kinds in the order of the filter. */
    static final List<String> KINDS =
            List.of("module", "lesson", "specimen", "question", "scenario", "case", "incoming", "quiz", "form");

    private static final Set<String> LANGUAGES = Set.of("en", "ar", "ckb");

    private Words() {}

    static String kind(Locale locale, String kind) {
        return Messages.text(locale, AuthoringText.KIND_NAME, kind);
    }

    /**
     * The text an address names by unit, kind and slug.
     *
     * @throws NotFoundException if there is none
     */
    static Library.Row row(Library library, BeforeEnterEvent event) {
        RouteParameters named = event.getRouteParameters();
        return library.rows().stream()
                .filter(each -> each.unit().equals(named.get("unit").orElse(""))
                        && each.kind().equals(named.get("kind").orElse(""))
                        && each.slug().equals(named.get("slug").orElse("")))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The titles of modules and forms by their id, in the library's order. */
    static Map<String, Text> units(List<Library.Row> rows) {
        return rows.stream()
                .filter(row -> row.slug().equals(row.unit())
                        && (row.kind().equals("module") || row.kind().equals("form")))
                .collect(Collectors.toMap(
                        Library.Row::unit, Library.Row::title, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    static String title(Locale locale, Library.Row row) {
        String title = Authored.words(row.title(), locale);
        return title.isBlank() ? row.slug() : title;
    }

    /** A place in a file as words: {@code /options/2/feedback/en} is "Option 3, feedback". */
    static String place(Locale locale, String pointer) {
        StringBuilder words = new StringBuilder();
        for (String step : pointer.substring(1).split("/", -1)) {
            if (LANGUAGES.contains(step)) {
                continue;
            }
            if (step.matches("[0-9]+")) {
                words.append(' ').append(Formats.number(locale, Integer.parseInt(step) + 1L));
            } else {
                words.append(words.isEmpty() ? "" : " · ").append(field(locale, step));
            }
        }
        return words.isEmpty() ? pointer : words.toString();
    }

    /** A select's branch for all else is called {@code other}; the field of that name goes by another. */
    private static String field(Locale locale, String step) {
        return Messages.text(locale, AuthoringText.FIELD_NAME, step.equals("other") ? "own" : step.replace('-', '_'));
    }

    /** The last step of a place as words: {@code /options/2/feedback} is "feedback", {@code /options/2} "Option 3". */
    static String name(Locale locale, String pointer) {
        int last = pointer.lastIndexOf('/');
        String step = pointer.substring(last + 1);
        return step.matches("[0-9]+") || LANGUAGES.contains(step)
                ? place(locale, pointer.substring(pointer.lastIndexOf('/', last - 1)))
                : place(locale, "/" + step);
    }

    /** A word of the schema that a trainer chooses; one without words of its own stands as it is. */
    static String value(Locale locale, String value) {
        return Messages.text(locale, AuthoringText.VALUE_NAME, value.replace('-', '_'));
    }

    static AuthoringText state(Drafts.Draft draft) {
        return draft.state() == Drafts.State.IN_REVIEW ? AuthoringText.STATE_IN_REVIEW : AuthoringText.STATE_DRAFT;
    }

    static Span chip(String text, String kind) {
        Span chip = new Span(text);
        chip.addClassName("chip");
        if (!kind.isBlank()) {
            chip.addClassName(kind);
        }
        return chip;
    }
}
