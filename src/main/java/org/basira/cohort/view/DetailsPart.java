package org.basira.cohort.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.basira.cohort.CohortText;
import org.basira.content.post.Kinds;
import org.basira.measurement.CohortPicture;
import org.basira.measurement.CohortPicture.TwinGap;
import org.basira.measurement.Figures.Share;
import org.basira.measurement.Snapshot;
import org.basira.measurement.formula.Estimate;
import org.basira.measurement.formula.Lean;
import org.basira.measurement.formula.SignalDetection;
import org.basira.ui.Details;
import org.basira.ui.Formats;

/** What stands behind the picture, each part closed at first: kinds and signals, twins, and the numbers of the field. */
class DetailsPart extends Div {

    private final Words words;

    DetailsPart(Words words, CohortPicture picture, Snapshot last) {
        this.words = words;
        addClassName("stack-s");
        if (!last.flaggedByKind().isEmpty()) {
            add(Details.of(
                    words.t(CohortText.FLAGGED_KINDS),
                    shares(last.flaggedByKind(), kind -> Kinds.genre(kind, words.locale()))));
        }
        if (!last.caughtBySignal().isEmpty()) {
            add(Details.of(
                    words.t(CohortText.CAUGHT_SIGNALS),
                    shares(last.caughtBySignal(), signal -> Kinds.signal(signal, words.locale()))));
        }
        if (!picture.gaps().isEmpty()) {
            UnorderedList list = new UnorderedList();
            picture.gaps().forEach(gap -> list.add(new ListItem(twins(gap))));
            add(Details.of(words.t(CohortText.TWINS_TITLE), new Paragraph(words.t(CohortText.TWINS_TEXT)), list));
        }
        numbers(picture, last);
    }

    private Component shares(Map<String, Share> shares, UnaryOperator<String> name) {
        Div list = new Div();
        list.addClassName("list");
        shares.forEach((key, share) -> {
            Span value = new Span(Formats.percent(words.locale(), (double) share.count() / share.of()));
            value.addClassName("num");
            Div row = new Div(new Span(name.apply(key)), value);
            row.addClassNames("row", "between", "goes");
            list.add(row);
        });
        return list;
    }

    private String twins(TwinGap gap) {
        CohortText said = gap.criterion().high() < 0
                ? CohortText.TWINS_FIRST
                : gap.criterion().low() > 0 ? CohortText.TWINS_SECOND : CohortText.TWINS_ALIKE;
        return "\u2068" + gap.one() + "\u2069 · \u2068" + gap.other() + "\u2069: "
                + words.t(
                        said,
                        signed(gap.criterion().value()),
                        signed(gap.criterion().low()),
                        signed(gap.criterion().high()));
    }

    private void numbers(CohortPicture picture, Snapshot last) {
        UnorderedList list = new UnorderedList();
        last.sensitivity().ifPresent(figure -> list.add(plain(CohortText.SENSITIVITY, figure)));
        last.criterion().ifPresent(figure -> list.add(plain(CohortText.CRITERION, figure)));
        mix(last).ifPresent(said -> list.add(new ListItem(said)));
        last.area().ifPresent(figure -> list.add(plain(CohortText.AREA, figure)));
        picture.changes().values().forEach(change -> {
            list.add(since("d′", change.sensitivity()));
            list.add(since("c", change.criterion()));
        });
        if (list.getComponentCount() > 0) {
            add(Details.of(words.t(CohortText.IN_NUMBERS), list));
        }
    }

    /** The mix of posts the figures were made at, and where the fewest mistakes would be made at it. */
    private Optional<String> mix(Snapshot last) {
        if (last.dangerousCaught().isEmpty() || last.harmlessFlagged().isEmpty()) {
            return Optional.empty();
        }
        double over = last.dangerousCaught().get().of();
        double share = over / (over + last.harmlessFlagged().get().of());
        String said = words.t(CohortText.MIX_SHARE, Formats.percent(words.locale(), share));
        return last.criterion()
                .flatMap(criterion -> last.sensitivity()
                        .flatMap(sensitivity -> SignalDetection.bestCriterion(sensitivity, share))
                        .map(best -> said + " "
                                + words.t(
                                        CohortText.MIX_BEST,
                                        Formats.decimal(words.locale(), best.value(), 2),
                                        Formats.decimal(words.locale(), best.low(), 2),
                                        Formats.decimal(words.locale(), best.high(), 2))
                                + " " + words.t(lean(Lean.of(criterion, best)))))
                .or(() -> last.criterion().map(criterion -> said));
    }

    private static CohortText lean(Lean lean) {
        return switch (lean) {
            case READIER -> CohortText.MIX_READIER;
            case ALIKE -> CohortText.MIX_ALIKE;
            case CAREFULLER -> CohortText.MIX_CAREFULLER;
        };
    }

    private ListItem plain(CohortText name, Estimate figure) {
        return new ListItem(words.t(name) + ": "
                + words.t(
                        CohortText.INTERVAL,
                        Formats.decimal(words.locale(), figure.value(), 2),
                        Formats.decimal(words.locale(), figure.low(), 2),
                        Formats.decimal(words.locale(), figure.high(), 2)));
    }

    private ListItem since(String of, Estimate figure) {
        return new ListItem(words.t(CohortText.SINCE) + ", " + of + ": "
                + words.t(CohortText.INTERVAL, signed(figure.value()), signed(figure.low()), signed(figure.high())));
    }

    private String signed(double figure) {
        return Formats.signed(words.locale(), figure, 2);
    }
}
