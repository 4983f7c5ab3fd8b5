package org.basira.operations;

import static org.basira.operations.internal.db.Tables.JOB;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Long work in the background that outlives a crash. A job is a row; what does it is a {@link JobHandler}.
 *
 * <p>A node takes a job by writing a claim of its own into the row ({@code for update skip locked}, so that two nodes never
 * take one), and works batch by batch. Each batch is one transaction that ends by writing the place reached under that
 * very claim: where the claim is gone (the job was stopped, or another node took it because the heartbeat was a minute
 * old) the batch is rolled back whole. So each batch counts exactly once, whatever dies. A batch that throws is tried
 * again after 2, 4, 8 and 16 seconds, then the job has failed and waits to be resumed.
 */
@Service
public class Jobs {

    /** How long a heartbeat is trusted. */
    static final Duration ABANDONED_AFTER = Duration.ofSeconds(60);

    /** How long one turn works before others have theirs. */
    private static final Duration TURN = Duration.ofSeconds(5);

    private static final int TRIES = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ObjectProvider<JobHandler> handlers;

    public Jobs(
            DSLContext sql,
            PlatformTransactionManager transactionManager,
            Clock clock,
            ObjectProvider<JobHandler> handlers) {
        this.sql = sql;
        this.transactions = new TransactionTemplate(transactionManager);
        this.clock = clock;
        this.handlers = handlers;
    }

    public enum State {
        RUNNING,
        STOPPED,
        DONE,
        FAILED
    }

    /** A job as it stands. {@code done} of {@code total} may pass it where work came in meanwhile. */
    public record Job(
            UUID id,
            State state,
            int done,
            int total,
            Instant startedAt,
            @Nullable Instant endedAt,
            String failure) {}

    private record Claimed(UUID id, UUID claim, JobHandler handler, String payload) {}

    /** The claim on a job is gone: what was done in this batch must not stay. */
    private static final class ClaimLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Puts a job up, in the transaction of the act that wants it; it begins within a second of the commit.
     *
     * @param id a new id
     * @param payload what the handler needs to know, never a person's data
     * @param total how much there is to do
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(UUID id, String kind, String payload, int total, @Nullable UUID actor) {
        Instant now = now();
        sql.insertInto(JOB)
                .set(JOB.ID, id)
                .set(JOB.KIND, kind)
                .set(JOB.STATE, State.RUNNING.name())
                .set(JOB.PAYLOAD, payload)
                .set(JOB.PLACE, "")
                .set(JOB.DONE, 0)
                .set(JOB.TOTAL, total)
                .set(JOB.STARTED_BY, actor)
                .set(JOB.STARTED_AT, now)
                .set(JOB.HEARTBEAT_AT, now)
                .set(JOB.DUE_AT, now)
                .set(JOB.FAILURES, 0)
                .set(JOB.FAILURE, "")
                .execute();
    }

    /** Stops a running job where it is; a batch under way is undone. False where it does not run. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean stop(UUID job) {
        return sql.update(JOB)
                        .set(JOB.STATE, State.STOPPED.name())
                        .setNull(JOB.CLAIM)
                        .where(JOB.ID.eq(job), JOB.STATE.eq(State.RUNNING.name()))
                        .execute()
                == 1;
    }

    /** Goes on with a stopped or failed job at the place it reached. False where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean resume(UUID job) {
        return sql.update(JOB)
                        .set(JOB.STATE, State.RUNNING.name())
                        .setNull(JOB.CLAIM)
                        .set(JOB.DUE_AT, now())
                        .set(JOB.FAILURES, 0)
                        .set(JOB.FAILURE, "")
                        .where(JOB.ID.eq(job), JOB.STATE.in(State.STOPPED.name(), State.FAILED.name()))
                        .execute()
                == 1;
    }

    /** How jobs stand, by id; what is not there is left out. */
    @Transactional(readOnly = true)
    public java.util.Map<UUID, Job> of(Collection<UUID> jobs) {
        return sql
                .select(JOB.ID, JOB.STATE, JOB.DONE, JOB.TOTAL, JOB.STARTED_AT, JOB.ENDED_AT, JOB.FAILURE)
                .from(JOB)
                .where(JOB.ID.in(jobs))
                .fetch(row -> new Job(
                        row.value1(),
                        State.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()))
                .stream()
                .collect(Collectors.toMap(Job::id, Function.identity()));
    }

    /** One turn: takes what is due, a job after the other, for a few seconds. */
    @Scheduled(fixedDelay = 1_000)
    public void work() {
        Instant until = clock.instant().plus(TURN);
        List<UUID> failed = new java.util.ArrayList<>();
        while (clock.instant().isBefore(until)) {
            Optional<Claimed> claimed = claim(failed);
            if (claimed.isEmpty()) {
                return;
            }
            if (!turn(claimed.get(), until)) {
                failed.add(claimed.get().id());
            }
        }
    }

    /** Works on one job until the turn ends, it ends or waits. False where a batch threw. */
    private boolean turn(Claimed job, Instant until) {
        try {
            while (batch(job)) {
                if (!clock.instant().isBefore(until)) {
                    release(job);
                    return true;
                }
            }
            return true;
        } catch (ClaimLost lost) {
            return true;
        } catch (RuntimeException e) {
            failed(job, e);
            return false;
        }
    }

    private Optional<Claimed> claim(Collection<UUID> not) {
        List<JobHandler> known = handlers.stream().toList();
        Instant now = now();
        Condition due = JOB.STATE
                .eq(State.RUNNING.name())
                .and(JOB.DUE_AT.le(now))
                .and(JOB.CLAIM.isNull().or(JOB.HEARTBEAT_AT.lt(now.minus(ABANDONED_AFTER))))
                .and(JOB.KIND.in(known.stream().map(JobHandler::kind).toList()))
                .and(JOB.ID.notIn(not));
        if (!sql.fetchExists(JOB, due)) {
            return Optional.empty();
        }
        Optional<Claimed> claimed = transactions.execute(status -> sql.select(JOB.ID, JOB.KIND, JOB.PAYLOAD)
                .from(JOB)
                .where(due)
                .orderBy(JOB.DUE_AT, JOB.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(row -> claimed(row, known)));
        return claimed == null ? Optional.empty() : claimed;
    }

    private Claimed claimed(Record row, List<JobHandler> known) {
        UUID claim = Ids.next();
        sql.update(JOB)
                .set(JOB.CLAIM, claim)
                .set(JOB.HEARTBEAT_AT, now())
                .where(JOB.ID.eq(row.get(JOB.ID)))
                .execute();
        JobHandler handler = known.stream()
                .filter(each -> each.kind().equals(row.get(JOB.KIND)))
                .findFirst()
                .orElseThrow();
        return new Claimed(row.get(JOB.ID), claim, handler, row.get(JOB.PAYLOAD));
    }

    /** One batch; whether another may follow at once. */
    private boolean batch(Claimed job) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            String place = sql.select(JOB.PLACE)
                    .from(JOB)
                    .where(mine(job))
                    .fetchOptional(JOB.PLACE)
                    .orElseThrow(ClaimLost::new);
            JobHandler.Batch batch = job.handler().batch(job.payload(), place);
            reached(job, batch);
            return !batch.last() && batch.notBefore() == null;
        }));
    }

    private static Condition mine(Claimed job) {
        return JOB.ID.eq(job.id()).and(JOB.CLAIM.eq(job.claim())).and(JOB.STATE.eq(State.RUNNING.name()));
    }

    private void reached(Claimed job, JobHandler.Batch batch) {
        Instant now = now();
        boolean waits = batch.last() || batch.notBefore() != null;
        int written = sql.update(JOB)
                .set(JOB.PLACE, batch.place())
                .set(JOB.DONE, JOB.DONE.plus(batch.done()))
                .set(JOB.STATE, (batch.last() ? State.DONE : State.RUNNING).name())
                .set(JOB.ENDED_AT, batch.last() ? now : null)
                .set(JOB.HEARTBEAT_AT, now)
                .set(JOB.DUE_AT, batch.notBefore() == null ? now : batch.notBefore())
                .set(JOB.CLAIM, waits ? null : job.claim())
                .set(JOB.FAILURES, 0)
                .where(mine(job))
                .execute();
        if (written == 0) {
            throw new ClaimLost();
        }
    }

    private void release(Claimed job) {
        transactions.executeWithoutResult(
                status -> sql.update(JOB).setNull(JOB.CLAIM).where(mine(job)).execute());
    }

    /** The message of an exception may hold data, so only its kind is kept. */
    private void failed(Claimed job, RuntimeException e) {
        LOG.error(
                "Job {} of kind {}: a batch failed with {}",
                job.id(),
                job.handler().kind(),
                e.getClass().getName());
        transactions.executeWithoutResult(status -> {
            Integer before = sql.select(JOB.FAILURES).from(JOB).where(mine(job)).fetchOne(JOB.FAILURES);
            if (before == null) {
                return;
            }
            boolean given = before + 1 >= TRIES;
            sql.update(JOB)
                    .set(JOB.FAILURES, before + 1)
                    .set(JOB.FAILURE, e.getClass().getSimpleName())
                    .set(JOB.STATE, (given ? State.FAILED : State.RUNNING).name())
                    .set(JOB.DUE_AT, now().plusSeconds(1L << (before + 1)))
                    .setNull(JOB.CLAIM)
                    .where(mine(job))
                    .execute();
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
