package org.basira.learning;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.Attempts;
import org.basira.content.Catalogue;
import org.basira.content.TaughtModule;
import org.basira.learning.internal.Memories;
import org.basira.learning.internal.TrialStore;
import org.basira.question.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two-minute refreshers: each objective a learner has met comes back when the memory model says so, five items at a time.
 * Nothing is lost by coming late. {@code learner} is always the signed-in person's id.
 */
@Service
@RolesAllowed("LEARNER")
public class Refreshers {

    private final Memories memories;
    private final TrialStore trial;
    private final Attempts attempts;
    private final Catalogue catalogue;
    private final Clock clock;

    public Refreshers(Memories memories, TrialStore trial, Attempts attempts, Catalogue catalogue, Clock clock) {
        this.memories = memories;
        this.trial = trial;
        this.attempts = attempts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** An objective with its words and how it stands. */
    public record Standing(TaughtModule.Objective objective, Freshness freshness) {}

    /**
     * All objectives met that are still taught and have an item that is not withdrawn, what is due longest first; none while they are held back for who takes part
     * in the {@link Trial} and got refreshers later.
     */
    @Transactional(readOnly = true)
    public List<Standing> of(UUID learner) {
        Instant now = clock.instant();
        Memories.Met met = memories.of(learner, now);
        if (met.inTrial()
                && trial.participant(learner).filter(each -> each.waits(now)).isPresent()) {
            return List.of();
        }
        Map<String, List<TaughtModule.Objective>> asked = new HashMap<>();
        return met.objectives().stream()
                .flatMap(freshness -> asked.computeIfAbsent(freshness.module(), this::asked).stream()
                        .filter(objective -> objective.id().equals(freshness.objective()))
                        .map(objective -> new Standing(objective, freshness)))
                .toList();
    }

    /** The objectives of a live module for which there is something to ask. */
    private List<TaughtModule.Objective> asked(String id) {
        return module(id).stream()
                .flatMap(module -> {
                    Set<String> without = attempts.withoutItems(module);
                    return module.objectives().stream().filter(objective -> !without.contains(objective.id()));
                })
                .toList();
    }

    /** Begins the refresher of an objective, or goes on with the open one. Empty where it was not met or is not taught. */
    @Transactional
    public Optional<UUID> start(UUID learner, String objective, Language language) {
        return of(learner).stream()
                .filter(standing -> standing.objective().id().equals(objective))
                .findFirst()
                .flatMap(standing -> module(standing.freshness().module()))
                .flatMap(module -> attempts.startRefresher(learner, module, objective, language));
    }

    private Optional<TaughtModule> module(String id) {
        return catalogue.live(id).flatMap(version -> catalogue.module(version.id()));
    }
}
