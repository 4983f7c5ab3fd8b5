package org.basira.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.basira.operations.Ids;
import org.basira.question.AnswerRecorded;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Language;
import org.basira.question.Response.Sureness;

/** Recorded answers that say only what a test is about. */
public final class Answers {

    private Answers() {}

    /** A first judgement of a post, fairly sure, in English. */
    public static AnswerRecorded judged(
            UUID learner, String item, Occasion occasion, String genre, boolean over, boolean judgedOver) {
        return new AnswerRecorded(
                Ids.next(),
                learner,
                item,
                "hash",
                "objective",
                occasion,
                occasion.isForm() ? "form" : null,
                Language.EN,
                true,
                over == judgedOver ? 1 : 0,
                Set.of((judgedOver ? "over" : "lawful") + ".fairly"),
                Duration.ofSeconds(20),
                new AnswerRecorded.Triage(
                        genre,
                        over ? Set.of("calls-to-violence") : Set.of(),
                        over,
                        judgedOver,
                        Sureness.FAIRLY,
                        true,
                        null),
                null,
                1,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }
}
