package org.basira.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basira.testing.Items.assembled;
import static org.basira.testing.Items.decided;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.basira.testing.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkerTest {

    private static final Specimen DANGEROUS = Items.specimen("d", true);

    private static Response chosen(String... options) {
        return new Response.Chosen(Set.of(options));
    }

    private static Response judged(boolean over, Specimen.Act act) {
        return new Response.Judged(over, Response.Sureness.GUESSING, act);
    }

    static Stream<Arguments> marked() {
        return Stream.of(
                Arguments.of(Items.DRILL, assembled("ch1", "ev1", "ev2"), new Evidence(4, 0, 0)),
                Arguments.of(Items.DRILL, assembled("ch1", "ev1"), new Evidence(3.5, 0.5, 0)),
                Arguments.of(Items.DRILL, assembled("ch1", "ev1", "ev2", "ev3"), new Evidence(3, 1, 0)),
                Arguments.of(Items.DRILL, assembled("ch2"), new Evidence(0, 4, 0)),
                Arguments.of(Items.DRILL, Response.Assembled.nothing(), new Evidence(0, 4, 1)),
                Arguments.of(Items.LEAVE, Response.Assembled.nothing(), new Evidence(4, 0, 0)),
                Arguments.of(Items.LEAVE, assembled("ch1", "ev1", "ev2"), new Evidence(0, 4, 1)),
                Arguments.of(Items.INCOMING, decided("leave"), new Evidence(3, 0, 0)),
                Arguments.of(Items.INCOMING, decided("leave", "intent"), new Evidence(2, 1, 0)),
                Arguments.of(Items.SINGLE, chosen("a"), new Evidence(1, 0, 0)),
                Arguments.of(Items.SINGLE, chosen("b"), new Evidence(0, 1, 1)),
                Arguments.of(Items.TRUE_FALSE, chosen("f"), new Evidence(1, 0, 0)),
                Arguments.of(Items.MULTIPLE, chosen("a", "b"), new Evidence(2, 0, 0)),
                Arguments.of(Items.MULTIPLE, chosen("a", "c"), new Evidence(1, 1, 1)),
                Arguments.of(
                        Items.MATCHING, new Response.Paired(Map.of("p1", "t1", "p2", "t3")), new Evidence(1, 1, 0)),
                Arguments.of(Items.ORDERING, new Response.Ordered(List.of("e2", "e1", "e3")), new Evidence(1, 2, 0)),
                Arguments.of(Items.MARKING, new Response.Marked(Set.of("s1", "s2")), new Evidence(1, 0, 1)),
                Arguments.of(Items.MARKING, new Response.Marked(Set.of("s1", "s3")), new Evidence(1, 0, 0)),
                Arguments.of(Items.SHORT_TEXT, new Response.Typed("  Near  Twin "), new Evidence(1, 0, 0)),
                Arguments.of(Items.SHORT_TEXT, new Response.Typed("دوانەی نزیک"), new Evidence(1, 0, 0)),
                Arguments.of(Items.SHORT_TEXT, new Response.Typed("copy"), new Evidence(0.5, 0.5, 0)),
                Arguments.of(Items.SHORT_TEXT, new Response.Typed("sibling"), new Evidence(0, 1, 1)),
                Arguments.of(Items.SHORT_TEXT, new Response.Typed("<script>"), new Evidence(0, 1, 1)),
                Arguments.of(Items.NUMERIC, new Response.Measured("90", "minutes", Language.EN), new Evidence(1, 0, 0)),
                Arguments.of(Items.NUMERIC, new Response.Measured("99", "minutes", Language.EN), new Evidence(1, 0, 0)),
                Arguments.of(
                        Items.NUMERIC, new Response.Measured("99.1", "minutes", Language.EN), new Evidence(0, 1, 1)),
                Arguments.of(Items.NUMERIC, new Response.Measured("1.5", "hours", Language.EN), new Evidence(1, 0, 0)),
                Arguments.of(Items.NUMERIC, new Response.Measured("٩٠", "minutes", Language.AR), new Evidence(1, 0, 0)),
                Arguments.of(Items.NUMERIC, new Response.Measured("۹۰", "minutes", Language.EN), new Evidence(1, 0, 0)),
                Arguments.of(
                        Items.NUMERIC, new Response.Measured("90 minutes", "", Language.EN), new Evidence(1, 0, 0)),
                Arguments.of(Items.NUMERIC, new Response.Measured("1,5", "hours", Language.CKB), new Evidence(1, 0, 0)),
                Arguments.of(
                        Items.NUMERIC, new Response.Measured("2", "hours", Language.EN), new Evidence(0.5, 0.5, 0)),
                Arguments.of(Items.HOTSPOT, chosen("link", "hour"), new Evidence(2, 0, 0)),
                Arguments.of(Items.HOTSPOT, chosen("link", "face"), new Evidence(1, 1, 1)),
                Arguments.of(Items.CLASSIFY, Items.paired("t1", "b1", "t2", "lure", "t3", "b2"), new Evidence(2, 1, 0)),
                Arguments.of(Items.GAPS, Items.paired("g1", "a", "g2", "b"), new Evidence(1, 1, 0)),
                Arguments.of(DANGEROUS, judged(true, Specimen.Act.LEAVE), new Evidence(1, 0, 0)),
                Arguments.of(DANGEROUS, judged(false, Specimen.Act.REPORT), new Evidence(0, 1, 1)),
                Arguments.of(Items.STORY, new Response.Walked(List.of("n1.c1", "n2.c2")), new Evidence(1.5, 0.5, 0)));
    }

    @ParameterizedTest
    @MethodSource("marked")
    void turns_a_response_into_evidence(Item item, Response response, Evidence evidence) {
        assertThat(Marker.check(item, response)).isEmpty();
        assertThat(Marker.evidence(item, response)).isEqualTo(evidence);
    }

    static Stream<Arguments> unmarkable() {
        return Stream.of(
                Arguments.of(Items.DRILL, Response.Assembled.EMPTY, Marker.Unmarkable.INCOMPLETE),
                Arguments.of(Items.DRILL, assembled("ev1"), Marker.Unmarkable.INCOMPLETE),
                Arguments.of(Items.DRILL, assembled("ch1", "ch2"), Marker.Unmarkable.MISFIT),
                Arguments.of(Items.DRILL, assembled("ch1", "x"), Marker.Unmarkable.MISFIT),
                Arguments.of(
                        Items.DRILL,
                        new Response.Assembled(true, Set.of("ch1"), Set.of(), ""),
                        Marker.Unmarkable.MISFIT),
                Arguments.of(
                        Items.DRILL,
                        new Response.Assembled(true, Set.of(), Set.of(), "x".repeat(401)),
                        Marker.Unmarkable.TOO_LONG),
                Arguments.of(Items.INCOMING, Response.Assembled.nothing(), Marker.Unmarkable.MISFIT),
                Arguments.of(Items.SINGLE, chosen(), Marker.Unmarkable.INCOMPLETE),
                Arguments.of(Items.SINGLE, chosen("a", "b"), Marker.Unmarkable.MISFIT),
                Arguments.of(Items.MULTIPLE, chosen("x"), Marker.Unmarkable.MISFIT),
                Arguments.of(Items.MATCHING, new Response.Paired(Map.of("p1", "t1")), Marker.Unmarkable.INCOMPLETE),
                Arguments.of(
                        Items.MATCHING, new Response.Paired(Map.of("p1", "t1", "p2", "x")), Marker.Unmarkable.MISFIT),
                Arguments.of(Items.ORDERING, new Response.Ordered(List.of("e1", "e1", "e2")), Marker.Unmarkable.MISFIT),
                Arguments.of(Items.MARKING, new Response.Marked(Set.of()), Marker.Unmarkable.INCOMPLETE),
                Arguments.of(Items.MARKING, new Response.Marked(Set.of("x")), Marker.Unmarkable.MISFIT),
                Arguments.of(Items.SHORT_TEXT, new Response.Typed(" "), Marker.Unmarkable.INCOMPLETE),
                Arguments.of(Items.SHORT_TEXT, new Response.Typed("x".repeat(201)), Marker.Unmarkable.TOO_LONG),
                Arguments.of(Items.SHORT_TEXT, chosen("full"), Marker.Unmarkable.MISFIT),
                Arguments.of(
                        Items.NUMERIC, new Response.Measured("", "minutes", Language.EN), Marker.Unmarkable.INCOMPLETE),
                Arguments.of(Items.NUMERIC, new Response.Measured("90", "", Language.EN), Marker.Unmarkable.INCOMPLETE),
                Arguments.of(
                        Items.NUMERIC, new Response.Measured("90", "miles", Language.EN), Marker.Unmarkable.MISFIT),
                Arguments.of(
                        Items.NUMERIC,
                        new Response.Measured("a while", "minutes", Language.EN),
                        Marker.Unmarkable.UNREADABLE),
                Arguments.of(
                        Items.NUMERIC,
                        new Response.Measured("NaN", "minutes", Language.EN),
                        Marker.Unmarkable.UNREADABLE),
                Arguments.of(
                        Items.NUMERIC,
                        new Response.Measured("90 miles", "", Language.EN),
                        Marker.Unmarkable.UNREADABLE),
                Arguments.of(
                        Items.NUMERIC,
                        new Response.Measured("1,5", "hours", Language.EN),
                        Marker.Unmarkable.UNREADABLE),
                Arguments.of(
                        Items.NUMERIC,
                        new Response.Measured("9".repeat(41), "minutes", Language.EN),
                        Marker.Unmarkable.TOO_LONG),
                Arguments.of(Items.HOTSPOT, chosen(), Marker.Unmarkable.INCOMPLETE),
                Arguments.of(Items.HOTSPOT, chosen("x"), Marker.Unmarkable.MISFIT),
                Arguments.of(Items.CLASSIFY, Items.paired("t1", "b1"), Marker.Unmarkable.INCOMPLETE),
                Arguments.of(Items.CLASSIFY, Items.paired("t1", "x"), Marker.Unmarkable.MISFIT),
                Arguments.of(Items.GAPS, Items.paired("g1", "a"), Marker.Unmarkable.INCOMPLETE),
                Arguments.of(Items.GAPS, Items.paired("g1", "x", "g2", "a"), Marker.Unmarkable.MISFIT),
                Arguments.of(Items.GAPS, Items.paired("g3", "a"), Marker.Unmarkable.MISFIT),
                Arguments.of(Items.FREE_TEXT, new Response.Written("too short"), Marker.Unmarkable.INCOMPLETE),
                Arguments.of(
                        Items.FREE_TEXT,
                        new Response.Written("one two three four five six seven"),
                        Marker.Unmarkable.TOO_LONG),
                Arguments.of(DANGEROUS, chosen("a"), Marker.Unmarkable.MISFIT),
                Arguments.of(Items.STORY, new Response.Walked(List.of("n1.c1")), Marker.Unmarkable.INCOMPLETE),
                Arguments.of(Items.STORY, new Response.Walked(List.of("n2.c1")), Marker.Unmarkable.MISFIT),
                Arguments.of(Items.STORY, new Response.Walked(List.of("n1.c2", "n2.c1")), Marker.Unmarkable.MISFIT));
    }

    @ParameterizedTest
    @MethodSource("unmarkable")
    void says_what_cannot_be_marked(Item item, Response response, Marker.Unmarkable problem) {
        assertThat(Marker.check(item, response)).contains(problem);
        assertThatThrownBy(() -> Marker.evidence(item, response)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partial_credit_takes_off_what_was_wrong_but_never_below_nothing() {
        assertThat(CreditPolicy.PARTIAL.fraction(new Evidence(2, 2, 1))).isEqualTo(0.25);
        assertThat(CreditPolicy.PARTIAL.fraction(new Evidence(1, 1, 3))).isZero();
        assertThat(CreditPolicy.PARTIAL.fraction(new Evidence(2, 0, 0))).isEqualTo(1);
    }

    @Test
    void all_or_nothing_wants_it_all() {
        assertThat(CreditPolicy.ALL_OR_NOTHING.fraction(new Evidence(2, 0, 0))).isEqualTo(1);
        assertThat(CreditPolicy.ALL_OR_NOTHING.fraction(new Evidence(2, 0, 1))).isZero();
        assertThat(CreditPolicy.ALL_OR_NOTHING.fraction(new Evidence(1, 1, 0))).isZero();
    }

    @Test
    void words_are_parted_by_white_space_of_any_kind() {
        assertThat(new Response.Written("\u00A0one\u00A0two\u202Fthree\nfour \u2003 ").words())
                .isEqualTo(4);
        assertThat(new Response.Written("\u00A0 ").words()).isZero();
    }

    @Test
    void a_text_of_ones_own_has_no_evidence_until_a_person_has_read_it() {
        Response written = new Response.Written("Three plain words.");
        assertThat(Marker.check(Items.FREE_TEXT, written)).isEmpty();
        assertThat(Marker.byMachine(Items.FREE_TEXT)).isFalse();
        assertThat(Marker.byMachine(Items.SHORT_TEXT)).isTrue();
        assertThatThrownBy(() -> Marker.evidence(Items.FREE_TEXT, written)).hasMessageContaining("by a person");
    }

    @Test
    void a_bare_number_is_in_the_plain_unit_where_none_is_asked_for() {
        Question.Numeric free = new Question.Numeric(
                "free",
                "o1",
                1,
                Items.NUMERIC.stem(),
                null,
                Items.NUMERIC.figures(),
                Items.NUMERIC.units(),
                false,
                Items.NUMERIC.other());
        assertThat(Marker.evidence(free, new Response.Measured("90", "", Language.EN)))
                .isEqualTo(new Evidence(1, 0, 0));
    }

    @Test
    void one_area_is_right_or_wrong_and_two_do_not_fit() {
        Question.Hotspot one = new Question.Hotspot(
                "one", "o1", 1, Items.HOTSPOT.stem(), null, Items.PICTURE, Items.HOTSPOT.areas(), false);
        assertThat(Marker.evidence(one, chosen("hour"))).isEqualTo(new Evidence(1, 0, 0));
        assertThat(Marker.evidence(one, chosen("face"))).isEqualTo(new Evidence(0, 1, 1));
        assertThat(Marker.check(one, chosen("hour", "link"))).contains(Marker.Unmarkable.MISFIT);
    }
}
