package org.basira.learning;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.basira.learning.internal.Participant;
import org.basira.learning.internal.TrialStore;
import org.basira.measurement.GroupFigures;
import org.basira.measurement.formula.Outcomes;
import org.basira.operations.Audit;
import org.basira.operations.SafeCsv;
import org.basira.operations.Settings;
import org.basira.question.AnswerRecorded.Occasion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The study of refreshers, for administrators: opened by an ethics approval, closed, read and exported. Nobody learns who
 * takes part. Results and export grow by as many people at once as a figure needs, to the end, so that what comes in between
 * two of them is never a few people; the last few are left out for it. That holds as long as nobody leaves: where someone
 * does, the next in line moves up, and the two differ by these.
 */
@Service
@RolesAllowed("ADMINISTRATOR")
public class TrialOffice {

    /** The shortest approval that can name a committee, a number and a date; letters. */
    public static final int LEAST_APPROVAL = 10;

    /** The longest; letters. */
    public static final int MOST_APPROVAL = 400;

    private static final List<Occasion> OCCASIONS = List.of(Occasion.BEFORE, Occasion.AFTER, Occasion.FOLLOW_UP);

    private final TrialStore store;
    private final GroupFigures figures;
    private final Settings settings;
    private final Audit audit;
    private final Clock clock;

    public TrialOffice(TrialStore store, GroupFigures figures, Settings settings, Audit audit, Clock clock) {
        this.store = store;
        this.figures = figures;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest study. */
    public record State(
            String approval, Instant openedAt, @Nullable Instant closedAt) {

        public boolean open() {
            return closedAt == null;
        }
    }

    /** What came of opening. */
    public enum Opening {
        OPENED,
        /** The approval is shorter than {@link #LEAST_APPROVAL} or longer than {@link #MOST_APPROVAL}. */
        NO_APPROVAL,
        ALREADY_OPEN
    }

    /** Who got refreshers when, and was asked on which day. */
    public record Cell(int days, Trial.Arm arm) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return Comparator.comparingInt(Cell::days).thenComparing(Cell::arm).compare(this, other);
        }
    }

    /** The newest study, empty where there never was one. */
    @Transactional(readOnly = true)
    public Optional<State> state() {
        return store.newest().map(each -> new State(each.approval(), each.openedAt(), each.closedAt()));
    }

    /**
     * Opens the study.
     *
     * @param approval of the ethics committee: body, number and date, as typed
     */
    @Transactional
    public Opening open(String approval, UUID actor) {
        String typed = approval.strip();
        if (typed.length() < LEAST_APPROVAL || typed.length() > MOST_APPROVAL) {
            return Opening.NO_APPROVAL;
        }
        // Counted first: who opens one after that takes the very id, or is seen to have opened it.
        UUID id = numbered(store.count());
        if (store.open().isPresent() || !store.open(id, typed, actor, now())) {
            return Opening.ALREADY_OPEN;
        }
        audit.record(actor, "study-opened", typed, "");
        return Opening.OPENED;
    }

    /** The id of a study follows from how many there are: of two who open one at once, the second finds the id taken. */
    private static UUID numbered(int before) {
        return UUID.nameUUIDFromBytes(("study after " + before).getBytes(StandardCharsets.UTF_8));
    }

    /** Invites nobody any more; who takes part already goes on to the end. */
    @Transactional
    public void close(UUID actor) {
        store.open().ifPresent(open -> {
            store.close(now());
            audit.record(actor, "study-closed", open.approval(), "");
        });
    }

    /** The newest study by day and arm, every cell there; from the form after the course to the follow-up form. */
    @Transactional(readOnly = true)
    public Map<Cell, GroupFigures.Group> results() {
        Map<Cell, List<Participant>> counted = new TreeMap<>();
        List<Participant> all = store.participants();
        for (int days : Trial.DAYS) {
            for (Trial.Arm arm : Trial.Arm.values()) {
                Stream<Participant> here = all.stream().filter(each -> each.days() == days && each.arm() == arm);
                counted.put(new Cell(days, arm), counted(here));
            }
        }
        return figures.of(learners(counted), Occasion.AFTER, Occasion.FOLLOW_UP);
    }

    /**
     * The newest study as CSV, a person a row without who it is: a number that is drawn anew each time, the arm, the day, and
     * what was judged on each form. Empty over fewer people than a figure needs.
     */
    @Transactional
    public Optional<byte[]> export(UUID actor) {
        List<Participant> all = store.participants();
        Map<Cell, List<Participant>> cells = new TreeMap<>();
        for (Participant each : counted(all.stream())) {
            cells.computeIfAbsent(new Cell(each.days(), each.arm()), key -> new ArrayList<>())
                    .add(each);
        }
        List<GroupFigures.Unnamed<Cell>> people = figures.unnamed(learners(cells), OCCASIONS);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(head());
        for (GroupFigures.Unnamed<Cell> person : people) {
            rows.add(row(rows.size(), person));
        }
        audit.record(
                actor,
                "study-exported",
                store.newest().map(TrialStore.Opened::approval).orElse(""),
                Integer.toString(people.size()));
        return Optional.of(SafeCsv.write(rows));
    }

    private static List<String> head() {
        List<String> head = new ArrayList<>(List.of("participant", "arm", "days"));
        for (Occasion occasion : OCCASIONS) {
            for (String count : List.of("hits", "misses", "false-alarms", "correct-rejections")) {
                head.add(occasion.name() + " " + count);
            }
        }
        return head;
    }

    private static List<String> row(int number, GroupFigures.Unnamed<Cell> person) {
        List<String> row = new ArrayList<>(List.of(
                Integer.toString(number),
                person.group().arm().name(),
                Integer.toString(person.group().days())));
        for (Occasion occasion : OCCASIONS) {
            Outcomes judged = person.occasions().getOrDefault(occasion, Outcomes.NONE);
            for (long count :
                    new long[] {judged.hits(), judged.misses(), judged.falseAlarms(), judged.correctRejections()}) {
                row.add(Long.toString(count));
            }
        }
        return row;
    }

    /**
     * Those who did the follow-up form in time, in full steps. Also once the study is over: with the last few in, they would
     * be what the end has more than the step before it.
     */
    private List<Participant> counted(Stream<Participant> people) {
        List<Participant> done = people.filter(Participant::counts)
                .sorted(Comparator.comparing(
                                (Participant each) -> each.followUp() == null ? Instant.MAX : each.followUp())
                        .thenComparing(Participant::learner))
                .toList();
        return done.subList(0, done.size() - done.size() % settings.suppressBelow());
    }

    private static Map<Cell, List<UUID>> learners(Map<Cell, List<Participant>> cells) {
        Map<Cell, List<UUID>> learners = new TreeMap<>();
        cells.forEach((cell, people) ->
                learners.put(cell, people.stream().map(Participant::learner).toList()));
        return learners;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
