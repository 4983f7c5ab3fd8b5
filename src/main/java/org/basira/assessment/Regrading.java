package org.basira.assessment;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basira.assessment.Correction.Kind;
import org.basira.assessment.internal.AnswerScan;
import org.basira.assessment.internal.Attempt;
import org.basira.assessment.internal.AttemptStore;
import org.basira.assessment.internal.AttemptStore.AttemptKey;
import org.basira.assessment.internal.Change;
import org.basira.assessment.internal.Corrections;
import org.basira.assessment.internal.Marking;
import org.basira.assessment.internal.RegradeBatches;
import org.basira.assessment.internal.Rulings;
import org.basira.assessment.internal.Tally;
import org.basira.content.Catalogue;
import org.basira.operations.Audit;
import org.basira.operations.Ids;
import org.basira.operations.Jobs;
import org.basira.operations.Settings;
import org.basira.question.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrections of what answers are worth: marking them by another version of their item, or withdrawing the item. Each is an
 * explicit act with a reason; {@link #dryRun} tells before what it would do, and a job does it. It is in force from the
 * moment it is decided: answers marked later are marked by it, attempts under way included.
 */
@Service
@RolesAllowed("TRAINER")
public class Regrading {

    private static final int PAGE = 500;
    private static final int LONGEST_REASON = 400;

    private final AnswerScan scan;
    private final AttemptStore store;
    private final Corrections corrections;
    private final Catalogue catalogue;
    private final Marking marking;
    private final Jobs jobs;
    private final Audit audit;
    private final Settings settings;
    private final Clock clock;

    Regrading(
            AnswerScan scan,
            AttemptStore store,
            Corrections corrections,
            Catalogue catalogue,
            Jobs jobs,
            Audit audit,
            Settings settings,
            Clock clock) {
        this.scan = scan;
        this.store = store;
        this.corrections = corrections;
        this.catalogue = catalogue;
        this.marking = new Marking(catalogue);
        this.jobs = jobs;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A correction to be made; the parts are those of {@link Correction}.
     *
     * @param hash the version whose answers it is about, for a withdrawal blank where it is every version
     * @param target for a regrade the version to mark by, else blank
     */
    public record Wanted(String item, String hash, Kind kind, String target) {}

    /** A version that was answered. {@code learners} is empty where they are fewer than a figure needs. */
    public record Answered(String hash, Optional<Integer> learners) {}

    /** A correction that was made, and how the job stands that carries it out. */
    public record Past(Correction correction, Optional<Jobs.Job> job) {}

    public sealed interface Started {}

    public record Begun(UUID correction) implements Started {}

    public record Refused(Reason reason) implements Started {}

    public enum Reason {
        /** Nobody could read why. */
        NO_REASON,
        /** There is no such version, or it is a version of another item. */
        NO_VERSION
    }

    /** The versions of an item that were answered. */
    @Transactional(readOnly = true)
    public List<Answered> answered(String item) {
        int needed = settings.suppressBelow();
        return scan.learnersByVersion(item).entrySet().stream()
                .map(each ->
                        new Answered(each.getKey(), Optional.of(each.getValue()).filter(count -> count >= needed)))
                .toList();
    }

    /** What a correction would do to the marks there are now. Reads all of them; changes nothing. */
    @Transactional(readOnly = true)
    public RegradePlan dryRun(Wanted wanted) {
        Instant now = now();
        Rulings as = corrections.read().with(correction(wanted, Ids.next(), Text.EMPTY, new UUID(0, 0), now));
        Tally tally = new Tally();
        AttemptKey last = null;
        List<AttemptKey> page = scan.after(last, wanted.item(), wanted.hash(), PAGE);
        while (!page.isEmpty()) {
            for (Attempt attempt : store.loadAll(page, false)) {
                tally.add(Change.of(attempt, wanted.item(), as, marking, now));
            }
            last = page.getLast();
            page = scan.after(last, wanted.item(), wanted.hash(), PAGE);
        }
        return tally.plan(settings.suppressBelow());
    }

    /** Makes a correction, in force at once, and puts up the job that carries it out on the answers there are. */
    @Transactional
    public Started start(Wanted wanted, Text reason, UUID actor) {
        if (reason.en().isBlank() && reason.ar().isBlank() && reason.ckb().isBlank()) {
            return new Refused(Reason.NO_REASON);
        }
        if (wanted.kind() == Kind.REGRADE
                && !(isVersion(wanted.item(), wanted.hash()) && isVersion(wanted.item(), wanted.target()))) {
            return new Refused(Reason.NO_VERSION);
        }
        UUID id = Ids.next();
        Correction correction = correction(wanted, id, shortened(reason), actor, now());
        corrections.add(correction);
        jobs.start(id, RegradeBatches.KIND, id.toString(), scan.attempts(wanted.item(), wanted.hash()), actor);
        audit.record(actor, action(wanted.kind()), wanted.item(), told(correction.reason()));
        return new Begun(id);
    }

    private boolean isVersion(String item, String hash) {
        return catalogue
                .itemByHash(hash)
                .filter(found -> found.id().equals(item))
                .isPresent();
    }

    private static Correction correction(Wanted wanted, UUID id, Text reason, UUID actor, Instant at) {
        return new Correction(id, wanted.item(), wanted.hash(), wanted.kind(), wanted.target(), reason, at, actor);
    }

    private static Text shortened(Text reason) {
        return new Text(shortened(reason.en()), shortened(reason.ar()), shortened(reason.ckb()));
    }

    private static String shortened(String text) {
        String stripped = text.strip();
        return stripped.length() <= LONGEST_REASON ? stripped : stripped.substring(0, LONGEST_REASON);
    }

    private static String told(Text reason) {
        return reason.en().isBlank() ? reason.ar().isBlank() ? reason.ckb() : reason.ar() : reason.en();
    }

    private static String action(Kind kind) {
        return switch (kind) {
            case REGRADE -> "item-regraded";
            case FULL_CREDIT, LEFT_OUT -> "item-withdrawn";
            case RESTORED -> "item-restored";
        };
    }

    /** What was decided about an item, newest first. */
    @Transactional(readOnly = true)
    public List<Past> past(String item) {
        List<Correction> made = corrections.read().ofItem(item);
        Map<UUID, Jobs.Job> running = jobs.of(made.stream().map(Correction::id).toList());
        return made.stream()
                .map(each -> new Past(each, Optional.ofNullable(running.get(each.id()))))
                .toList();
    }

    /** Stops the job of a correction; what it did stays, and new answers are still marked by the correction. */
    @Transactional
    public boolean stop(UUID correction, UUID actor) {
        return told(jobs.stop(correction), "regrade-stopped", correction, actor);
    }

    /** Goes on with a stopped or failed job. */
    @Transactional
    public boolean resume(UUID correction, UUID actor) {
        return told(jobs.resume(correction), "regrade-resumed", correction, actor);
    }

    private boolean told(boolean done, String action, UUID correction, UUID actor) {
        @Nullable Correction found = corrections.read().byId(correction).orElse(null);
        if (done && found != null) {
            audit.record(actor, action, found.item(), "");
        }
        return done;
    }

    /** Whether an item of a version is withdrawn now. */
    @Transactional(readOnly = true)
    public boolean withdrawn(String item, String hash) {
        return corrections.now().of(item, hash).withdrawn();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
