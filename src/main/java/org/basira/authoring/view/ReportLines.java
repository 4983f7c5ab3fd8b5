package org.basira.authoring.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.basira.authoring.AuthoringText;
import org.basira.content.post.Authored;
import org.basira.measurement.ItemReport;
import org.basira.measurement.ItemScale;
import org.basira.measurement.formula.Estimate;
import org.basira.measurement.formula.RandomGuess;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Specimen;
import org.basira.ui.Formats;
import org.basira.ui.Locales;
import org.basira.ui.Messages;

/**
 * The report of an item version as lines of words, for the page and for the file alike: so the two cannot differ.
 *
 * @param lines name, value and what it means
 */
record ReportLines(List<Line> lines) {

    /** One figure; {@code meaning} may be empty. */
    record Line(String name, String value, String meaning) {}

    static ReportLines of(ItemReport report, Optional<ItemScale> scale, Optional<Item> item, Locale locale) {
        Maker maker = new Maker(locale, new ArrayList<>());
        maker.figures(report, item);
        scale.ifPresent(maker::scale);
        maker.times(report);
        maker.languages(report);
        maker.choices(report, item);
        return new ReportLines(List.copyOf(maker.lines()));
    }

    private record Maker(Locale locale, List<Line> lines) {

        private String t(AuthoringText message, Object... arguments) {
            return Messages.text(locale, message, arguments);
        }

        private void line(AuthoringText name, String value, String meaning) {
            lines.add(new Line(t(name), value, meaning));
        }

        private void figures(ItemReport report, Optional<Item> item) {
            line(AuthoringText.REPORT_LEARNERS, Formats.number(locale, report.learners()), "");
            line(AuthoringText.COLUMN_ANSWERS, Formats.number(locale, report.answers()), "");
            line(AuthoringText.FACILITY, Formats.percent(locale, report.facility()), t(AuthoringText.FACILITY_MEANS));
            item.map(Maker::guess)
                    .filter(OptionalDouble::isPresent)
                    .ifPresent(guess -> line(
                            AuthoringText.GUESS,
                            Formats.percent(locale, guess.getAsDouble()),
                            t(AuthoringText.GUESS_MEANS)));
            report.standardDeviation()
                    .ifPresent(spread -> line(AuthoringText.SPREAD, Formats.percent(locale, spread), ""));
            report.discriminationIndex()
                    .ifPresent(index -> line(
                            AuthoringText.DISCRIMINATION, Formats.decimal(locale, index, 0), t(discriminates(index))));
            report.discriminativeEfficiency()
                    .ifPresent(index -> line(
                            AuthoringText.EFFICIENCY,
                            Formats.decimal(locale, index, 0),
                            t(AuthoringText.EFFICIENCY_MEANS)));
            report.pointBiserial()
                    .ifPresent(figure -> line(AuthoringText.POINT_BISERIAL, Formats.decimal(locale, figure, 2), ""));
            line(AuthoringText.COMPARED, Formats.number(locale, report.compared()), t(AuthoringText.COMPARED_MEANS));
        }

        /** The bands of Moodle's documentation. */
        private static AuthoringText discriminates(double index) {
            if (index >= 50) {
                return AuthoringText.DISCRIMINATES_WELL;
            }
            if (index >= 30) {
                return AuthoringText.DISCRIMINATES;
            }
            return index >= 0 ? AuthoringText.DISCRIMINATES_WEAKLY : AuthoringText.DISCRIMINATES_WRONGLY;
        }

        private static OptionalDouble guess(Item item) {
            return switch (item) {
                case Question.Single single ->
                    RandomGuess.ofOne(single.options().stream()
                            .map(option -> option.key() ? 1.0 : 0.0)
                            .toList());
                case Question.TrueFalse trueFalse -> RandomGuess.ofEach(2);
                case Specimen specimen -> RandomGuess.ofEach(2);
                default -> OptionalDouble.empty();
            };
        }

        private void scale(ItemScale scale) {
            scale.difficulty()
                    .ifPresent(difficulty ->
                            line(AuthoringText.DIFFICULTY, interval(difficulty), t(AuthoringText.DIFFICULTY_MEANS)));
            scale.suspects()
                    .forEach(suspect -> line(
                            AuthoringText.SUSPECT,
                            t(
                                    AuthoringText.SUSPECT_WORDS,
                                    language(suspect.harder()),
                                    language(suspect.easier()),
                                    interval(suspect.delta())),
                            t(AuthoringText.SUSPECT_MEANS)));
        }

        private String interval(Estimate figure) {
            return t(
                    AuthoringText.INTERVAL,
                    Formats.decimal(locale, figure.value(), 1),
                    Formats.decimal(locale, figure.low(), 1),
                    Formats.decimal(locale, figure.high(), 1));
        }

        private void times(ItemReport report) {
            report.typicalDoubling()
                    .ifPresent(band -> line(
                            AuthoringText.TYPICAL_TIME,
                            t(AuthoringText.SECONDS_BAND, 1L << band, 2L << band),
                            t(AuthoringText.TYPICAL_TIME_MEANS)));
        }

        private void languages(ItemReport report) {
            report.languages()
                    .forEach((tag, there) -> lines.add(new Line(
                            t(AuthoringText.RIGHT_IN_LANGUAGE, language(tag)),
                            Formats.percent(locale, there.facility()),
                            t(AuthoringText.OF_LEARNERS, there.learners()))));
        }

        private String language(String tag) {
            return Language.of(tag)
                    .map(language -> Locales.ownName(language.locale()))
                    .orElse(tag);
        }

        private void choices(ItemReport report, Optional<Item> item) {
            Map<String, String> words = item.map(this::options).orElseGet(Map::of);
            int all = report.learners();
            report.chosen()
                    .forEach((id, count) -> lines.add(new Line(
                            t(AuthoringText.CHOSEN, words.getOrDefault(id, id)),
                            Formats.percent(locale, (double) count / all),
                            t(AuthoringText.TIMES_CHOSEN, count))));
        }

        private Map<String, String> options(Item item) {
            List<Question.Option> options = switch (item) {
                case Question.Single single -> single.options();
                case Question.Multiple multiple -> multiple.options();
                default -> List.of();
            };
            Map<String, String> words = new LinkedHashMap<>();
            options.forEach(option -> words.put(
                    option.id(),
                    Authored.words(option.text(), locale) + (option.key() ? " " + t(AuthoringText.IS_KEY) : "")));
            if (item instanceof Specimen) {
                for (String side : List.of("lawful", "over")) {
                    for (String sure : List.of("very", "fairly", "guessing")) {
                        words.put(side + "." + sure, t(AuthoringText.JUDGEMENT, side, sure));
                    }
                }
            }
            return words;
        }
    }

    /** As a file: version, name and value of each line. */
    List<List<String>> rows(String version) {
        return lines.stream()
                .map(line -> List.of(version, line.name(), line.value()))
                .toList();
    }
}
