package org.basira.measurement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basira.measurement.CohortPicture.InLanguage;
import org.basira.measurement.CohortPicture.Languages;
import org.basira.measurement.Figures.Share;
import org.basira.measurement.formula.Ratings;
import org.basira.measurement.internal.CohortRows.Judged;
import org.basira.question.AnswerRecorded.Occasion;
import org.junit.jupiter.api.Test;

class LanguageCellsTest {

    private static final int NEEDED = 10;
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    /** People number from to to (without the last): each catches 3 of 4 and flags 1 of 4, in one language. */
    private static List<Judged> people(String language, int from, int to) {
        return people(language, from, to, 3, 1);
    }

    private static List<Judged> people(String language, int from, int to, int caught, int flagged) {
        List<Judged> rows = new ArrayList<>();
        for (int each = from; each < to; each++) {
            UUID learner = new UUID(0, each);
            rows.add(judged(
                    learner,
                    language,
                    true,
                    new Ratings(List.of(0, 4 - caught, 0, 0, caught, 0), Ratings.NONE.lawful())));
            rows.add(judged(
                    learner,
                    language,
                    false,
                    new Ratings(Ratings.NONE.over(), List.of(0, 4 - flagged, 0, 0, flagged, 0))));
        }
        return rows;
    }

    private static Judged judged(UUID learner, String language, boolean over, Ratings ratings) {
        return new Judged(learner, Occasion.AFTER, "a", "news", over, language, ratings);
    }

    @SafeVarargs
    private static List<Judged> all(List<Judged>... groups) {
        List<Judged> all = new ArrayList<>();
        for (List<Judged> group : groups) {
            all.addAll(group);
        }
        return all;
    }

    private static Optional<Languages> languages(List<Judged> judged) {
        return LanguageCells.of(judged, NEEDED, DAY);
    }

    @Test
    void both_errors_of_each_language_over_ten_people() {
        assertThat(languages(all(people("ar", 0, 12), people("ckb", 12, 22))))
                .contains(new Languages(
                        DAY,
                        Map.of(
                                "ar", new InLanguage(12, new Share(36, 48), new Share(12, 48)),
                                "ckb", new InLanguage(10, new Share(30, 40), new Share(10, 40))),
                        Optional.empty()));
    }

    @Test
    void nine_people_are_not_found_by_subtraction() {
        assertThat(languages(all(people("ar", 0, 30), people("ckb", 30, 39)))).isEmpty();
        assertThat(languages(all(people("ar", 0, 30), people("ckb", 30, 41), people("en", 41, 44))))
                .hasValueSatisfying(shown -> {
                    assertThat(shown.shown()).containsOnlyKeys("ar");
                    assertThat(shown.rest().orElseThrow().learners()).isEqualTo(14);
                });
        assertThat(languages(all(people("ar", 0, 30), people("ckb", 30, 35), people("en", 35, 40))))
                .hasValueSatisfying(shown -> assertThat(shown.shown()).containsOnlyKeys("ar"));
    }

    @Test
    void somebody_who_switched_is_one_person_in_what_is_left_out() {
        assertThat(languages(all(people("ar", 0, 30), people("ckb", 30, 36), people("en", 30, 36))))
                .isEmpty();
    }

    @Test
    void none_or_all_is_hidden_and_not_found_by_subtraction() {
        assertThat(languages(all(people("ar", 0, 30), people("ckb", 30, 45, 4, 1))))
                .isEmpty();
        assertThat(languages(all(people("ar", 0, 30), people("ckb", 30, 45, 3, 0))))
                .isEmpty();
    }

    private static boolean follows(List<Judged> then, List<Judged> now) {
        return LanguageCells.mayFollow(
                languages(then).orElseThrow(), languages(now).orElseThrow(), now, NEEDED);
    }

    @Test
    void a_later_picture_waits_until_every_language_has_grown_by_ten_or_not_at_all() {
        List<Judged> then = all(people("ar", 0, 20), people("ckb", 100, 115));
        assertThat(follows(then, all(then, people("ar", 20, 30)))).isTrue();
        assertThat(follows(then, all(then, people("ar", 20, 30), people("ckb", 115, 116))))
                .isFalse();
        assertThat(follows(then, all(then, people("ar", 20, 30), people("ckb", 115, 125))))
                .isTrue();
        assertThat(follows(then, all(then, people("ar", 20, 30), people("en", 200, 210))))
                .isTrue();
    }

    @Test
    void one_who_came_for_one_who_left_is_a_change_too() {
        List<Judged> then = all(people("ar", 0, 20), people("ckb", 100, 115));
        assertThat(follows(then, all(people("ar", 0, 30), people("ckb", 100, 114), people("ckb", 115, 116, 1, 1))))
                .isFalse();
    }

    @Test
    void those_left_out_grow_by_ten_together_or_the_picture_waits() {
        List<Judged> then = all(people("ar", 0, 20), people("ckb", 100, 106), people("en", 200, 206));
        assertThat(follows(then, all(then, people("ar", 20, 30), people("en", 206, 209))))
                .isFalse();
        assertThat(follows(then, all(then, people("ar", 20, 30), people("en", 206, 216))))
                .isTrue();
    }

    private static boolean beside(List<Judged> here, List<Judged> there) {
        List<Judged> both = all(here, there);
        return LanguageCells.mayStandBeside(
                languages(here).orElseThrow(),
                learners(here),
                languages(there).orElseThrow(),
                learners(there),
                both.stream()
                        .collect(Collectors.groupingBy(
                                Judged::language, Collectors.mapping(Judged::learner, Collectors.toSet()))),
                NEEDED);
    }

    private static Set<UUID> learners(List<Judged> judged) {
        return new HashSet<>(judged.stream().map(Judged::learner).toList());
    }

    @Test
    void two_cohorts_that_differ_by_a_few_in_a_language_do_not_both_show_it() {
        List<Judged> here = all(people("ar", 0, 20), people("ckb", 100, 120));
        assertThat(beside(here, here)).isTrue();
        assertThat(beside(here, all(people("ar", 0, 40), people("ckb", 100, 120))))
                .isTrue();
        assertThat(beside(here, all(people("ar", 0, 40), people("ckb", 100, 121))))
                .isFalse();
        assertThat(beside(here, all(people("ar", 0, 40), people("ckb", 101, 121))))
                .isFalse();
        assertThat(beside(here, all(people("ar", 0, 40), people("en", 200, 220))))
                .isFalse();
    }
}
