package org.basira.assessment.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.basira.assessment.Correction;
import org.basira.assessment.internal.AttemptStore.AttemptKey;
import org.basira.content.Catalogue;
import org.basira.operations.JobHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries a correction out, attempt by attempt.
 *
 * <p>The first pass goes through all attempts in which the item was answered. Each is locked, as {@code Attempts.finish}
 * locks it: so none ends meanwhile with a mean of marks that are no longer the newest, and two corrections never meet in
 * one. It gets the marks that the rulings in force give it, whichever correction they come from; where it has them, nothing
 * is done. So a pass may be repeated, and corrections carried out in any order.
 *
 * <p>Meanwhile learners go on answering, and for some seconds another node may mark by the older rule. A second pass, begun
 * when that is over, looks at what was marked since shortly before the correction.
 */
@Component
public class RegradeBatches implements JobHandler {

    public static final String KIND = "regrade";

    private static final int BATCH = 200;
    private static final Duration SHORTLY = Duration.ofMinutes(5);

    private final AnswerScan scan;
    private final AttemptStore store;
    private final Corrections corrections;
    private final Marking marking;
    private final Renewal renewal;
    private final Clock clock;

    public RegradeBatches(
            AnswerScan scan,
            AttemptStore store,
            Corrections corrections,
            Catalogue catalogue,
            Renewal renewal,
            Clock clock) {
        this.scan = scan;
        this.store = store;
        this.corrections = corrections;
        this.marking = new Marking(catalogue);
        this.renewal = renewal;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Where a pass is: {@code 1} or {@code 2}, then the last attempt that was seen to. */
    private record Place(int pass, @Nullable AttemptKey last) {

        static Place of(String written) {
            String[] parts = written.split(" ", -1);
            return written.isBlank()
                    ? new Place(1, null)
                    : new Place(
                            Integer.parseInt(parts[0]),
                            parts.length < 3
                                    ? null
                                    : new AttemptKey(UUID.fromString(parts[1]), UUID.fromString(parts[2])));
        }

        String after(AttemptKey key) {
            return pass + " " + key.learner() + " " + key.attempt();
        }
    }

    @Override
    public Batch batch(String payload, String written) {
        Rulings rulings = corrections.read();
        Correction correction = rulings.byId(UUID.fromString(payload)).orElseThrow();
        Place place = Place.of(written);
        List<AttemptKey> keys = place.pass() == 1
                ? scan.after(place.last(), correction.item(), correction.hash(), BATCH)
                : scan.markedSince(
                        place.last(),
                        correction.item(),
                        correction.hash(),
                        correction.at().minus(SHORTLY),
                        BATCH);
        if (keys.isEmpty()) {
            return place.pass() == 2
                    ? Batch.end(0)
                    : Batch.later("2", 0, correction.at().plus(Corrections.KNOWN_EVERYWHERE_AFTER));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Attempt attempt : store.loadAll(keys, true)) {
            apply(Change.of(attempt, correction.item(), rulings, marking, now), correction, now);
        }
        return Batch.more(place.after(keys.getLast()), place.pass() == 1 ? keys.size() : 0);
    }

    private void apply(Change change, Correction correction, Instant now) {
        renewal.apply(change, now);
        if (change.attempt().finished() && change.marks().stream().anyMatch(Change.Changed::tells)) {
            corrections.tell(change.attempt(), correction.id(), now);
        }
    }
}
