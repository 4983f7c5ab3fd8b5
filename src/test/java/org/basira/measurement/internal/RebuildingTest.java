package org.basira.measurement.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.measurement.internal.db.Tables.ITEM_FIGURES;
import static org.basira.measurement.internal.db.Tables.ITEM_TALLY;
import static org.basira.measurement.internal.db.Tables.RECOGNITION;
import static org.basira.measurement.internal.db.Tables.SIGNAL_COUNT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.basira.question.AnswerRecorded;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Remeasuring;
import org.basira.testing.Answers;
import org.basira.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RebuildingTest {

    private static Rebuilding rebuilding(Databases.Database database) {
        return new Rebuilding(
                database.sql(), requireNonNull(database.transactions().getTransactionManager()), Clock.systemUTC());
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void figures_stay_due_until_they_are_made_to_the_end(Databases.Database database) {
        Rebuilding rebuilding = rebuilding(database);
        assertThat(rebuilding.due()).isTrue();

        Remeasuring.Run run = rebuilding.begin();
        run.part().write();
        assertThat(rebuilding(database).due()).as("killed in between").isTrue();

        run.end();
        assertThat(rebuilding.due()).isFalse();
        rebuilding.forget();
        assertThat(rebuilding.due()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void figures_being_made_again_are_due_until_the_end_once_more(Databases.Database database) {
        Rebuilding rebuilding = rebuilding(database);
        rebuilding.begin().end();

        Remeasuring.Run again = rebuilding.begin();
        assertThat(rebuilding.due()).isTrue();
        again.end();
        assertThat(rebuilding.due()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void told_in_parts_at_once_they_are_the_same_as_told_in_one(Databases.Database database) throws Exception {
        List<AnswerRecorded> answers = new ArrayList<>();
        for (int learner = 0; learner < 12; learner++) {
            UUID id = UUID.randomUUID();
            answers.add(Answers.judged(id, "p1", Occasion.BEFORE, "satire", true, learner % 3 == 0));
            answers.add(Answers.judged(id, "p2", Occasion.AFTER, "news", false, learner % 2 == 0));
        }
        Rebuilding rebuilding = rebuilding(database);
        Remeasuring.Run run = rebuilding.begin();
        tell(run.part(), answers);
        run.end();
        List<String> atOnce = figures(database);

        Remeasuring.Run parted = rebuilding.begin();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Callable<Boolean>> parts = new ArrayList<>();
            for (int from = 0; from < answers.size(); from += 4) {
                List<AnswerRecorded> some = answers.subList(from, from + 4);
                parts.add(() -> tell(parted.part(), some));
            }
            for (Future<Boolean> each : threads.invokeAll(parts)) {
                assertThat(each.get()).isTrue();
            }
        }
        parted.end();
        assertThat(figures(database)).hasSizeGreaterThan(24).isEqualTo(atOnce);
    }

    private static boolean tell(Remeasuring.Part part, List<AnswerRecorded> answers) {
        answers.forEach(part::add);
        part.write();
        return true;
    }

    private static List<String> figures(Databases.Database database) {
        return Stream.of(RECOGNITION, SIGNAL_COUNT, ITEM_FIGURES, ITEM_TALLY)
                .flatMap(table -> database.sql().selectFrom(table).stream())
                .map(row -> row.intoList().toString())
                .sorted()
                .toList();
    }
}
