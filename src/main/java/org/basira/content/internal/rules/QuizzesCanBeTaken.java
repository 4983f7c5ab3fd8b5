package org.basira.content.internal.rules;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.basira.content.ContentText;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Pools;
import org.basira.content.internal.Rule;
import org.basira.question.Stratified;
import org.basira.question.Stratified.Candidate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A quiz opens before it closes, has what it draws, and asks hints or sureness only where they have a meaning. */
final class QuizzesCanBeTaken implements Rule {

    private static final Set<String> ONE_CHECK = Set.of("immediate", "deferred");

    @Override
    public String id() {
        return "R27";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile quiz : set.of("quiz")) {
            dates(quiz, findings);
            int index = 0;
            for (JsonNode section : quiz.json().path("sections")) {
                String at = "/sections/" + index++;
                conversation(quiz, section, at, findings);
                if (section.path("kind").asString("").equals("questions") && section.has("draw")) {
                    draw(set, quiz, section, at, findings);
                }
            }
        }
    }

    private static void dates(ContentFile quiz, Findings findings) {
        LocalDateTime opens = time(quiz, "opens", findings);
        LocalDateTime closes = time(quiz, "closes", findings);
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            findings.error(quiz, "/closes", ContentText.QUIZ_NEVER_OPEN);
        }
    }

    private static @Nullable LocalDateTime time(ContentFile quiz, String key, Findings findings) {
        String text = quiz.json().path(key).asString("");
        try {
            return text.isEmpty() ? null : LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            findings.error(quiz, "/" + key, ContentText.FIELD_PATTERN, key, text);
            return null;
        }
    }

    /** A second try at one of two sides is no try, and a story has many answers. */
    private static void conversation(ContentFile quiz, JsonNode section, String at, Findings findings) {
        String behaviour = quiz.text("behaviour");
        String kind = section.path("kind").asString("");
        boolean fits = ONE_CHECK.contains(behaviour)
                || kind.equals("questions")
                || (behaviour.equals("certainty") && kind.equals("triage"));
        if (!fits) {
            findings.error(
                    quiz,
                    at + "/kind",
                    ContentText.SECTION_UNFIT,
                    section.path("id").asString(""),
                    kind,
                    behaviour);
        }
    }

    private static void draw(ContentSet set, ContentFile quiz, JsonNode section, String at, Findings findings) {
        List<Candidate> pool = Pools.of(set, quiz.unit(), section.path("draw"));
        int count = section.path("draw").path("count").asInt(0);
        if (Stratified.draw(pool, count, Pools.strata(section.path("draw"))).isEmpty()) {
            boolean error = !set.excerpt(quiz.unit()) && !set.hasBroken();
            findings.report(
                    error,
                    quiz,
                    at + "/draw",
                    ContentText.POOL_SHORT,
                    section.path("id").asString(""),
                    count,
                    pool.size());
        }
    }
}
