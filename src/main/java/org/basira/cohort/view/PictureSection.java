package org.basira.cohort.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.basira.cohort.ClassOverview.Picture;
import org.basira.cohort.CohortText;
import org.basira.measurement.Figures.Share;
import org.basira.measurement.Snapshot;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.ui.Drawing;
import org.basira.ui.Formats;
import org.basira.ui.Locales;

/** What the class caught and wrongly accused, side by side, before and after; from the daily snapshot only. */
class PictureSection extends Section {

    private final Words words;
    private final Picture picture;

    PictureSection(Words words, Picture picture, DetailsPart.Names names) {
        this.words = words;
        this.picture = picture;
        addClassName("stack-s");
        Paragraph rule = new Paragraph(words.t(CohortText.PICTURE_RULE, picture.from()));
        rule.addClassNames("small", "dim");
        add(
                new H2(words.t(CohortText.PICTURE_TITLE)),
                time(picture.at(Occasion.BEFORE), CohortText.PICTURE_BEFORE, CohortText.PICTURE_BEFORE_FEW),
                time(picture.at(Occasion.AFTER), CohortText.PICTURE_AFTER, CohortText.PICTURE_AFTER_FEW));
        if (picture.at(Occasion.FOLLOW_UP).isPresent()) {
            add(time(picture.at(Occasion.FOLLOW_UP), CohortText.PICTURE_LATER, CohortText.PICTURE_AFTER_FEW));
        }
        add(rule);
        if (!picture.figures().occasions().isEmpty()) {
            add(strip(CohortText.CAUGHT, true), strip(CohortText.ACCUSED, false));
        }
        picture.figures().changes().forEach((occasion, change) -> add(new ChangePart(words, occasion, change)));
        picture.figures().reports().ifPresent(reports -> add(new ReportsPart(words, reports)));
        // The newest picture of the course.
        Stream.of(Occasion.FOLLOW_UP, Occasion.AFTER, Occasion.BEFORE)
                .filter(occasion -> picture.at(occasion).isPresent())
                .findFirst()
                .ifPresent(last -> add(new DetailsPart(words, picture.figures(), last, names)));
    }

    private Paragraph time(Optional<Snapshot> snapshot, CohortText enough, CohortText few) {
        Paragraph said =
                new Paragraph(snapshot.map(taken -> words.t(enough, taken.learners(), words.date(taken.takenOn())))
                        .orElseGet(() -> words.t(few, picture.from())));
        said.addClassName("small");
        return said;
    }

    private Div strip(CohortText title, boolean caught) {
        H3 heading = new H3(words.t(title));
        heading.addClassName("small");
        Div strip = new Div(
                heading,
                row(title, CohortText.BEFORE, picture.at(Occasion.BEFORE), caught, false),
                row(title, CohortText.AFTER, picture.at(Occasion.AFTER), caught, true));
        if (picture.at(Occasion.FOLLOW_UP).isPresent()) {
            strip.add(row(title, CohortText.LATER, picture.at(Occasion.FOLLOW_UP), caught, true));
        }
        strip.addClassName("strip");
        return strip;
    }

    private Div row(CohortText title, CohortText when, Optional<Snapshot> snapshot, boolean caught, boolean full) {
        Span label = new Span(words.t(when));
        label.addClassName("l");
        Div row = new Div(label);
        row.addClassName("srow");
        Optional<Share> share = snapshot.flatMap(taken -> caught ? taken.dangerousCaught() : taken.harmlessFlagged());
        if (share.isPresent()) {
            double part = (double) share.get().count() / share.get().of();
            String percent = Formats.percent(words.locale(), part);
            Span value = new Span(percent);
            value.addClassNames("v", "num");
            row.add(
                    value,
                    new Drawing(drawing(
                            words.locale(),
                            words.t(CohortText.SHARE, words.t(title), words.t(when), percent),
                            part,
                            caught,
                            full)));
        } else {
            Span chip = new Span(
                    snapshot.isPresent() ? words.t(CohortText.ALL_OR_NONE) : words.t(CohortText.FEWER, picture.from()));
            chip.addClassNames("chip", "dash");
            row.add(chip);
        }
        return row;
    }

    /** One axis from 0 to 100 in reading direction; a circle for catching, a square for accusing; open before, full after. */
    static String drawing(Locale locale, String label, double part, boolean caught, boolean full) {
        double x = 100 * (Locales.rightToLeft(locale) ? 1 - part : part);
        String colour = caught ? "var(--b-chart-1)" : "var(--b-chart-miss)";
        String shape =
                caught ? "<circle r=\"8\" cy=\"14\"" : "<rect x=\"-7.5\" y=\"6.5\" width=\"15\" height=\"15\" rx=\"4\"";
        return String.format(
                Locale.ROOT,
                "<svg role=\"img\" aria-label=\"%s\"><line x1=\"0%%\" x2=\"100%%\" y1=\"14\" y2=\"14\" stroke=\"var(--b-line-strong)\"/>"
                        + "<svg x=\"%.1f%%\" overflow=\"visible\">%s fill=\"%s\" stroke=\"%s\" stroke-width=\"2.5\"/></svg></svg>",
                label,
                x,
                shape,
                full ? colour : "var(--b-surface)",
                colour);
    }
}
