package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Optional;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.TextLink;
import org.basira.content.Catalogue;
import org.basira.content.VersionId;
import org.basira.content.post.Authored;
import org.basira.question.Composed;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.basira.ui.Icon;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/**
 * The live texts around the one that is edited.
 *
 * @param language the preview's
 * @param locale the trainer's page's
 */
record Around(Catalogue catalogue, String unit, Language language, Locale locale) {

    /** What the learner's page says, in the preview's language. */
    String t(Message message, Object... arguments) {
        return Messages.text(language.locale(), message, arguments);
    }

    Optional<Item> item(String id) {
        return catalogue
                .live(unit)
                .map(VersionId::id)
                .flatMap(version -> catalogue.item(version, id))
                .map(found -> found.value());
    }

    Text title(String id) {
        return item(id).map(Around::title).orElse(Text.EMPTY);
    }

    private static Text title(Item item) {
        return switch (item) {
            case Question question -> question.stem();
            case Scenario scenario -> scenario.title();
            case Composed composed -> composed.title();
            case Specimen specimen -> specimen.segments().getFirst().text();
        };
    }

    /** What has a page of its own, with the way to it. */
    Component elsewhere(String kind, String id) {
        Div row = new Div(Icon.LIBRARY.create());
        Text words = title(id);
        if (!kind.equals("specimen") && !words.equals(Text.EMPTY)) {
            row.add(Authored.span(words, language));
        }
        Anchor open = new Anchor(
                new TextLink(unit, kind, id, language).path(),
                Messages.text(locale, AuthoringText.OPEN_KIND, Words.kind(locale, kind)));
        row.add(Authored.marked(open, Language.of(locale)));
        row.addClassNames("note", "small", "wrap");
        return row;
    }

    /** The title of an item as the way to its editor. */
    Component link(String kind, String id) {
        Text words = title(id);
        Anchor link = new Anchor(new TextLink(unit, kind, id, language).path(), "");
        link.add(
                words.equals(Text.EMPTY)
                        ? new com.vaadin.flow.component.html.Span(id)
                        : Authored.span(words, language));
        return link;
    }
}
