package org.basira.cohort.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.basira.cohort.CohortText;
import org.basira.content.post.Kinds;
import org.basira.measurement.CohortPicture;
import org.basira.measurement.CohortPicture.InLanguage;
import org.basira.measurement.CohortPicture.Languages;
import org.basira.measurement.CohortPicture.TwinGap;
import org.basira.measurement.Figures.Share;
import org.basira.measurement.Snapshot;
import org.basira.measurement.formula.Estimate;
import org.basira.measurement.formula.Lean;
import org.basira.measurement.formula.SignalDetection;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Language;
import org.basira.ui.Details;
import org.basira.ui.Formats;

/** What stands behind the picture, each part closed at first: kinds and signals, twins, and the numbers of the field. */
class DetailsPart extends Div {

    private final Words words;
    private final Names names;

    /** How a member of an identity set is called in its posts. */
    interface Names {
        String of(String set, String member);
    }

    DetailsPart(Words words, CohortPicture picture, Occasion occasion, Names names) {
        this.words = words;
        this.names = names;
        Snapshot last = Objects.requireNonNull(picture.occasions().get(occasion));
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
        Optional.ofNullable(picture.languages().get(occasion))
                .filter(each -> each.shown().size() > 1 || each.rest().isPresent())
                .ifPresent(each -> add(languages(each)));
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
            Span value = new Span(percent(share));
            value.addClassName("num");
            Div row = new Div(new Span(name.apply(key)), value);
            row.addClassNames("row", "between", "goes");
            list.add(row);
        });
        return list;
    }

    /** Both errors by language, side by side. */
    private Component languages(Languages languages) {
        Div list = new Div();
        list.addClassName("list");
        languages
                .shown()
                .forEach((tag, cell) -> list.add(language(
                        Language.of(tag)
                                .map(each -> words.t(CohortText.LANGUAGE_NAME, each.tag()))
                                .orElse(tag),
                        cell)));
        languages.rest().ifPresent(cell -> list.add(language(words.t(CohortText.OTHER_LANGUAGES), cell)));
        return Details.of(
                words.t(CohortText.LANGUAGES_TITLE),
                new Paragraph(words.t(CohortText.LANGUAGES_TEXT, words.date(languages.takenOn()))),
                list);
    }

    private Div language(String name, InLanguage cell) {
        Span value = new Span(words.t(CohortText.IN_LANGUAGE, percent(cell.caught()), percent(cell.flagged())));
        value.addClassName("num");
        Div row = new Div(new Span(name), value);
        row.addClassNames("row", "between", "goes");
        return row;
    }

    private String percent(Share share) {
        return Formats.percent(words.locale(), (double) share.count() / share.of());
    }

    /** By their names; where posts of both bear the same, by what the files call them. */
    private String twins(TwinGap gap) {
        String one = names.of(gap.set(), gap.one());
        String other = names.of(gap.set(), gap.other());
        boolean told = !one.equals(other);
        CohortText said = gap.criterion().high() < 0
                ? CohortText.TWINS_FIRST
                : gap.criterion().low() > 0 ? CohortText.TWINS_SECOND : CohortText.TWINS_ALIKE;
        return "\u2068" + (told ? one : gap.one()) + "\u2069 · \u2068" + (told ? other : gap.other()) + "\u2069: "
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
