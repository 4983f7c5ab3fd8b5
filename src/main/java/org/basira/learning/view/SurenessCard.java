package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.basira.learning.LearningText;
import org.basira.measurement.Figures.Recognised;
import org.basira.measurement.Figures.Share;
import org.basira.measurement.formula.Calibration;
import org.basira.measurement.formula.Lean;
import org.basira.measurement.formula.Outcomes;
import org.basira.measurement.formula.SignalDetection;
import org.basira.measurement.formula.SmallestNumber;
import org.basira.ui.Details;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/**
 * How sure one was and how often right: does "very sure" keep its word? And where the proof allows it, d′ and c for those
 * who read them.
 */
final class SurenessCard extends Section {

    private final Locale locale;

    private SurenessCard(Calibration calibration, List<Calibration.Bin> bins, Outcomes outcomes, Locale locale) {
        this.locale = locale;
        addClassNames("card", "stack-s");
        setAriaLabel(t(LearningText.SURENESS));
        add(new H2(t(LearningText.SURENESS)), Parts.line(t(LearningText.SURENESS_TEXT), "dim"));
        Div strip = Parts.div("strip");
        bins.forEach(bin -> strip.add(row(bin)));
        add(strip, parts(calibration));
        if (SmallestNumber.showsDetection(outcomes)) {
            SignalDetection.of(outcomes)
                    .figure()
                    .ifPresent(detection ->
                            numbers(detection, (double) outcomes.over() / (outcomes.over() + outcomes.lawful())));
        }
    }

    /** Empty where no step of sureness was chosen often enough. */
    static Optional<SurenessCard> of(Recognised last, Locale locale) {
        return Calibration.of(last.ratings()).figure().flatMap(calibration -> {
            List<Calibration.Bin> bins = calibration.bins().stream()
                    .filter(bin -> bin.n() >= Pictures.LEAST)
                    .toList();
            return bins.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new SurenessCard(calibration, bins, last.ratings().outcomes(), locale));
        });
    }

    /** Brier's score and what it is made of, each with what it says; three places, so that the sum comes out. */
    private Details parts(Calibration calibration) {
        return Details.of(
                t(LearningText.SURENESS_PARTS),
                part(LearningText.SURENESS_SCORE, calibration.brier()),
                part(LearningText.SURENESS_KEPT, calibration.reliability()),
                part(LearningText.SURENESS_TOLD, calibration.resolution()),
                part(LearningText.SURENESS_HARD, calibration.uncertainty()),
                Parts.line(t(LearningText.SURENESS_SUM), "small dim"));
    }

    private Component part(LearningText words, double figure) {
        return Parts.line(t(words, Formats.decimal(locale, figure, 3)), "num");
    }

    private Div row(Calibration.Bin bin) {
        String name = t(
                bin.stated() < 0.6
                        ? LearningText.WHEN_GUESSING
                        : bin.stated() < 0.9 ? LearningText.WHEN_FAIRLY : LearningText.WHEN_VERY);
        Share share = new Share((int) bin.right(), (int) bin.n());
        String words = t(LearningText.RIGHT_IN, share.count(), share.of());
        Span label = new Span(name);
        label.addClassName("l");
        Span value = new Span(words);
        value.addClassNames("v", "num");
        return Parts.div("srow", label, value, Pictures.strip(share, true, false, name + ": " + words, locale));
    }

    private void numbers(SignalDetection detection, double share) {
        Div mix = Parts.div("stack-s", Parts.line(t(LearningText.MIX_SHARE, Formats.percent(locale, share)), "num"));
        SignalDetection.bestCriterion(detection.sensitivity(), share)
                .ifPresent(best -> mix.add(
                        Parts.line(
                                t(
                                        LearningText.MIX_BEST,
                                        decimal(best.value()),
                                        decimal(best.low()),
                                        decimal(best.high())),
                                "num"),
                        Parts.line(t(lean(Lean.of(detection.criterion(), best))), "")));
        add(Details.of(
                t(LearningText.IN_NUMBERS),
                Parts.line(
                        t(
                                LearningText.SENSITIVITY,
                                decimal(detection.sensitivity().value()),
                                decimal(detection.sensitivity().low()),
                                decimal(detection.sensitivity().high())),
                        "num"),
                Parts.line(
                        t(
                                LearningText.CRITERION,
                                decimal(detection.criterion().value()),
                                decimal(detection.criterion().low()),
                                decimal(detection.criterion().high())),
                        "num"),
                mix,
                Parts.line(t(LearningText.CRITERION_TEXT), "small dim")));
    }

    private static LearningText lean(Lean lean) {
        return switch (lean) {
            case READIER -> LearningText.MIX_READIER;
            case ALIKE -> LearningText.MIX_ALIKE;
            case CAREFULLER -> LearningText.MIX_CAREFULLER;
        };
    }

    private String decimal(double figure) {
        return Formats.decimal(locale, figure, 2);
    }

    private String t(LearningText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }
}
