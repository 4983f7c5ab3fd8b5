package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.basira.content.post.Authored;
import org.basira.question.Asked;
import org.basira.question.GapText;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.ui.Formats;

/** A text whose gaps are native selects in the run of its words. */
final class FillFields extends Fields {

    FillFields(Asked.Fill fill, Locale locale, Optional<Response> given) {
        super(fill.stem(), locale);
        Language shown = fill.text().shownIn(Language.of(locale));
        Div text = Authored.marked(new Div(), shown);
        text.addClassName("gaps");
        int number = 0;
        for (GapText.Piece piece : GapText.pieces(fill.text().in(shown))) {
            text.getElement()
                    .appendChild(
                            piece.gap() ? gap(fill, piece.text(), ++number, given) : Element.createText(piece.text()));
        }
        add(text);
    }

    private Element gap(Asked.Fill fill, String id, int number, Optional<Response> given) {
        String before =
                given.orElse(null) instanceof Response.Paired(var pairs) ? Objects.toString(pairs.get(id), "") : "";
        Element select = new Element("select");
        select.getClassList().add("in");
        select.setAttribute("data-id", id);
        select.setAttribute("aria-label", t(AssessmentText.GAP, Formats.number(locale(), number)));
        select.appendChild(option("", t(AssessmentText.CHOOSE), false));
        fill.holes().stream()
                .filter(hole -> hole.id().equals(id))
                .flatMap(hole -> hole.choices().stream())
                .forEach(choice -> select.appendChild(option(
                        choice.id(),
                        Authored.words(choice.text(), locale()),
                        choice.id().equals(before))));
        return select;
    }

    @Override
    String kind() {
        return "pair";
    }

    @Override
    AssessmentText open() {
        return AssessmentText.OPEN_GAP;
    }
}
