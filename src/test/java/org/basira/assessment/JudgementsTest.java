package org.basira.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.assessment.Bench.check;
import static org.basira.assessment.Bench.judged;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.Correction.Kind;
import org.basira.content.Quiz.Told;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.basira.testing.Databases.Database;
import org.basira.testing.Items;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JudgementsTest {

    private static final Specimen OVER = Items.specimen("over", true);
    private static final Specimen LAWFUL = Items.specimen("lawful", false);
    private static final Set<Told> ALL = Set.of(Told.VERDICT, Told.FEEDBACK, Told.KEY);

    private static Judgements.ToLookAt toLookAt(Bench bench, UUID learner) {
        Judgements judgements = new Judgements(bench.database.sql(), bench.catalogue, Clock.systemUTC());
        return bench.in(() -> judgements.toLookAt(learner, 10));
    }

    private static void judgedWrongly(Bench bench, UUID learner, UUID attempt) {
        bench.act(learner, attempt, 1, check(judged(false), 0));
        bench.act(learner, attempt, 2, check(judged(true), 0));
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_was_judged_otherwise_comes_back_by_its_side(Database database) {
        Bench bench = new Bench(database);
        UUID learner = UUID.randomUUID();
        judgedWrongly(bench, learner, bench.start(learner, true, OVER, LAWFUL));

        Judgements.ToLookAt posts = toLookAt(bench, learner);

        assertThat(posts.slipped()).containsExactly(OVER);
        assertThat(posts.flagged()).containsExactly(LAWFUL);
        assertThat(toLookAt(bench, UUID.randomUUID()).slipped()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void nothing_is_shown_that_the_quiz_does_not_tell_yet(Database database) {
        Bench bench = new Bench(database);
        UUID learner = UUID.randomUUID();
        UUID silent = bench.startTelling(learner, Set.of(), Set.of(Told.VERDICT), OVER, LAWFUL);
        judgedWrongly(bench, learner, silent);
        assertThat(toLookAt(bench, learner).slipped()).isEmpty();
        bench.finish(learner, silent);
        assertThat(toLookAt(bench, learner).flagged()).as("the key is not told").isEmpty();

        UUID open = bench.startTelling(learner, Set.of(), ALL, OVER, LAWFUL);
        judgedWrongly(bench, learner, open);
        assertThat(toLookAt(bench, learner).slipped()).isEmpty();
        bench.finish(learner, open);
        assertThat(toLookAt(bench, learner).slipped()).containsExactly(OVER);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_post_withdrawn_as_faulty_is_held_against_nobody(Database database) {
        Bench bench = new Bench(database);
        UUID learner = UUID.randomUUID();
        judgedWrongly(bench, learner, bench.start(learner, true, OVER, LAWFUL));

        bench.in(() -> bench.regrading.start(
                new Regrading.Wanted("lawful", "", Kind.LEFT_OUT, ""), new Text("Faulty.", "", ""), new UUID(0, 3)));
        bench.jobs.work();

        assertThat(toLookAt(bench, learner).flagged()).isEmpty();
        assertThat(toLookAt(bench, learner).slipped()).containsExactly(OVER);
    }
}
