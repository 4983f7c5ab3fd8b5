package org.basira.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.operations.internal.db.Tables.SETTING;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basira.content.Form;
import org.basira.content.Quiz;
import org.basira.operations.Settings;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Specimen;
import org.basira.testing.Databases;
import org.basira.testing.Items;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the organisation wants of practice reaches the attempt and its learner. */
class PracticeMixTest {

    private static final Specimen[] POSTS = IntStream.range(0, 12)
            .mapToObj(each -> Items.specimen((each < 6 ? "d" : "h") + each, each < 6))
            .toArray(Specimen[]::new);

    private final UUID learner = UUID.randomUUID();

    private static void set(Databases.Database database, Settings.Mix mix) {
        database.sql()
                .insertInto(SETTING)
                .set(SETTING.NAME, Settings.Setting.POSTS_OVER.key())
                .set(SETTING.CONTENT, mix.key())
                .execute();
    }

    private static Quiz quiz(Bench bench) {
        bench.catalogue.with(POSTS);
        List<String> ids =
                IntStream.range(0, 12).mapToObj(each -> POSTS[each].id()).toList();
        return Bench.quiz(true, new Quiz.TriageFeed("feed", ids, 8, 4, true, 0.5));
    }

    private List<AttemptPage> pages(Bench bench, UUID attempt, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(place -> bench.page(learner, attempt, place))
                .toList();
    }

    private static long over(List<AttemptPage> pages) {
        return pages.stream().filter(page -> page.asked().id().startsWith("d")).count();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_feed_is_drawn_with_the_mix_that_is_set_and_states_it(Databases.Database database) {
        set(database, Settings.Mix.QUARTER);
        Bench bench = new Bench(database);

        List<AttemptPage> pages = pages(bench, bench.start(learner, quiz(bench)), 8);

        assertThat(over(pages)).isEqualTo(2);
        assertThat(pages).allSatisfy(page -> assertThat(page.overShare()).isEqualTo(0.25));
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void nothing_set_is_as_the_quiz_states(Databases.Database database) {
        Bench bench = new Bench(database);

        List<AttemptPage> pages = pages(bench, bench.start(learner, quiz(bench)), 8);

        assertThat(over(pages)).isEqualTo(4);
        assertThat(pages).allSatisfy(page -> assertThat(page.overShare()).isEqualTo(0.5));
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_form_keeps_its_own(Databases.Database database) {
        set(database, Settings.Mix.QUARTER);
        Bench bench = new Bench(database);
        Form form = bench.form(POSTS);

        List<AttemptPage> pages = pages(bench, bench.startForm(learner, form, Occasion.BEFORE), 12);

        assertThat(over(pages)).isEqualTo(6);
        assertThat(pages).allSatisfy(page -> assertThat(page.overShare()).isEqualTo(form.overShare()));
    }
}
