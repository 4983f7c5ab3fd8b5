package org.basira.cohort;

import static org.basira.cohort.internal.db.Tables.COHORT_;
import static org.basira.cohort.internal.db.Tables.COORDINATOR;
import static org.basira.cohort.internal.db.Tables.ROSTER_LABEL;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basira.account.Accounts;
import org.basira.account.PasswordChanges;
import org.basira.cohort.Cohorts.Cohort;
import org.basira.learning.CohortProgress;
import org.basira.learning.Enrolments;
import org.basira.learning.Enrolments.Assignment;
import org.basira.learning.LearnerStatus;
import org.basira.operations.Audit;
import org.basira.operations.SafeCsv;
import org.basira.operations.Upsert;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is in a coordinator's own cohort and how far: by the coordinator's private label, else by the name the learner chose,
 * unless that was hidden. Cohorts of others are {@link NoSuchCohort}, and so are learners who are not in the cohort.
 */
@Service
@RolesAllowed("COORDINATOR")
public class Roster {

    private final DSLContext sql;
    private final Enrolments enrolments;
    private final CohortProgress progress;
    private final Accounts accounts;
    private final PasswordChanges passwords;
    private final Audit audit;
    private final Clock clock;

    Roster(
            DSLContext sql,
            Enrolments enrolments,
            CohortProgress progress,
            Accounts accounts,
            PasswordChanges passwords,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.enrolments = enrolments;
        this.progress = progress;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A line of the roster.
     *
     * @param label what the coordinator calls the learner, blank until set
     * @param displayName what the learner is called by their own choice, blank where the name is hidden
     */
    public record Entry(String label, String displayName, boolean nameHidden, LearnerStatus status) {

        public UUID learner() {
            return status.learner();
        }

        /** What stands in the list: the label, else the name, else nothing (the page says that it is hidden). */
        public String shown() {
            return label.isBlank() ? displayName : label;
        }
    }

    /** A class as it is now: what it has to do, and who is in it in the order they joined. */
    public record Standing(Cohort cohort, List<Assignment> assignments, List<Entry> entries) {}

    private record Label(UUID learner, String label, boolean hidden) {}

    private record Labelled(Cohort cohort, List<Label> labels) {}

    /** One's own class as it is now, empty for any other id. */
    public Optional<Standing> find(UUID coordinator, UUID cohort) {
        return labelled(coordinator, cohort).map(this::standing);
    }

    /** The cohort and its labels, in the statement that finds out that it is one's own. */
    private Optional<Labelled> labelled(UUID coordinator, UUID cohort) {
        return sql.select(
                        Cohorts.shown(clock.instant()),
                        multiset(select(ROSTER_LABEL.LEARNER_ID, ROSTER_LABEL.LABEL, ROSTER_LABEL.NAME_HIDDEN)
                                        .from(ROSTER_LABEL)
                                        .where(ROSTER_LABEL.COHORT_ID.eq(COHORT_.ID)))
                                .convertFrom(rows -> rows.map(Records.mapping(Label::new))))
                .from(COHORT_)
                .where(COHORT_.ID.eq(cohort), Cohorts.own(coordinator))
                .fetchOptional(Records.mapping(Labelled::new));
    }

    private Standing standing(Labelled found) {
        Map<UUID, Label> labels =
                found.labels().stream().collect(Collectors.toUnmodifiableMap(Label::learner, Function.identity()));
        CohortProgress.Standing now = progress.of(found.cohort().id());
        Map<UUID, String> names = accounts.names(
                now.learners().stream().map(LearnerStatus::learner).collect(Collectors.toUnmodifiableSet()));
        List<Entry> entries = now.learners().stream()
                .map(status -> entry(status, labels, names.getOrDefault(status.learner(), "")))
                .toList();
        return new Standing(found.cohort(), now.assignments(), entries);
    }

    private static Entry entry(LearnerStatus status, Map<UUID, Label> labels, String name) {
        Label label = labels.getOrDefault(status.learner(), new Label(status.learner(), "", false));
        return new Entry(label.label(), label.hidden() ? "" : name, label.hidden(), status);
    }

    /** How many have joined: all that the classroom screen says. */
    @Transactional(readOnly = true)
    public int joined(UUID coordinator, UUID cohort) {
        check(coordinator, cohort);
        return enrolments.counts(Set.of(cohort)).getOrDefault(cohort, 0);
    }

    private void check(UUID coordinator, UUID cohort) {
        if (!sql.fetchExists(COORDINATOR, COORDINATOR.COHORT_ID.eq(cohort), COORDINATOR.PERSON_ID.eq(coordinator))) {
            throw new NoSuchCohort();
        }
    }

    private void check(UUID coordinator, UUID cohort, UUID learner) {
        check(coordinator, cohort);
        if (!enrolments.enrolled(learner, cohort)) {
            throw new NoSuchCohort();
        }
    }

    /** Calls a learner by a label of the coordinator's own; blank takes it away. False where it is over 80 letters. */
    @Transactional
    public boolean label(UUID coordinator, UUID cohort, UUID learner, String label) {
        check(coordinator, cohort, learner);
        if (label.strip().length() > 80) {
            return false;
        }
        Upsert.written(sql.insertInto(ROSTER_LABEL)
                .set(ROSTER_LABEL.LEARNER_ID, learner)
                .set(ROSTER_LABEL.COHORT_ID, cohort)
                .set(ROSTER_LABEL.LABEL, label.strip())
                .set(ROSTER_LABEL.NAME_HIDDEN, false)
                .onConflict(ROSTER_LABEL.LEARNER_ID, ROSTER_LABEL.COHORT_ID)
                .doUpdate()
                .set(ROSTER_LABEL.LABEL, label.strip()));
        return true;
    }

    /** Hides a rude name from the lists of this cohort, or shows it again. */
    @Transactional
    public void hideName(UUID coordinator, UUID cohort, UUID learner, boolean hidden) {
        check(coordinator, cohort, learner);
        Upsert.written(sql.insertInto(ROSTER_LABEL)
                .set(ROSTER_LABEL.LEARNER_ID, learner)
                .set(ROSTER_LABEL.COHORT_ID, cohort)
                .set(ROSTER_LABEL.LABEL, "")
                .set(ROSTER_LABEL.NAME_HIDDEN, hidden)
                .onConflict(ROSTER_LABEL.LEARNER_ID, ROSTER_LABEL.COHORT_ID)
                .doUpdate()
                .set(ROSTER_LABEL.NAME_HIDDEN, hidden));
        audit.record(coordinator, hidden ? "name-hidden" : "name-shown", learner.toString(), "");
    }

    /**
     * A one-time code with which a learner of one's own sets a new password. Empty for someone who is more than a learner:
     * a coordinator must not get into a colleague's account by having them in a class.
     */
    @Transactional
    public Optional<String> passwordCode(UUID coordinator, UUID cohort, UUID learner) {
        check(coordinator, cohort, learner);
        return passwords.learnerOnly(learner)
                ? Optional.of(passwords.issueCode(learner, coordinator))
                : Optional.empty();
    }

    /** The words of the file, in the reader's language. */
    public interface Words {
        List<String> heads();

        String name(Entry entry);

        String state(LearnerStatus.State state);

        String module(String id);

        String yesOrNo(boolean yes);
    }

    /** The roster with its status as a CSV file: a line a learner and assigned module, without a score. Audited. */
    @Transactional
    public byte[] export(UUID coordinator, UUID cohort, Words words) {
        Standing standing = find(coordinator, cohort).orElseThrow(NoSuchCohort::new);
        List<List<String>> rows = new java.util.ArrayList<>();
        rows.add(words.heads());
        for (Entry entry : standing.entries()) {
            String state = words.state(entry.status().state());
            if (entry.status().modules().isEmpty()) {
                rows.add(List.of(words.name(entry), state, "", "", ""));
            }
            for (LearnerStatus.ModuleState module : entry.status().modules()) {
                rows.add(List.of(
                        words.name(entry),
                        state,
                        words.module(module.module()),
                        Integer.toString(module.done()),
                        words.yesOrNo(module.finished())));
            }
        }
        audit.record(
                coordinator,
                "roster-exported",
                cohort.toString(),
                standing.cohort().name());
        return SafeCsv.write(rows);
    }
}
