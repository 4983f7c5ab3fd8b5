package org.basira.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.basira.assessment.ActResult;
import org.basira.assessment.AttemptPage;
import org.basira.assessment.Bench;
import org.basira.assessment.FinishResult;
import org.basira.content.Form;
import org.basira.measurement.formula.Ratings;
import org.basira.question.AnswerRecorded;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.AnswerRecorded.Triage;
import org.basira.question.Marker;
import org.basira.question.Response;
import org.basira.question.Specimen;
import org.basira.testing.Databases;
import org.junit.jupiter.api.Test;

/** The pure way of the proof is the way of the product: 200 learners answer a form through the one door of all answers. */
class AttemptsGiveTheSameTest {

    private static final int LEARNERS = 200;
    private static final List<Post> POSTS = Post.form("f", 4, new SplittableRandom(1), 0, 0, 0.3);

    @Test
    void two_hundred_learners_through_attempts_give_the_evidence_of_the_pure_way() {
        Bench bench = new Bench(Databases.h2());
        Form form = bench.form(POSTS.stream().map(Post::specimen).toArray(Specimen[]::new));
        SplittableRandom random = new SplittableRandom(Proof.SEED);
        Map<UUID, Map<String, Response.Judged>> given = new HashMap<>();
        for (int each = 0; each < LEARNERS; each++) {
            UUID learner = UUID.randomUUID();
            Learner simulated = Learner.among(random, 1.2, 0.5, 0, 0.3);
            Map<String, Response.Judged> answers = new HashMap<>();
            POSTS.forEach(post -> answers.put(post.specimen().id(), simulated.judge(post, random)));
            given.put(learner, answers);
            answer(bench, learner, form, answers);
        }

        Map<UUID, List<AnswerRecorded>> recorded = new HashMap<>();
        bench.answers()
                .forEach(answer -> recorded.computeIfAbsent(answer.learnerId(), _ -> new ArrayList<>())
                        .add(answer));
        assertThat(recorded.keySet()).isEqualTo(given.keySet());
        given.forEach((learner, answers) -> {
            assertThat(measured(recorded.getOrDefault(learner, List.of()))).isEqualTo(pure(answers));
            assertThat(recorded.getOrDefault(learner, List.of()))
                    .hasSize(POSTS.size())
                    .allSatisfy(answer -> assertThat(answer.fraction())
                            .isEqualTo(Marker.evidence(post(answer.item()), requireNonNull(answers.get(answer.item())))
                                    .hits()));
        });
    }

    private static void answer(Bench bench, UUID learner, Form form, Map<String, Response.Judged> answers) {
        UUID attempt = bench.startForm(learner, form, Occasion.BEFORE);
        for (int slot = 1; slot <= POSTS.size(); slot++) {
            AttemptPage page = bench.page(learner, attempt, slot);
            Response response = requireNonNull(answers.get(page.asked().id()));
            assertThat(bench.act(learner, attempt, slot, Bench.save(response, page.stepsSeen())))
                    .isInstanceOf(ActResult.Kept.class);
        }
        assertThat(bench.finish(learner, attempt)).isNotInstanceOf(FinishResult.StillOpen.class);
    }

    private static Ratings pure(Map<String, Response.Judged> answers) {
        Learner.Tally tally = new Learner.Tally();
        answers.forEach((id, response) -> tally.count(post(id), response));
        return tally.ratings();
    }

    /** As measuring gets them: from what was published with each answer. */
    private static Ratings measured(List<AnswerRecorded> answers) {
        List<Ratings> ratings = new ArrayList<>();
        for (AnswerRecorded answer : answers) {
            Triage triage = answer.triage();
            if (triage != null) {
                ratings.add(Ratings.one(triage.over(), Ratings.rating(triage.judgedOver(), triage.sureness())));
            }
        }
        return Ratings.sum(ratings);
    }

    private static Specimen post(String id) {
        return POSTS.stream()
                .map(Post::specimen)
                .filter(specimen -> specimen.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
