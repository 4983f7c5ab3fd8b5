package org.basira.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.assessment.Bench.check;
import static org.basira.assessment.Bench.chosen;
import static org.basira.assessment.Bench.judged;
import static org.basira.assessment.Bench.look;
import static org.basira.assessment.Bench.save;
import static org.basira.assessment.internal.db.Tables.ATTEMPT;
import static org.basira.assessment.internal.db.Tables.MARK;
import static org.basira.assessment.internal.db.Tables.SEEN_ITEM;
import static org.basira.assessment.internal.db.Tables.STEP;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basira.assessment.ActResult.Kept;
import org.basira.assessment.ActResult.Reason;
import org.basira.assessment.ActResult.Refused;
import org.basira.assessment.ActResult.Unchanged;
import org.basira.assessment.AttemptPage.SlotState;
import org.basira.content.Quiz;
import org.basira.question.AnswerRecorded;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Item;
import org.basira.question.Response;
import org.basira.question.Specimen;
import org.basira.testing.Databases;
import org.basira.testing.Databases.Database;
import org.basira.testing.Items;
import org.jooq.TableField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class AttemptsTest {

    /** One database of each kind for all tests: learners do not meet. */
    static final List<Database> BOTH = Databases.both().toList();

    private final UUID learner = UUID.randomUUID();

    /** An item, an answer that earns less, what it earns, and the right one. */
    record Case(Item item, Response less, double earned, Response right) {
        @Override
        public String toString() {
            return item.id();
        }
    }

    static final List<Case> CASES = List.of(
            new Case(Items.SINGLE, chosen("b"), 0, chosen("a")),
            new Case(Items.MULTIPLE, chosen("a"), 0.5, chosen("a", "b")),
            new Case(Items.TRUE_FALSE, chosen("t"), 0, chosen("f")),
            new Case(
                    Items.MATCHING,
                    new Response.Paired(Map.of("p1", "t1", "p2", "t3")),
                    0.5,
                    new Response.Paired(Map.of("p1", "t1", "p2", "t2"))),
            new Case(
                    Items.ORDERING,
                    new Response.Ordered(List.of("e1", "e3", "e2")),
                    0.33333,
                    new Response.Ordered(List.of("e1", "e2", "e3"))),
            new Case(Items.MARKING, new Response.Marked(Set.of("s2")), 0, new Response.Marked(Set.of("s1", "s3"))),
            new Case(Items.specimen("post", true), judged(false), 0, judged(true)),
            new Case(
                    Items.STORY,
                    new Response.Walked(List.of("n1.c1", "n2.c2")),
                    0.75,
                    new Response.Walked(List.of("n1.c1", "n2.c1"))));

    static Stream<Arguments> cases() {
        return BOTH.stream().flatMap(database -> CASES.stream().map(each -> Arguments.of(database, each)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void immediate_shows_the_key_after_the_check_and_takes_no_second_answer(Database database, Case about) {
        Bench bench = new Bench(database);
        UUID attempt = bench.start(learner, true, about.item());

        AttemptPage before = bench.page(learner, attempt, 1);
        assertThat(before.toString()).doesNotContain(Items.SECRET);
        assertThat(before.review()).isEmpty();
        assertThat(before.states()).containsExactly(SlotState.OPEN);

        ActResult kept = bench.act(learner, attempt, 1, check(about.less(), 0));
        assertThat(kept).isInstanceOfSatisfying(Kept.class, result -> {
            assertThat(result.seq()).isEqualTo(1);
            assertThat(result.review()).hasValueSatisfying(review -> {
                assertThat(review.fraction()).isEqualTo(about.earned());
                assertThat(review.item()).isEqualTo(about.item());
                assertThat(review.response()).isEqualTo(about.less());
            });
        });
        assertThat(bench.act(learner, attempt, 1, check(about.right(), 1)))
                .isEqualTo(new Refused(Reason.ALREADY_CHECKED));

        AttemptPage after = bench.page(learner, attempt, 1);
        assertThat(after.review()).isEqualTo(((Kept) kept).review());
        assertThat(after.states()).containsExactly(SlotState.ANSWERED);
        assertThat(after.nextOpen()).isEmpty();
        assertThat(bench.finish(learner, attempt))
                .isEqualTo(new FinishResult.Finished(about.earned(), about.earned() >= 0.7));
        assertThat(bench.answers()).hasSize(1).allSatisfy(answer -> {
            assertThat(answer.fraction()).isEqualTo(about.earned());
            assertThat(answer.firstAnswer()).isTrue();
            assertThat(answer.occasion()).isEqualTo(Occasion.PRACTICE);
        });
        assertThat(bench.in(() -> bench.attempts().result(learner, attempt))
                        .orElseThrow()
                        .slots())
                .singleElement()
                .satisfies(slot -> assertThat(slot.reviewed().response()).isEqualTo(about.less()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void deferred_shows_nothing_before_the_end_and_lets_answers_be_changed(Database database, Case about) {
        Bench bench = new Bench(database);
        UUID attempt = bench.start(learner, false, about.item());

        assertThat(bench.act(learner, attempt, 1, check(about.less(), 0)))
                .isEqualTo(new Kept(1, java.util.Optional.empty()));
        AttemptPage between = bench.page(learner, attempt, 1);
        assertThat(between.toString()).doesNotContain(Items.SECRET);
        assertThat(between.response()).contains(about.less());
        assertThat(between.states()).containsExactly(SlotState.ANSWERED);
        assertThat(bench.act(learner, attempt, 1, save(about.right(), 1)))
                .isEqualTo(new Kept(2, java.util.Optional.empty()));
        assertThat(bench.answers()).isEmpty();
        assertThat(bench.in(() -> bench.attempts().result(learner, attempt))).isEmpty();

        assertThat(bench.finish(learner, attempt)).isEqualTo(new FinishResult.Finished(1, true));
        assertThat(bench.finish(learner, attempt)).isEqualTo(new FinishResult.Finished(1, true));
        assertThat(bench.answers()).hasSize(1);
        assertThat(bench.page(learner, attempt, 1).review())
                .hasValueSatisfying(review -> assertThat(review.fraction()).isEqualTo(1));
        assertThat(bench.act(learner, attempt, 1, save(about.less(), 2))).isEqualTo(new Refused(Reason.FINISHED));
        assertThat(count(database, STEP.LEARNER_ID)).isEqualTo(2);
        assertThat(count(database, MARK.LEARNER_ID)).isEqualTo(1);
    }

    private int count(Database database, TableField<?, UUID> learnerId) {
        return database.sql().fetchCount(learnerId.getTable(), learnerId.eq(learner));
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void a_step_carries_all_that_cannot_be_filled_in_later(Database database) {
        Bench bench = new Bench(database);
        bench.catalogue.with(Items.specimen("d1", true), Items.specimen("h1", false));
        UUID attempt = bench.start(
                learner, Bench.quiz(true, new Quiz.TriageFeed("feed", List.of("d1", "h1"), 2, 1, true, 0.5)));
        bench.act(learner, attempt, 1, look(0));
        bench.act(learner, attempt, 1, check(judged(true), 1));

        var steps = database.sql()
                .selectFrom(STEP)
                .where(STEP.LEARNER_ID.eq(learner))
                .orderBy(STEP.SEQ)
                .fetch();
        assertThat(steps).extracting(step -> step.getAct()).containsExactly("LOOK", "CHECK");
        assertThat(steps.getLast()).satisfies(step -> {
            assertThat(step.getLanguage()).isEqualTo("ar");
            assertThat(step.getSureness()).isEqualTo(2);
            assertThat(step.getContextOpened()).isTrue();
            assertThat(step.getFeedbackShown()).isTrue();
            assertThat(step.getSeenBefore()).isFalse();
            assertThat(step.getOverShare()).isEqualByComparingTo("0.5");
            assertThat(step.getItemHash()).isEqualTo("hash-" + step.getItem());
        });
        AttemptPage page = bench.page(learner, attempt, 1);
        assertThat(page.lookedCloser()).isTrue();
        assertThat(page.overShare()).isEqualTo(0.5);
        assertThat(page.section()).isEqualTo(SectionKind.TRIAGE);
        assertThat(bench.act(learner, attempt, 1, look(2))).isInstanceOf(Unchanged.class);
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void the_same_act_or_the_same_answer_again_makes_no_step(Database database) {
        Bench bench = new Bench(database);
        UUID attempt = bench.start(learner, true, Items.SINGLE);
        Act act = check(chosen("a"), 0);
        ActResult first = bench.act(learner, attempt, 1, act);

        assertThat(bench.act(learner, attempt, 1, act)).isEqualTo(new Unchanged(1, ((Kept) first).review()));
        assertThat(bench.act(learner, attempt, 1, check(chosen("a"), 0)))
                .isEqualTo(new Unchanged(1, ((Kept) first).review()));
        assertThat(count(database, STEP.LEARNER_ID)).isEqualTo(1);
        assertThat(bench.answers()).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void a_page_that_saw_fewer_steps_cannot_overwrite(Database database) {
        Bench bench = new Bench(database);
        UUID attempt = bench.start(learner, false, Items.SINGLE);
        bench.act(learner, attempt, 1, save(chosen("a"), 0));

        assertThat(bench.act(learner, attempt, 1, save(chosen("b"), 0))).isEqualTo(new Refused(Reason.STALE));
        assertThat(bench.page(learner, attempt, 1).response()).contains(chosen("a"));
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void steps_are_only_appended(Database database) {
        Bench bench = new Bench(database);
        UUID attempt = bench.start(learner, false, Items.SINGLE);
        bench.act(learner, attempt, 1, save(chosen("a"), 0));
        var before = database.sql()
                .selectFrom(STEP)
                .where(STEP.LEARNER_ID.eq(learner))
                .fetch();
        bench.act(learner, attempt, 1, save(chosen("b"), 1));
        bench.act(learner, attempt, 1, save(chosen("a"), 2));
        bench.finish(learner, attempt);

        var after = database.sql()
                .selectFrom(STEP)
                .where(STEP.LEARNER_ID.eq(learner))
                .orderBy(STEP.SEQ)
                .fetch();
        assertThat(after).hasSize(3);
        assertThat(after.getFirst()).isEqualTo(before.getFirst());
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void refuses_what_is_no_answer(Database database) {
        Bench bench = new Bench(database);
        UUID attempt = bench.start(learner, true, Items.SINGLE, Items.MATCHING);

        assertThat(bench.act(learner, attempt, 1, check(chosen("x".repeat(10_000)), 0)))
                .isEqualTo(new Refused(Reason.TOO_LONG));
        assertThat(bench.act(learner, attempt, 1, check(chosen("z"), 0))).isEqualTo(new Refused(Reason.MISFIT));
        assertThat(bench.act(learner, attempt, 1, check(judged(true), 0))).isEqualTo(new Refused(Reason.MISFIT));
        assertThat(bench.act(learner, attempt, 1, check(chosen(), 0))).isEqualTo(new Refused(Reason.INCOMPLETE));
        assertThat(bench.act(learner, attempt, 1, look(0))).isEqualTo(new Refused(Reason.MISFIT));
        assertThat(bench.act(learner, attempt, 2, check(new Response.Paired(Map.of("p1", "t1")), 0)))
                .isEqualTo(new Refused(Reason.INCOMPLETE));
        assertThat(bench.act(learner, attempt, 3, check(chosen("a"), 0))).isEqualTo(new Refused(Reason.UNKNOWN));
        assertThat(count(database, STEP.LEARNER_ID)).isZero();
        assertThat(bench.finish(learner, attempt)).isEqualTo(new FinishResult.StillOpen(List.of(1, 2)));
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void an_attempt_of_someone_else_does_not_exist(Database database) {
        Bench bench = new Bench(database);
        UUID attempt = bench.start(learner, true, Items.SINGLE);
        UUID other = UUID.randomUUID();

        for (UUID id : List.of(attempt, UUID.randomUUID())) {
            assertThat(bench.in(() -> bench.attempts().page(other, id, 1))).isEmpty();
            assertThat(bench.in(() -> bench.attempts().result(other, id))).isEmpty();
            assertThat(bench.act(other, id, 1, check(chosen("a"), 0))).isEqualTo(new Refused(Reason.UNKNOWN));
            assertThat(bench.finish(other, id)).isEqualTo(new FinishResult.Unknown());
        }
        assertThat(bench.in(() -> bench.attempts().page(learner, attempt, 0))).isEmpty();
        assertThat(bench.in(() -> bench.attempts().page(learner, attempt, 2))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void goes_on_with_the_open_attempt_and_begins_another_after_it(Database database) {
        Bench bench = new Bench(database);
        UUID first = bench.start(learner, true, Items.SINGLE);
        assertThat(bench.start(learner, true, Items.SINGLE, Items.MULTIPLE)).isEqualTo(first);
        assertThat(bench.page(learner, first, 1).slots()).isEqualTo(1);
        assertThat(bench.in(() -> bench.attempts().open(learner, "quiz"))).contains(first);
        bench.act(learner, first, 1, check(chosen("b"), 0));
        bench.finish(learner, first);

        assertThat(bench.in(() -> bench.attempts().open(learner, "quiz"))).isEmpty();
        UUID second = bench.start(learner, true, Items.SINGLE);
        bench.act(learner, second, 1, check(chosen("a"), 0));
        assertThat(bench.answers()).extracting(AnswerRecorded::firstAnswer).containsExactly(true, false);
        assertThat(bench.in(() -> bench.attempts().of(learner, "quiz")))
                .extracting(AttemptSummary::number)
                .containsExactly(2, 1);
        assertThat(count(database, SEEN_ITEM.LEARNER_ID)).isEqualTo(1);
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void a_story_goes_scene_by_scene_and_takes_no_choice_back(Database database) {
        Bench bench = new Bench(database);
        UUID attempt = bench.start(learner, true, Items.STORY);
        assertThat(bench.page(learner, attempt, 1).story().orElseThrow().scene())
                .hasValueSatisfying(scene -> assertThat(scene.node()).isEqualTo("n1"));

        Response begun = new Response.Walked(List.of("n1.c1"));
        assertThat(bench.act(learner, attempt, 1, save(begun, 0))).isInstanceOf(Kept.class);
        AttemptPage page = bench.page(learner, attempt, 1);
        assertThat(page.states()).containsExactly(SlotState.OPEN);
        assertThat(page.story()).hasValueSatisfying(story -> {
            assertThat(story.passed()).hasSize(1);
            assertThat(story.scene().orElseThrow().node()).isEqualTo("n2");
            assertThat(story.post().orElseThrow().id()).isEqualTo(Items.MARKED.id());
        });
        assertThat(bench.act(learner, attempt, 1, check(begun, 1))).isEqualTo(new Refused(Reason.INCOMPLETE));
        assertThat(bench.act(learner, attempt, 1, check(new Response.Walked(List.of("n1.c2")), 1)))
                .isEqualTo(new Refused(Reason.ALREADY_CHECKED));
        assertThat(bench.act(learner, attempt, 1, check(new Response.Walked(List.of("n1.c1", "n2.c1")), 1)))
                .isInstanceOfSatisfying(
                        Kept.class,
                        kept -> assertThat(kept.review().orElseThrow().fraction())
                                .isEqualTo(1));
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void a_form_counts_both_errors_at_its_end(Database database) {
        Bench bench = new Bench(database);
        Specimen[] specimens = IntStream.range(0, 8)
                .mapToObj(number -> Items.specimen("f" + number, number % 2 == 0))
                .toArray(Specimen[]::new);
        UUID attempt = bench.startForm(learner, bench.form(specimens), Occasion.BEFORE);
        for (int slot = 1; slot <= 8; slot++) {
            bench.act(learner, attempt, slot, save(judged(slot <= 6), 0));
        }
        assertThat(bench.events).isEmpty();
        bench.finish(learner, attempt);

        AttemptResult result =
                bench.in(() -> bench.attempts().result(learner, attempt)).orElseThrow();
        assertThat(result.passed()).isNull();
        assertThat(result.triage()).hasValueSatisfying(triage -> {
            assertThat(triage.dangerousSeen()).isEqualTo(4);
            assertThat(triage.harmlessSeen()).isEqualTo(4);
            assertThat(triage.dangerousCaught() + triage.harmlessFlagged().size())
                    .isEqualTo(6);
            assertThat(result.fraction()).isEqualTo((triage.dangerousCaught() + triage.harmlessLeft()) / 8.0);
        });
        assertThat(bench.answers())
                .hasSize(8)
                .allSatisfy(answer -> assertThat(answer.occasion()).isEqualTo(Occasion.BEFORE));
        assertThat(bench.events.getLast())
                .isInstanceOfSatisfying(
                        AttemptFinished.class, event -> assertThat(event.form()).isEqualTo("course-a"));
        assertThat(bench.startForm(learner, bench.form(specimens), Occasion.AFTER))
                .isNotEqualTo(attempt);
        assertThat(database
                        .sql()
                        .fetchValues(database.sql()
                                .select(ATTEMPT.OCCASION)
                                .from(ATTEMPT)
                                .where(ATTEMPT.LEARNER_ID.eq(learner)))
                        .stream()
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of("BEFORE", "AFTER"));
    }
}
