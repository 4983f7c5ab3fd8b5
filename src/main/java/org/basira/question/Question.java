package org.basira.question;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question about something, as its author wrote it. */
public sealed interface Question extends Item {

    Text stem();

    /** The specimen shown above the stem, or null. Always there for {@link Marking}. */
    @Nullable
    String specimen();

    /** One offered answer. {@code text} is empty for the two fixed options of true/false, whose words come from the interface. */
    record Option(String id, boolean key, Text text, Text feedback) {}

    /** One key among two to six options. */
    record Single(
            String id,
            String objective,
            int level,
            Text stem,
            @Nullable String specimen,
            List<Option> options,
            boolean shuffle)
            implements Question {}

    /** Any number of keys among two to six options. */
    record Multiple(
            String id,
            String objective,
            int level,
            Text stem,
            @Nullable String specimen,
            List<Option> options,
            boolean shuffle)
            implements Question {}

    /** Options {@code t} and {@code f}, in this order, one of them the key. */
    record TrueFalse(
            String id,
            String objective,
            int level,
            Text stem,
            @Nullable String specimen,
            List<Option> options) implements Question {}

    /** Each prompt has one target; a target no prompt needs says in {@code lure} what is wrong with it. */
    record Matching(
            String id,
            String objective,
            int level,
            Text stem,
            @Nullable String specimen,
            List<Prompt> prompts,
            List<Target> targets)
            implements Question {}

    record Prompt(String id, String key, Text text, Text right, Text wrong) {}

    record Target(String id, Text text, @Nullable Text lure) {}

    /** Entries in the right order; asked shuffled. */
    record Ordering(
            String id,
            String objective,
            int level,
            Text stem,
            @Nullable String specimen,
            List<Entry> entries) implements Question {}

    record Entry(String id, Text text, Text why) {}

    /** Mark the telling segments of a specimen. {@code ignore}d segments count neither way. */
    record Marking(
            String id,
            String objective,
            int level,
            Text stem,
            String specimen,
            Set<String> key,
            Set<String> ignore,
            Map<String, Text> segments)
            implements Question {}

    /** Own words on one line, compared with those of {@code wordings}; {@code other} is told where none fits. */
    record ShortText(
            String id,
            String objective,
            int level,
            Text stem,
            @Nullable String specimen,
            List<Wording> wordings,
            Text other)
            implements Question {

        /** Longest answer, in characters. */
        public static final int LONGEST = 200;

        /** What was meant: of the wordings that fit, in whichever language, the one worth most. */
        public Optional<Wording> meant(String given) {
            return wordings.stream()
                    .filter(wording -> wording.says(given))
                    .max(Comparator.comparingDouble(Wording::fraction));
        }
    }

    /** Words that say the same thing. {@code fraction} is 1 where it is right, between where partly, 0 for a near miss. */
    record Wording(String id, Map<Language, List<String>> words, double fraction, Text feedback) {

        /** Each language is compared by its own habits of writing. */
        boolean says(String given) {
            return words.entrySet().stream()
                    .anyMatch(each -> each.getValue().stream()
                            .anyMatch(accepted ->
                                    AnswerText.same(given, accepted, new AnswerText.Options(each.getKey(), true))));
        }
    }

    /**
     * A number, with a unit where {@code units} has any. Without {@code unitRequired} a bare number is taken in the unit
     * whose factor is 1. {@code other} is told where no figure fits.
     */
    record Numeric(
            String id,
            String objective,
            int level,
            Text stem,
            @Nullable String specimen,
            List<Figure> figures,
            List<Unit> units,
            boolean unitRequired,
            Text other)
            implements Question {

        /** Longest number, in characters as typed. */
        public static final int LONGEST = 40;

        public Optional<Unit> unit(String unitId) {
            return units.stream().filter(unit -> unit.id().equals(unitId)).findFirst();
        }

        /** The number that was typed, in the unit of the figures; empty where it cannot be read, or with a unit not known. */
        Optional<BigDecimal> read(Response.Measured given) {
            return AnswerNumber.parse(given.number(), given.language()) instanceof AnswerNumber.Read read
                    ? unit(given, read).map(unit -> read.value().multiply(unit.factor()))
                    : Optional.empty();
        }

        /** The unit typed behind the number, else the one chosen, else the plain one. */
        private Optional<Unit> unit(Response.Measured given, AnswerNumber.Read read) {
            if (!read.unit().isEmpty()) {
                return units.stream().filter(unit -> unit.named(read.unit())).findFirst();
            }
            return unit(given.unit()).or(() -> Optional.of(new Unit("", BigDecimal.ONE, Text.EMPTY)));
        }

        /** Whether a unit was told, by choosing or by typing it. */
        boolean hasUnit(Response.Measured given) {
            return !given.unit().isEmpty()
                    || (AnswerNumber.parse(given.number(), given.language()) instanceof AnswerNumber.Read read
                            && !read.unit().isEmpty());
        }

        /** Of the figures a number comes near enough to, the one worth most. */
        public Optional<Figure> meant(Response.Measured given) {
            return read(given)
                    .flatMap(value -> figures.stream()
                            .filter(figure -> figure.tolerance().accepts(value, figure.value()))
                            .max(Comparator.comparingDouble(Figure::fraction)));
        }
    }

    /** A value in the unit of factor 1. {@code fraction} as in {@link Wording}. */
    record Figure(String id, BigDecimal value, AnswerNumber.Tolerance tolerance, double fraction, Text feedback) {}

    /** A number in this unit times {@code factor} (above 0) is a number in the unit of the figures. */
    record Unit(String id, BigDecimal factor, Text text) {

        boolean named(String typed) {
            return Arrays.stream(Language.values())
                    .filter(text::has)
                    .anyMatch(language ->
                            AnswerText.same(typed, text.in(language), new AnswerText.Options(language, true)));
        }
    }

    /** Areas of a picture, one or {@code several} of them to be chosen; at least one is a key. */
    record Hotspot(
            String id,
            String objective,
            int level,
            Text stem,
            @Nullable String specimen,
            Picture picture,
            List<Area> areas,
            boolean several)
            implements Question {}

    record Area(String id, boolean key, Shape shape, Text name, Text feedback) {}

    /** Each thing belongs into one bin; a bin may hold several things, or none. */
    record Classify(
            String id,
            String objective,
            int level,
            Text stem,
            @Nullable String specimen,
            List<Bin> bins,
            List<Thing> things)
            implements Question {

        /** The bin of an id that has passed {@link Marker#check}. */
        public Bin bin(String binId) {
            return bins.stream()
                    .filter(bin -> bin.id().equals(binId))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** {@code why} says what belongs in it; of a lure, why nothing here does. */
    record Bin(String id, Text text, Text why) {}

    record Thing(String id, String bin, Text text, Text right, Text wrong) {}

    /** A text with gaps, each filled by one of its choices. In {@code text} a gap stands as its id in braces. */
    record Gaps(
            String id,
            String objective,
            int level,
            Text stem,
            @Nullable String specimen,
            Text text,
            List<Gap> gaps) implements Question {}

    /** One of its choices is the key. */
    record Gap(String id, List<Option> choices) {

        /** The choice of an id that has passed {@link Marker#check}. */
        public Option choice(String choiceId) {
            return choices.stream()
                    .filter(choice -> choice.id().equals(choiceId))
                    .findFirst()
                    .orElseThrow();
        }

        public Option key() {
            return choices.stream().filter(Option::key).findFirst().orElseThrow();
        }
    }

    /**
     * A text of one's own, marked by a person against the rubric; no machine judges it. {@code minWords} and
     * {@code maxWords} count words parted by spaces; {@code model} is shown with the review.
     */
    record FreeText(
            String id,
            String objective,
            int level,
            Text stem,
            @Nullable String specimen,
            int minWords,
            int maxWords,
            List<Criterion> rubric,
            Text model)
            implements Question {

        /** Longest text, in characters. */
        public static final int LONGEST = 3_000;
    }

    /** What is looked at. {@code guidance} is for who marks, and stays on the server like a key. */
    record Criterion(String id, Text name, List<Level> levels, Text guidance) {}

    /** How well a criterion is met; {@code points} are 0 or more. */
    record Level(String id, int points, Text text) {}
}
