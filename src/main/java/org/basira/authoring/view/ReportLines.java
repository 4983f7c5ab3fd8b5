package org.basira.authoring.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.basira.assessment.AnswerWords;
import org.basira.authoring.AuthoringText;
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

    /** @param post the specimen a question is about */
    static ReportLines of(
            ItemReport report, Optional<ItemScale> scale, Optional<Item> item, Optional<Specimen> post, Locale locale) {
        Maker maker = new Maker(locale, new ArrayList<>());
        maker.figures(report, item);
        scale.ifPresent(maker::scale);
        maker.times(report);
        maker.languages(report);
        maker.choices(report, item, post);
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

        private void choices(ItemReport report, Optional<Item> item, Optional<Specimen> post) {
            int all = report.learners();
            report.chosen()
                    .forEach((key, count) -> lines.add(new Line(
                            t(
                                    AuthoringText.CHOSEN,
                                    item.map(found -> choice(found, post, key)).orElse(key)),
                            Formats.percent(locale, (double) count / all),
                            t(AuthoringText.TIMES_CHOSEN, count))));
        }

        private String choice(Item item, Optional<Specimen> post, String key) {
            if (item instanceof Specimen && key.contains(".")) {
                return t(
                        AuthoringText.JUDGEMENT,
                        key.substring(0, key.indexOf('.')),
                        key.substring(key.indexOf('.') + 1));
            }
            return AnswerWords.label(item, post, key, locale) + (right(item, key) ? " " + t(AuthoringText.IS_KEY) : "");
        }

        private static boolean right(Item item, String key) {
            return switch (item) {
                case Question.Single q -> right(q.options(), key);
                case Question.Multiple q -> right(q.options(), key);
                case Question.TrueFalse q -> right(q.options(), key);
                case Question.Hotspot q ->
                    q.areas().stream().anyMatch(area -> area.key() && area.id().equals(key));
                case Question.Marking q -> q.key().contains(key);
                case Question.Ordering q -> q.entries().getFirst().id().equals(key);
                case Question.Matching q ->
                    q.prompts().stream().anyMatch(prompt -> key.equals(prompt.id() + "=" + prompt.key()));
                case Question.Classify q ->
                    q.things().stream().anyMatch(thing -> key.equals(thing.id() + "=" + thing.bin()));
                case Question.Gaps q ->
                    q.gaps().stream()
                            .anyMatch(
                                    gap -> key.equals(gap.id() + "=" + gap.key().id()));
                default -> false;
            };
        }

        private static boolean right(List<Question.Option> options, String key) {
            return options.stream()
                    .anyMatch(option -> option.key() && option.id().equals(key));
        }
    }

    /** As a file: version, name, value and meaning of each line. A share says little without how many it is of. */
    List<List<String>> rows(String version) {
        return lines.stream()
                .map(line -> List.of(version, line.name(), line.value(), line.meaning()))
                .toList();
    }
}
