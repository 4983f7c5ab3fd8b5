package org.basira.content.internal;

import java.util.List;
import org.basira.question.Stratified.Candidate;
import org.basira.question.Stratified.Strata;
import tools.jackson.databind.JsonNode;

/** What a section of questions may draw from, as its files say. */
public final class Pools {

    private Pools() {}

    /** The questions a draw names, or all of its unit's that test its objectives. */
    public static List<Candidate> of(ContentSet set, String unit, JsonNode draw) {
        List<String> from = ContentFile.ids(draw.path("from"));
        List<String> objectives = ContentFile.ids(draw.path("objectives"));
        return set.of("question", unit).stream()
                .filter(file -> from.isEmpty() ? objectives.contains(file.text("objective")) : from.contains(file.id()))
                .map(file -> new Candidate(
                        file.id(),
                        file.text("objective"),
                        file.text("type"),
                        file.json().path("difficulty").path("level").asInt(0)))
                .toList();
    }

    /** At least so many of each stratum. */
    public static Strata strata(JsonNode draw) {
        return QuizRules.strata(draw.path("strata"));
    }
}
