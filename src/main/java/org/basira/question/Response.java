package org.basira.question;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was answered, by ids only: so a switch of language or a corrected text keeps it. */
public sealed interface Response {

    /** Chosen options of single, multiple and true/false. */
    record Chosen(Set<String> options) implements Response {}

    /** Prompt id to target id. */
    record Paired(Map<String, String> pairs) implements Response {}

    /** Entry ids in the order given. */
    record Ordered(List<String> entries) implements Response {}

    /** Segment ids marked. */
    record Marked(Set<String> segments) implements Response {}

    /** Is it over the line, how sure, and what would one do. */
    record Judged(boolean over, Sureness sureness, Specimen.Act act) implements Response {}

    /** The way through a scenario, {@code node.choice} ids. */
    record Walked(List<String> way) implements Response {}

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
