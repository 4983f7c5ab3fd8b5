package org.basira.operations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.operations.internal.db.Tables.AUDIT_ENTRY;
import static org.basira.operations.internal.db.Tables.JOB;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.basira.operations.Jobs.State;
import org.basira.testing.Databases.Database;
import org.basira.testing.MovedClock;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A job whose batches write one row each: the rows say what was done, and how often. */
class JobsTest {

    private static final int BATCHES = 10;

    private final MovedClock clock = new MovedClock();
    private final UUID id = Ids.next();
    private IntConsumer beforeEnd = number -> {};
    private IntConsumer atStart = number -> {};

    private final class Writing implements JobHandler {

        private final Database database;

        Writing(Database database) {
            this.database = database;
        }

        @Override
        public String kind() {
            return "writing";
        }

        @Override
        public Batch batch(String payload, String place) {
            int number = place.isEmpty() ? 1 : Integer.parseInt(place);
            atStart.accept(number);
            new Audit(database.sql(), clock).record(null, payload, "batch " + number, "");
            beforeEnd.accept(number);
            return number == BATCHES ? Batch.end(1) : Batch.more(Integer.toString(number + 1), 1);
        }
    }

    /** A node with its own face to the jobs of a database. */
    private Jobs node(Database database) {
        return new Jobs(
                database.sql(),
                requireNonNull(database.transactions().getTransactionManager()),
                clock,
                new StaticListableBeanFactory(Map.of("writing", new Writing(database)))
                        .getBeanProvider(JobHandler.class));
    }

    private Jobs started(Database database) {
        Jobs jobs = node(database);
        database.transactions().executeWithoutResult(status -> jobs.start(id, "writing", "written", BATCHES, null));
        return jobs;
    }

    private Jobs.Job job(Jobs jobs) {
        return requireNonNull(jobs.of(List.of(id)).get(id));
    }

    private static List<String> written(Database database) {
        return database.sql().select(AUDIT_ENTRY.SUBJECT).from(AUDIT_ENTRY).fetch(AUDIT_ENTRY.SUBJECT).stream()
                .sorted()
                .toList();
    }

    private void isDoneOnce(Database database, Jobs jobs) {
        assertThat(job(jobs).state()).isEqualTo(State.DONE);
        assertThat(job(jobs).done()).isEqualTo(BATCHES);
        assertThat(written(database)).hasSize(BATCHES).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_job_is_done_batch_by_batch_and_says_how_far_it_is(Database database) {
        Jobs jobs = started(database);
        List<Integer> seen = new ArrayList<>();
        atStart = number -> seen.add(job(node(database)).done());

        jobs.work();

        assertThat(seen).startsWith(0);
        isDoneOnce(database, jobs);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    @Timeout(60)
    void a_job_that_is_stopped_undoes_its_batch_and_goes_on_where_it_was(Database database) {
        Jobs jobs = started(database);
        beforeEnd = number -> {
            if (number == 4) {
                aside(() -> database.transactions().executeWithoutResult(status -> jobs.stop(id)));
            }
        };
        jobs.work();
        assertThat(job(jobs).state()).isEqualTo(State.STOPPED);
        assertThat(written(database)).hasSize(3);
        jobs.work();
        assertThat(written(database)).hasSize(3);

        beforeEnd = number -> {};
        database.transactions().executeWithoutResult(status -> jobs.resume(id));
        jobs.work();

        isDoneOnce(database, jobs);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_batch_that_throws_leaves_nothing_and_is_tried_again_later(Database database) {
        Jobs jobs = started(database);
        List<Integer> thrown = new ArrayList<>();
        beforeEnd = number -> {
            if (number == 6 && thrown.size() < 2) {
                thrown.add(number);
                throw new IllegalStateException("power cut");
            }
        };
        jobs.work();
        assertThat(written(database)).hasSize(5);
        assertThat(job(jobs).state()).isEqualTo(State.RUNNING);
        jobs.work();
        assertThat(thrown).as("not before its time").hasSize(1);

        clock.moves(Duration.ofSeconds(3));
        jobs.work();
        clock.moves(Duration.ofSeconds(5));
        jobs.work();

        isDoneOnce(database, jobs);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_job_that_never_gets_through_fails_says_why_and_can_be_resumed(Database database) {
        Jobs jobs = started(database);
        beforeEnd = number -> {
            throw new IllegalStateException("no");
        };
        for (int round = 0; round < 5; round++) {
            jobs.work();
            clock.moves(Duration.ofSeconds(40));
        }
        assertThat(job(jobs).state()).isEqualTo(State.FAILED);
        assertThat(job(jobs).failure()).isEqualTo("IllegalStateException");

        beforeEnd = number -> {};
        database.transactions().executeWithoutResult(status -> jobs.resume(id));
        jobs.work();

        isDoneOnce(database, jobs);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void the_job_of_a_node_that_crashed_is_taken_up_by_another(Database database) {
        started(database);
        // As a node leaves it that took three batches and died in the fourth.
        Jobs dying = node(database);
        beforeEnd = number -> {
            if (number == 4) {
                throw new Dead();
            }
        };
        org.assertj.core.api.Assertions.assertThatThrownBy(dying::work).isInstanceOf(Dead.class);
        beforeEnd = number -> {};
        Jobs other = node(database);
        other.work();
        assertThat(written(database)).as("its heartbeat is fresh").hasSize(3);

        clock.moves(Duration.ofSeconds(61));
        other.work();

        isDoneOnce(database, other);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    @Timeout(60)
    void a_slow_node_whose_job_was_taken_over_leaves_nothing_of_its_batch(Database database) {
        Jobs slow = started(database);
        boolean[] stalled = {false};
        beforeEnd = number -> {
            if (number == 2 && !stalled[0]) {
                stalled[0] = true;
                clock.moves(Duration.ofSeconds(61));
                aside(() -> node(database).work());
            }
        };

        slow.work();

        isDoneOnce(database, slow);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    @Timeout(60)
    void of_many_nodes_one_works_on_a_job(Database database) throws Exception {
        Jobs jobs = started(database);
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<?>> working = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                working.add(nodes.submit(() -> node(database).work()));
            }
            for (Future<?> each : working) {
                each.get(30, TimeUnit.SECONDS);
            }
        }
        isDoneOnce(database, jobs);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_job_no_node_knows_how_to_do_is_left_alone(Database database) {
        Jobs jobs = node(database);
        database.transactions().executeWithoutResult(status -> jobs.start(id, "unknown", "", 1, null));

        jobs.work();

        assertThat(database.sql().fetchSingle(JOB).getClaim()).isNull();
        assertThat(job(jobs).startedAt()).isBeforeOrEqualTo(Instant.now());
    }

    private static void aside(Runnable work) {
        Thread other = new Thread(work);
        other.start();
        try {
            other.join(30_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No exception a worker would catch: as if the process ended. */
    private static final class Dead extends Error {
        private static final long serialVersionUID = 1L;
    }
}
