package org.basira.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was answered, by ids wherever something is chosen: so a switch of language or a corrected text keeps it. Own words
 * and numbers are kept as they were typed; they are text, and shown as nothing else.
 */
public sealed interface Response {

    /** What it names, by ids: {@code prompt=target} for a pair; empty where it is made of words. */
    default Set<String> chosen() {
        return switch (this) {
            case Chosen(Set<String> options) -> options;
            case Paired(Map<String, String> pairs) ->
                pairs.entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + pair.getValue())
                        .collect(Collectors.toUnmodifiableSet());
            case Ordered(List<String> entries) -> entries.isEmpty() ? Set.of() : Set.of(entries.getFirst());
            case Marked(Set<String> segments) -> segments;
            case Judged judged ->
                Set.of((judged.over() ? "over." : "lawful.")
                        + judged.sureness().name().toLowerCase(Locale.ROOT));
            case Typed typed -> Set.of();
            case Measured measured -> Set.of();
            case Written written -> Set.of();
            case Walked(List<String> way) -> Set.copyOf(way);
            case Assembled assembled -> assembled.none() ? Set.of(Assembled.NONE) : assembled.parts();
        };
    }

    /** Chosen options of single, multiple and true/false, chosen areas of a picture. */
    record Chosen(Set<String> options) implements Response {}

    /** Prompt id to target id, thing to bin, gap to choice. */
    record Paired(Map<String, String> pairs) implements Response {}

    /** Entry ids in the order given. */
    record Ordered(List<String> entries) implements Response {}

    /** Segment ids marked. */
    record Marked(Set<String> segments) implements Response {}

    /** Is it over the line, how sure, and what would one do. */
    record Judged(boolean over, Sureness sureness, Specimen.Act act) implements Response {}

    /** Own words on one line. */
    record Typed(String words) implements Response {}

    /**
     * A number as typed, in any of the three digit sets. {@code unit} is an id, blank where none was chosen; point and comma
     * are read by the habits of {@code language}, in which it was asked.
     */
    record Measured(String number, String unit, Language language) implements Response {}

    /** A text of one's own. */
    record Written(String text) implements Response {

        /** A run of anything but white space of any kind: a non-breaking space parts words too. */
        private static final Pattern WORD = Pattern.compile("(?U)\\S+");

        /** Words parted by spaces or line breaks. */
        public int words() {
            return (int) WORD.matcher(text).results().count();
        }
    }

    /** The way through a scenario, {@code node.choice} ids. */
    record Walked(List<String> way) implements Response {}

    /**
     * What was put together of offered parts.
     *
     * @param none that nothing is to be sent; then there are no parts
     * @param parts ids of parts
     * @param settled groups that were answered, also by leaving all their parts out
     * @param words own words, not marked; blank for none
     */
    record Assembled(boolean none, Set<String> parts, Set<String> settled, String words) implements Response {

        /** Stands for sending nothing among what was {@link #chosen}. */
        public static final String NONE = "no-report";

        public static final Assembled EMPTY = new Assembled(false, Set.of(), Set.of(), "");

        /** That nothing is to be sent. */
        public static Assembled nothing() {
            return new Assembled(true, Set.of(), Set.of(), "");
        }

        /** With the choice of one group in place of what stood there. */
        public Assembled with(Asked.Bundle bundle, Set<String> chosen) {
            Set<String> own = bundle.parts().stream().map(Asked.Offer::id).collect(Collectors.toSet());
            Set<String> all = new TreeSet<>(parts);
            all.removeAll(own);
            all.addAll(chosen);
            Set<String> done = new TreeSet<>(settled);
            done.add(bundle.id());
            return new Assembled(false, Set.copyOf(all), Set.copyOf(done), words);
        }

        public Assembled withWords(String own) {
            return new Assembled(none, parts, settled, own);
        }
    }

    /** Subjective probability of the side chosen, in three steps (0.5, 0.75, 0.95): six ordered ratings with the side. */
    enum Sureness {
        GUESSING(0.5),
        FAIRLY(0.75),
        VERY(0.95);

        private final double probability;

        Sureness(double probability) {
            this.probability = probability;
        }

        public double probability() {
            return probability;
        }
    }
}
