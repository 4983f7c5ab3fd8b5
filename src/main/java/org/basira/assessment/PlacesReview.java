package org.basira.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.basira.content.post.Authored;
import org.basira.question.GapText;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Text;
import org.basira.ui.Formats;

/** What is said of areas of a picture, things in bins and filled gaps: each on its own, then the whole. */
final class PlacesReview extends ReviewParts {

    PlacesReview(Question.Hotspot question, Reviewed reviewed, Locale locale) {
        super(locale);
        var chosen = ((Response.Chosen) reviewed.response()).options();
        add(
                legend(question.stem()),
                new SpotPicture(question.picture(), locale)
                        .with(question.areas().stream()
                                .map(area -> new SpotPicture.Spot(
                                        area.id(), area.shape(), dress(area, chosen.contains(area.id()))))
                                .toList()));
        int number = 0;
        for (Question.Area area : question.areas()) {
            boolean mine = chosen.contains(area.id());
            Div words = words(number(++number, "spot"), new Span(" "), Authored.span(area.name(), locale));
            if (mine) {
                words.add(small(t(AssessmentText.YOUR_ANSWER_WAS)));
            }
            words.add(smallText(area.feedback()));
            Div row = row(control(question.several(), mine), words);
            if (area.key() || mine) {
                dress(row, Verdict.Kind.of(area.key()));
            }
            add(row);
        }
        add(verdict(reviewed));
    }

    private static String dress(Question.Area area, boolean mine) {
        return area.key() ? "is-right" : mine ? "is-notyet" : "";
    }

    private Span number(int number, String dress) {
        Span sign = new Span(Formats.number(locale(), number));
        sign.addClassNames("n", dress);
        return sign;
    }

    PlacesReview(Question.Classify question, Reviewed reviewed, Locale locale) {
        super(locale);
        add(legend(question.stem()));
        Map<String, String> pairs = ((Response.Paired) reviewed.response()).pairs();
        for (Question.Thing thing : question.things()) {
            Question.Bin chosen = question.bin(Objects.toString(pairs.get(thing.id()), ""));
            boolean right = thing.bin().equals(chosen.id());
            Div words = words(
                    Authored.span(thing.text(), locale),
                    small(t(AssessmentText.YOU_CHOSE_ACT, Authored.words(chosen.text(), locale))));
            if (!right) {
                Text key = question.bin(thing.bin()).text();
                words.add(small(t(AssessmentText.RIGHT_ANSWER, Authored.words(key, locale))));
            }
            words.add(smallText(right ? thing.right() : thing.wrong()));
            if (!right) {
                words.add(smallText(chosen.why()));
            }
            add(dress(row(words), Verdict.Kind.of(right)));
        }
        add(verdict(reviewed));
    }

    PlacesReview(Question.Gaps question, Reviewed reviewed, Locale locale) {
        super(locale);
        Map<String, String> pairs = ((Response.Paired) reviewed.response()).pairs();
        add(legend(question.stem()), filled(question));
        Language shown = question.text().shownIn(Language.of(locale));
        int number = 0;
        for (GapText.Piece piece : GapText.pieces(question.text().in(shown))) {
            if (piece.gap()) {
                add(gap(question, piece.text(), ++number, pairs));
            }
        }
        add(verdict(reviewed));
    }

    /** The text with the right words in their places. */
    private Component filled(Question.Gaps question) {
        Language shown = question.text().shownIn(Language.of(locale()));
        Div text = Authored.marked(new Div(), shown);
        text.addClassName("gaps");
        for (GapText.Piece piece : GapText.pieces(question.text().in(shown))) {
            if (piece.gap()) {
                Element word = new Element("b");
                word.appendChild(Authored.span(gap(question, piece.text()).key().text(), shown)
                        .getElement());
                text.getElement().appendChild(word);
            } else {
                text.getElement().appendChild(Element.createText(piece.text()));
            }
        }
        return text;
    }

    private Component gap(Question.Gaps question, String id, int number, Map<String, String> pairs) {
        Question.Gap gap = gap(question, id);
        Question.Option chosen = gap.choice(Objects.toString(pairs.get(id), ""));
        Div words = words(
                new Span(t(AssessmentText.GAP, Formats.number(locale(), number)) + ": "),
                Authored.span(chosen.text(), locale()),
                small(t(AssessmentText.YOUR_ANSWER_WAS)));
        if (!chosen.key()) {
            words.add(small(
                    t(AssessmentText.RIGHT_ANSWER, Authored.words(gap.key().text(), locale()))));
        }
        words.add(smallText(chosen.feedback()));
        return dress(row(words), Verdict.Kind.of(chosen.key()));
    }

    private static Question.Gap gap(Question.Gaps question, String id) {
        return question.gaps().stream()
                .filter(gap -> gap.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
