package org.basira.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.basira.assessment.AttemptFinished;
import org.basira.assessment.Bench;
import org.basira.assessment.Correction.Kind;
import org.basira.assessment.Regrading;
import org.basira.content.TaughtModule;
import org.basira.learning.internal.Memories;
import org.basira.learning.internal.TrialStore;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.AttemptMarked;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Text;
import org.basira.testing.Databases.Database;
import org.basira.testing.Items;
import org.basira.testing.MovedClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two questions test the first objective, one the second. */
class RefreshersTest {

    private static final Item OTHER =
            new Question.Single("other", "o2", 1, Items.SINGLE.stem(), null, Items.SINGLE.options(), true);

    private final UUID learner = UUID.randomUUID();
    private final MovedClock clock = new MovedClock();

    /** What the learner is offered, a month after a quiz of all of it. */
    private Refreshers aMonthAfterTheQuiz(Bench bench, Database database) {
        TaughtModule module = bench.teaches(Items.SINGLE, Items.TRUE_FALSE, OTHER);
        Memories memories = new Memories(database.sql());
        bench.in(() -> {
            memories.learnt(new AttemptFinished(
                    learner,
                    UUID.randomUUID(),
                    "quiz",
                    module.id(),
                    module.version().id(),
                    null,
                    Occasion.PRACTICE,
                    1,
                    true,
                    Stream.of(Items.SINGLE, Items.TRUE_FALSE, OTHER)
                            .map(item -> new AttemptMarked.Mark(item.id(), "hash", item.objective(), null, 1))
                            .toList(),
                    clock.instant()));
            return true;
        });
        clock.moves(Duration.ofDays(30));
        return bench.transactional(
                new Refreshers(memories, new TrialStore(database.sql()), bench.attempts(), bench.catalogue(), clock));
    }

    private static void decides(Bench bench, String item, Kind kind) {
        bench.in(() -> bench.regrading.start(
                new Regrading.Wanted(item, "", kind, ""), new Text("Faulty.", "", ""), UUID.randomUUID()));
    }

    private List<String> offered(Refreshers refreshers) {
        return refreshers.of(learner).stream()
                .map(each -> each.objective().id())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void none_is_offered_of_an_objective_whose_items_are_all_withdrawn(Database database) {
        Bench bench = new Bench(database, clock);
        Refreshers refreshers = aMonthAfterTheQuiz(bench, database);
        assertThat(offered(refreshers)).containsExactly("o1", "o2");

        decides(bench, Items.SINGLE.id(), Kind.LEFT_OUT);
        assertThat(offered(refreshers)).as("another question is left").containsExactly("o1", "o2");
        decides(bench, Items.TRUE_FALSE.id(), Kind.FULL_CREDIT);

        assertThat(offered(refreshers)).containsExactly("o2");
        assertThat(refreshers.start(learner, "o1", Language.EN)).isEmpty();
        assertThat(refreshers.start(learner, "o2", Language.EN)).isPresent();
        decides(bench, Items.SINGLE.id(), Kind.RESTORED);
        assertThat(offered(refreshers)).containsExactly("o1", "o2");
    }
}
