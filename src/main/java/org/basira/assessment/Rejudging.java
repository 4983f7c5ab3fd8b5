package org.basira.assessment;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basira.assessment.internal.DraftStore;
import org.basira.content.Catalogue;
import org.basira.operations.Audit;
import org.basira.question.Composed;
import org.basira.question.Drill;
import org.basira.question.Response.Assembled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of practice cases that a trainer judges once more by the same rubric, one after the other and blind: a number, the
 * case and the report, neither who wrote it nor what the rules said. Only what a learner sent first in a case is judged, and
 * only once. It changes no mark; it shows how far the rules agree with people ({@link Agreement}).
 */
@Service
@RolesAllowed("TRAINER")
public class Rejudging {

    /** How long a report is kept for who opened it. */
    static final Duration HELD = Duration.ofMinutes(30);

    private final DraftStore drafts;
    private final Catalogue catalogue;
    private final Audit audit;
    private final Clock clock;

    Rejudging(DraftStore drafts, Catalogue catalogue, Audit audit, Clock clock) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A report to be judged.
     *
     * @param number to speak of it by; tells nothing of who wrote it or when
     * @param item in the version it was marked by
     */
    public record ToJudge(UUID id, int number, Drill item, Assembled made) {}

    /** {@code waiting}: how many wait, those held too. */
    public record Next(int waiting, Optional<ToJudge> report) {}

    public enum Result {
        KEPT,
        /** An element has no verdict yet. */
        INCOMPLETE,
        /** It was held too long, and another has it or has judged it. */
        GONE
    }

    /** The report a trainer holds, or the next one, which is then held. */
    @Transactional
    public Next next(UUID trainer) {
        Instant now = now();
        Optional<DraftStore.Draft> found = drafts.next(trainer, now);
        while (found.isPresent() && mended(found.get())) {
            drafts.forget(found.get());
            found = drafts.next(trainer, now);
        }
        found.filter(draft -> !draft.held()).ifPresent(draft -> drafts.claim(draft.id(), trainer, now.plus(HELD)));
        int waiting = found.map(DraftStore.Draft::waiting).orElseGet(drafts::waiting);
        return new Next(waiting, found.flatMap(this::shown));
    }

    /** What the rules of a case were worth before it was mended, nobody asks. */
    private boolean mended(DraftStore.Draft draft) {
        return LiveDrill.of(catalogue, draft.unit(), draft.item())
                .filter(now -> !now.hash().equals(draft.hash()))
                .isPresent();
    }

    private Optional<ToJudge> shown(DraftStore.Draft draft) {
        return draft.response() instanceof Assembled made
                ? drill(draft)
                        .map(item -> new ToJudge(
                                draft.id(), Math.floorMod(draft.id().hashCode(), 9_000) + 1_000, item, made))
                : Optional.empty();
    }

    private Optional<Drill> drill(DraftStore.Draft draft) {
        return catalogue.itemByHash(draft.hash()).map(item -> item instanceof Drill drill ? drill : null);
    }

    /** Keeps a verdict on each element of the rubric beside what the rules say of it now. The mark stays as it is. */
    @Transactional
    public Result keep(UUID id, UUID trainer, Map<String, Reached> verdicts) {
        Instant now = now();
        Optional<DraftStore.Draft> held = drafts.held(id, trainer, now);
        Optional<ToJudge> report = held.flatMap(this::shown);
        if (held.isEmpty() || report.isEmpty()) {
            return Result.GONE;
        }
        Map<String, Reached> rules = rules(report.get());
        if (!verdicts.keySet().equals(rules.keySet())) {
            return Result.INCOMPLETE;
        }
        drafts.keep(held.get(), trainer, verdicts, rules, now);
        audit.record(trainer, "report-rejudged", held.get().item(), "");
        return Result.KEPT;
    }

    private static Map<String, Reached> rules(ToJudge report) {
        Map<String, Double> credits = report.item().credits(report.made().parts());
        Map<String, Reached> rules = new LinkedHashMap<>();
        for (Composed.Element element : report.item().rubric()) {
            rules.put(element.id(), Reached.of(credits.getOrDefault(element.id(), 0.0)));
        }
        return rules;
    }

    /** Puts a report back for another; it comes up again after those that wait now. */
    @Transactional
    public void giveBack(UUID id, UUID trainer) {
        drafts.giveBack(id, trainer, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
