package org.basira.measurement;

import static org.basira.measurement.internal.db.Tables.COHORT_SNAPSHOT;
import static org.basira.measurement.internal.db.Tables.RECOGNITION;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basira.operations.Settings;
import org.basira.operations.Upsert;
import org.basira.question.AnswerRecorded.Occasion;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What coordinators see of answers: the sums of a cohort before and after the course, from a daily snapshot.
 *
 * <p>A snapshot is kept only over the set number of learners (10, never under 5), and a later one only when it is made of
 * that many more than the one before: so no two that can be seen differ by a few people. Nor may two cohorts, where the
 * same coordinator sees both: one that shares learners with another gets a snapshot only if those counted in the one
 * alone, and in the other alone, are none or that many. Reading suppresses once more, since the number may have been
 * raised, and hides a share of none or all.
 */
@Service
public class CohortFigures {

    private static final List<Occasion> OCCASIONS = List.of(Occasion.BEFORE, Occasion.AFTER);

    private final DSLContext sql;
    private final Settings settings;

    public CohortFigures(DSLContext sql, Settings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    private record Kept(
            LocalDate takenOn,
            int learners,
            int dangerousCaught,
            int dangerousSeen,
            int harmlessFlagged,
            int harmlessSeen) {}

    /**
     * Takes the snapshot of a day over these learners; called once a day for each cohort, and again does no harm.
     *
     * @param overlapping the learners of every other cohort that shares one with it and is seen by the same coordinator
     */
    @Transactional
    public void take(UUID cohort, Set<UUID> learners, Map<UUID, Set<UUID>> overlapping, LocalDate day) {
        int needed = settings.suppressBelow();
        Set<UUID> cohorts = new HashSet<>(overlapping.keySet());
        cohorts.add(cohort);
        Map<UUID, Map<Occasion, Kept>> kept = newest(cohorts);
        Map<Occasion, Kept> before = kept.getOrDefault(cohort, Map.of());
        Map<Occasion, Set<UUID>> counted = overlapping.isEmpty() ? Map.of() : counted(learners, overlapping.values());
        for (Occasion occasion : OCCASIONS) {
            Kept now = sums(learners, occasion, day);
            Kept last = before.get(occasion);
            if (now == null || now.learners() - (last == null ? 0 : last.learners()) < needed) {
                continue;
            }
            Set<UUID> all = counted.getOrDefault(occasion, Set.of());
            boolean hidden = overlapping.entrySet().stream()
                    .anyMatch(other -> near(
                            now,
                            kept.getOrDefault(other.getKey(), Map.of()).get(occasion),
                            only(all, learners, other.getValue()),
                            only(all, other.getValue(), learners),
                            needed));
            if (!hidden) {
                keep(cohort, occasion, now);
            }
        }
    }

    /**
     * Whether two snapshots differ by a few people. Who was counted in one is not kept, so the members of now stand for it;
     * that the numbers themselves must not differ by a few covers those the other cohort has gained since.
     */
    private static boolean near(Kept now, @Nullable Kept shown, int onlyHere, int onlyThere, int needed) {
        return shown != null
                && IntStream.of(onlyHere, onlyThere, Math.abs(now.learners() - shown.learners()))
                        .anyMatch(people -> people > 0 && people < needed);
    }

    private static int only(Set<UUID> counted, Set<UUID> ones, Set<UUID> others) {
        return (int) ones.stream()
                .filter(each -> counted.contains(each) && !others.contains(each))
                .count();
    }

    /** Which of all these learners are counted, by occasion. */
    private Map<Occasion, Set<UUID>> counted(Set<UUID> learners, Collection<Set<UUID>> others) {
        Set<UUID> all = new HashSet<>(learners);
        others.forEach(all::addAll);
        Map<Occasion, Set<UUID>> counted = new EnumMap<>(Occasion.class);
        sql.selectDistinct(RECOGNITION.LEARNER_ID, RECOGNITION.OCCASION)
                .from(RECOGNITION)
                .where(
                        RECOGNITION.LEARNER_ID.in(all),
                        RECOGNITION.OCCASION.in(
                                OCCASIONS.stream().map(Occasion::name).toList()))
                .forEach(row -> counted.computeIfAbsent(Occasion.valueOf(row.value2()), key -> new HashSet<>())
                        .add(row.value1()));
        return counted;
    }

    private @Nullable Kept sums(Collection<UUID> learners, Occasion occasion, LocalDate day) {
        Condition dangerous = RECOGNITION.OVER_LINE.isTrue();
        Condition harmless = RECOGNITION.OVER_LINE.isFalse();
        Field<Integer> seen = RECOGNITION.CAUGHT.plus(RECOGNITION.SLIPPED);
        return sql.select(
                        inline(day),
                        countDistinct(RECOGNITION.LEARNER_ID),
                        summed(dangerous, RECOGNITION.CAUGHT),
                        summed(dangerous, seen),
                        summed(harmless, RECOGNITION.SLIPPED),
                        summed(harmless, seen))
                .from(RECOGNITION)
                .where(RECOGNITION.LEARNER_ID.in(learners), RECOGNITION.OCCASION.eq(occasion.name()))
                .fetchOne(Records.mapping(Kept::new));
    }

    private static Field<Integer> summed(Condition which, Field<Integer> column) {
        return sum(when(which, column).otherwise(0)).convertFrom(total -> total == null ? 0 : total.intValueExact());
    }

    /** Snapshots are as few as a cohort has tens of learners: all are read, and the newest of each occasion stays. */
    private Map<UUID, Map<Occasion, Kept>> newest(Set<UUID> cohorts) {
        Map<UUID, Map<Occasion, Kept>> newest = new HashMap<>();
        sql.select(
                        COHORT_SNAPSHOT.COHORT_ID,
                        COHORT_SNAPSHOT.OCCASION,
                        row(
                                        COHORT_SNAPSHOT.TAKEN_ON,
                                        COHORT_SNAPSHOT.LEARNERS,
                                        COHORT_SNAPSHOT.DANGEROUS_CAUGHT,
                                        COHORT_SNAPSHOT.DANGEROUS_SEEN,
                                        COHORT_SNAPSHOT.HARMLESS_FLAGGED,
                                        COHORT_SNAPSHOT.HARMLESS_SEEN)
                                .mapping(Kept::new))
                .from(COHORT_SNAPSHOT)
                .where(COHORT_SNAPSHOT.COHORT_ID.in(cohorts))
                .orderBy(COHORT_SNAPSHOT.TAKEN_ON)
                .forEach(row -> newest.computeIfAbsent(row.value1(), key -> new EnumMap<>(Occasion.class))
                        .put(Occasion.valueOf(row.value2()), row.value3()));
        return newest;
    }

    private void keep(UUID cohort, Occasion occasion, Kept snapshot) {
        Upsert.inserted(sql.insertInto(COHORT_SNAPSHOT)
                .set(COHORT_SNAPSHOT.COHORT_ID, cohort)
                .set(COHORT_SNAPSHOT.OCCASION, occasion.name())
                .set(COHORT_SNAPSHOT.TAKEN_ON, snapshot.takenOn())
                .set(COHORT_SNAPSHOT.LEARNERS, snapshot.learners())
                .set(COHORT_SNAPSHOT.DANGEROUS_CAUGHT, snapshot.dangerousCaught())
                .set(COHORT_SNAPSHOT.DANGEROUS_SEEN, snapshot.dangerousSeen())
                .set(COHORT_SNAPSHOT.HARMLESS_FLAGGED, snapshot.harmlessFlagged())
                .set(COHORT_SNAPSHOT.HARMLESS_SEEN, snapshot.harmlessSeen()));
    }

    /**
     * The newest snapshot of each occasion, none where there is none over enough learners. Whether the cohort is the
     * coordinator's own is for the caller to check.
     */
    @RolesAllowed("COORDINATOR")
    public Map<Occasion, Snapshot> latest(UUID cohort) {
        int needed = settings.suppressBelow();
        Map<Occasion, Snapshot> latest = new EnumMap<>(Occasion.class);
        newest(Set.of(cohort)).getOrDefault(cohort, Map.of()).forEach((occasion, kept) -> {
            if (kept.learners() >= needed) {
                latest.put(occasion, shown(kept));
            }
        });
        return latest;
    }

    private static Snapshot shown(Kept kept) {
        return new Snapshot(
                kept.takenOn(),
                kept.learners(),
                share(kept.dangerousCaught(), kept.dangerousSeen()),
                share(kept.harmlessFlagged(), kept.harmlessSeen()));
    }

    private static Optional<Figures.Share> share(int count, int of) {
        return count == 0 || count == of ? Optional.empty() : Optional.of(new Figures.Share(count, of));
    }
}
