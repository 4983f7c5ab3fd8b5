package org.basira.learning.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored of one learner's way, read in one statement.
 *
 * @param followUpDays who takes part in the study: how many days after the course the follow-up form opens; else empty
 */
public record Facts(
        List<Start> starts, List<Lesson> lessons, List<Outcome> outcomes, List<Due> dues, List<Integer> followUpDays) {

    public record Start(String module, UUID version, boolean finished) {}

    public record Lesson(String lesson, String screen, int reached, boolean finished) {}

    /**
     * What a quiz or form came to.
     *
     * @param passed whether the goes that count passed it
     * @param finishedAt the last go
     */
    public record Outcome(String module, String quiz, boolean passed, Instant finishedAt) {}

    public record Due(String module, @Nullable LocalDate on) {}

    public Optional<Start> start(String module) {
        return starts.stream().filter(each -> each.module().equals(module)).findFirst();
    }

    public Optional<Lesson> lesson(String lesson) {
        return lessons.stream().filter(each -> each.lesson().equals(lesson)).findFirst();
    }

    public Optional<Outcome> outcome(String module, String quiz) {
        return outcomes.stream()
                .filter(each -> each.module().equals(module) && each.quiz().equals(quiz))
                .findFirst();
    }

    public Optional<LocalDate> due(String module) {
        return dues.stream()
                .filter(each -> each.module().equals(module))
                .map(Due::on)
                .findFirst();
    }
}
