package org.basira.measurement;

import static org.basira.measurement.internal.db.Tables.COHORT_SNAPSHOT;

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
import org.basira.measurement.CohortPicture.Languages;
import org.basira.measurement.CohortPicture.TwinGap;
import org.basira.measurement.internal.CohortRows;
import org.basira.measurement.internal.CohortRows.Judged;
import org.basira.measurement.internal.CohortSums;
import org.basira.measurement.internal.LanguageCells;
import org.basira.measurement.internal.ReportSums;
import org.basira.operations.Settings;
import org.basira.operations.Upsert;
import org.basira.question.AnswerRecorded.Occasion;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What coordinators see of answers: the sums of a cohort before and after the course and later, the change between, and
 * differences within identity sets; from a daily snapshot.
 *
 * <p>A snapshot is kept only over the set number of learners (10, never under 5), and a later one only when it is made of
 * that many more than the one before: so no two that can be seen differ by a few people. Nor may two cohorts, where the
 * same coordinator sees both: one that shares learners with another gets a snapshot only if those counted in the one
 * alone, and in the other alone, are none or that many. Reading suppresses once more, since the number may have been
 * raised.
 */
@Service
public class CohortFigures {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<Occasion> OCCASIONS = List.of(Occasion.BEFORE, Occasion.AFTER, Occasion.FOLLOW_UP);
    private static final List<Occasion> LATER = List.of(Occasion.AFTER, Occasion.FOLLOW_UP);
    private static final String SINCE = "SINCE_";
    private static final String IN_LANGUAGES = "LANG_";
    private static final String TWINS = "TWINS";
    private static final String REPORTS = "REPORTS";

    private final DSLContext sql;
    private final CohortRows rows;
    private final Settings settings;

    public CohortFigures(DSLContext sql, Settings settings) {
        this.sql = sql;
        this.rows = new CohortRows(sql);
        this.settings = settings;
    }

    private record Kept(LocalDate takenOn, int learners, String figures) {}

    private record Gaps(List<TwinGap> gaps) {}

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
        Set<UUID> everyone = new HashSet<>(learners);
        overlapping.values().forEach(everyone::addAll);
        Taking taking = new Taking(
                cohort, learners, overlapping, day, needed, newest(cohorts), rows.counted(everyone, OCCASIONS));
        List<Occasion> due = OCCASIONS.stream()
                .filter(each -> taking.due(each.name(), taking.counted(each)))
                .toList();
        List<Occasion> changes = LATER.stream()
                .filter(each -> taking.due(SINCE + each.name(), taking.both(each)))
                .toList();
        if (!due.isEmpty() || !changes.isEmpty()) {
            // Most days nothing is due, and then the judgements are not read at all.
            List<Judged> judged = rows.judged(learners, OCCASIONS);
            due.forEach(each -> {
                keep(taking, each.name(), taking.counted(each), snapshot(judged, taking, each));
                languages(taking, each, at(judged, each), everyone);
            });
            changes.forEach(each -> CohortSums.change(judged, each, rows.equating())
                    .figure()
                    .ifPresent(change -> keep(taking, SINCE + each.name(), taking.both(each), change)));
        }
        Set<UUID> twins = rows.countedForTwins(everyone);
        if (taking.due(TWINS, twins)) {
            keep(taking, TWINS, twins, new Gaps(CohortSums.gaps(rows.twins(learners), needed)));
        }
        Set<UUID> reporting = rows.reportedTwice(everyone);
        if (taking.due(REPORTS, reporting)) {
            keep(
                    taking,
                    REPORTS,
                    reporting,
                    apart(taking, ReportSums.of(rows.reports(learners), taking.own(reporting), needed, day)));
        }
    }

    /** Each measure has learners of its own: none may differ by a few people from what is shown already. */
    private static CohortPicture.Reports apart(Taking taking, CohortPicture.Reports now) {
        CohortPicture.Reports apart = now;
        for (Map<String, Kept> shown : taking.kept().values()) {
            Kept other = shown.get(REPORTS);
            if (other != null) {
                apart = apart.beside(MAPPER.readValue(other.figures(), CohortPicture.Reports.class), taking.needed());
            }
        }
        return apart;
    }

    /** The cohorts that have any snapshot. */
    @Transactional(readOnly = true)
    public Set<UUID> taken() {
        return new HashSet<>(sql.selectDistinct(COHORT_SNAPSHOT.COHORT_ID)
                .from(COHORT_SNAPSHOT)
                .fetch(COHORT_SNAPSHOT.COHORT_ID));
    }

    private Snapshot snapshot(List<Judged> judged, Taking taking, Occasion occasion) {
        return CohortSums.snapshot(
                at(judged, occasion),
                rows.signals(taking.learners(), List.of(occasion)),
                taking.needed(),
                taking.day());
    }

    private static List<Judged> at(List<Judged> judged, Occasion occasion) {
        return judged.stream().filter(each -> each.occasion() == occasion).toList();
    }

    /** With the whole, so that no few people lie between the two; but only where each language has grown enough too. */
    private void languages(Taking taking, Occasion occasion, List<Judged> judged, Set<UUID> everyone) {
        String view = IN_LANGUAGES + occasion.name();
        Optional<Languages> now = LanguageCells.of(judged, taking.needed(), taking.day())
                .filter(each -> kept(taking, taking.cohort(), view)
                        .filter(then -> !LanguageCells.mayFollow(then, each, judged, taking.needed()))
                        .isEmpty());
        if (now.isEmpty()) {
            return;
        }
        Map<String, Set<UUID>> counted =
                taking.overlapping().isEmpty() ? Map.of() : rows.countedByLanguage(everyone, occasion);
        if (taking.overlapping().entrySet().stream()
                .allMatch(other -> kept(taking, other.getKey(), view)
                        .filter(its -> !LanguageCells.mayStandBeside(
                                now.get(), taking.learners(), its, other.getValue(), counted, taking.needed()))
                        .isEmpty())) {
            keep(taking, view, taking.counted(occasion), now.get());
        }
    }

    private static Optional<Languages> kept(Taking taking, UUID cohort, String view) {
        return Optional.ofNullable(taking.kept().getOrDefault(cohort, Map.of()).get(view))
                .map(each -> MAPPER.readValue(each.figures(), Languages.class));
    }

    /** One cohort on one day: what is kept of it and of those that overlap, and who is counted. */
    private record Taking(
            UUID cohort,
            Set<UUID> learners,
            Map<UUID, Set<UUID>> overlapping,
            LocalDate day,
            int needed,
            Map<UUID, Map<String, Kept>> kept,
            Map<Occasion, Set<UUID>> counted) {

        Set<UUID> counted(Occasion occasion) {
            return counted.getOrDefault(occasion, Set.of());
        }

        /** Who is counted both before the course and then. */
        Set<UUID> both(Occasion later) {
            Set<UUID> both = new HashSet<>(counted(Occasion.BEFORE));
            both.retainAll(counted(later));
            return both;
        }

        /** Whether a snapshot over those counted may be shown beside what can be seen already. */
        boolean due(String view, Set<UUID> counted) {
            int now = own(counted);
            Kept last = kept.getOrDefault(cohort, Map.of()).get(view);
            return now - (last == null ? 0 : last.learners()) >= needed
                    && overlapping.entrySet().stream()
                            .noneMatch(other -> near(
                                    now,
                                    kept.getOrDefault(other.getKey(), Map.of()).get(view),
                                    only(counted, learners, other.getValue()),
                                    only(counted, other.getValue(), learners)));
        }

        int own(Set<UUID> counted) {
            return (int) learners.stream().filter(counted::contains).count();
        }

        /**
         * Whether two snapshots differ by a few people. Who was counted in one is not kept, so the members of now stand for
         * it; that the numbers themselves must not differ by a few covers those the other cohort has gained since.
         */
        private boolean near(int now, @Nullable Kept shown, int onlyHere, int onlyThere) {
            return shown != null
                    && IntStream.of(onlyHere, onlyThere, Math.abs(now - shown.learners()))
                            .anyMatch(people -> people > 0 && people < needed);
        }

        private static int only(Set<UUID> counted, Set<UUID> ones, Set<UUID> others) {
            return (int) ones.stream()
                    .filter(each -> counted.contains(each) && !others.contains(each))
                    .count();
        }
    }

    /** Snapshots are as few as a cohort has tens of learners: all are read, and the newest of each view stays. */
    private Map<UUID, Map<String, Kept>> newest(Collection<UUID> cohorts) {
        Map<UUID, Map<String, Kept>> newest = new HashMap<>();
        sql.select(
                        COHORT_SNAPSHOT.COHORT_ID,
                        COHORT_SNAPSHOT.SHOWN,
                        COHORT_SNAPSHOT.TAKEN_ON,
                        COHORT_SNAPSHOT.LEARNERS,
                        COHORT_SNAPSHOT.FIGURES)
                .from(COHORT_SNAPSHOT)
                .where(COHORT_SNAPSHOT.COHORT_ID.in(cohorts))
                .orderBy(COHORT_SNAPSHOT.TAKEN_ON)
                .forEach(row -> newest.computeIfAbsent(row.value1(), key -> new HashMap<>())
                        .put(row.value2(), new Kept(row.value3(), row.value4(), row.value5())));
        return newest;
    }

    private void keep(Taking taking, String view, Set<UUID> counted, Object figures) {
        Upsert.inserted(sql.insertInto(COHORT_SNAPSHOT)
                .set(COHORT_SNAPSHOT.COHORT_ID, taking.cohort())
                .set(COHORT_SNAPSHOT.SHOWN, view)
                .set(COHORT_SNAPSHOT.TAKEN_ON, taking.day())
                .set(COHORT_SNAPSHOT.LEARNERS, taking.own(counted))
                .set(COHORT_SNAPSHOT.FIGURES, MAPPER.writeValueAsString(figures)));
    }

    /**
     * The newest snapshots, nothing where there is none over enough learners. Whether the cohort is the coordinator's own is
     * for the caller to check.
     */
    @RolesAllowed("COORDINATOR")
    public CohortPicture latest(UUID cohort) {
        int needed = settings.suppressBelow();
        Map<String, Kept> kept = newest(Set.of(cohort)).getOrDefault(cohort, Map.of());
        Map<Occasion, Snapshot> occasions = new EnumMap<>(Occasion.class);
        Map<Occasion, CohortPicture.Change> changes = new EnumMap<>(Occasion.class);
        Map<Occasion, Languages> languages = new EnumMap<>(Occasion.class);
        for (Occasion occasion : OCCASIONS) {
            read(kept.get(occasion.name()), needed, Snapshot.class)
                    .ifPresent(snapshot -> occasions.put(occasion, snapshot));
            read(kept.get(SINCE + occasion.name()), needed, CohortPicture.Change.class)
                    .ifPresent(change -> changes.put(occasion, change));
            read(kept.get(IN_LANGUAGES + occasion.name()), needed, Languages.class)
                    .filter(each -> each.over(needed))
                    .ifPresent(each -> languages.put(occasion, each));
        }
        return new CohortPicture(
                occasions,
                changes,
                read(kept.get(TWINS), needed, Gaps.class).map(Gaps::gaps).orElse(List.of()),
                languages,
                read(kept.get(REPORTS), needed, CohortPicture.Reports.class).map(each -> each.over(needed)));
    }

    private static <T> Optional<T> read(@Nullable Kept kept, int needed, Class<T> type) {
        return Optional.ofNullable(kept)
                .filter(each -> each.learners() >= needed)
                .map(each -> MAPPER.readValue(each.figures(), type));
    }
}
