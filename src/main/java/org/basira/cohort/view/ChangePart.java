package org.basira.cohort.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.basira.cohort.CohortText;
import org.basira.measurement.CohortPicture;
import org.basira.measurement.formula.Estimate;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.ui.Formats;

/** What changed since before the course, in words first; the gain never without its false alarms. */
class ChangePart extends Div {

    private final Words words;

    ChangePart(Words words, Occasion occasion, CohortPicture.Change change) {
        this.words = words;
        addClassName("stack-s");
        add(
                new H3(words.t(CohortText.CHANGE_TITLE)),
                line(
                        words.t(
                                occasion == Occasion.FOLLOW_UP ? CohortText.CHANGE_LATER : CohortText.CHANGE_AFTER,
                                change.learners()),
                        "small dim"),
                line(words.t(tells(change.sensitivity())), "bigline"));
        lean(change.criterion());
        add(
                line(points(CohortText.CHANGE_CAUGHT, change.hitRate()), "num"),
                line(points(CohortText.CHANGE_ACCUSED, change.falseAlarmRate()), "num"),
                line(words.t(CohortText.CHANGE_BAND), "small dim"));
        switch (change.forms()) {
            case ALIKE -> {}
            case EQUATED -> add(line(words.t(CohortText.FORMS_EQUATED), "small dim"));
            case NOT_EQUATED -> add(line(words.t(CohortText.FORMS_NOT_EQUATED), "small dim"));
        }
    }

    private static CohortText tells(Estimate sensitivity) {
        if (sensitivity.low() > 0) {
            return CohortText.TELLS_BETTER;
        }
        return sensitivity.high() < 0 ? CohortText.TELLS_WORSE : CohortText.TELLS_ALIKE;
    }

    private void lean(Estimate criterion) {
        if (criterion.high() < 0) {
            add(line(words.t(CohortText.LEANS_SUSPICIOUS), ""));
        } else if (criterion.low() > 0) {
            add(line(words.t(CohortText.LEANS_CAREFUL), ""));
        }
    }

    private String points(CohortText what, Estimate rate) {
        return words.t(what)
                + ": "
                + words.t(
                        CohortText.CHANGE_POINTS,
                        Formats.signed(words.locale(), 100 * rate.value(), 0),
                        Formats.signed(words.locale(), 100 * rate.low(), 0),
                        Formats.signed(words.locale(), 100 * rate.high(), 0));
    }

    private static Paragraph line(String text, String classes) {
        Paragraph line = new Paragraph(text);
        if (!classes.isEmpty()) {
            line.addClassNames(classes.split(" ", -1));
        }
        return line;
    }
}
