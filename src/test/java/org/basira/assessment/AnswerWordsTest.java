package org.basira.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.basira.question.Item;
import org.basira.testing.Items;
import org.basira.ui.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerWordsTest {

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of(Items.SINGLE, "a", "option a"),
                Arguments.of(Items.MULTIPLE, "c", "option c"),
                Arguments.of(Items.TRUE_FALSE, "t", "True"),
                Arguments.of(Items.MATCHING, "p1=t3", "prompt p1 – three"),
                Arguments.of(Items.ORDERING, "e2", "entry e2"),
                Arguments.of(Items.MARKING, "s1", "words of s1"),
                Arguments.of(Items.HOTSPOT, "link", "area link"),
                Arguments.of(Items.CLASSIFY, "t1=lure", "thing t1 – bin lure"),
                Arguments.of(Items.GAPS, "g2=b", "Gap 2 – option b"),
                Arguments.of(Items.STORY, "n2.c1", "choice c1"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("choices")
    void what_was_chosen_is_told_in_the_words_of_its_item(Item item, String key, String words) {
        assertThat(AnswerWords.label(item, Optional.of(Items.MARKED), key, Locale.ENGLISH))
                .isEqualTo(words);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("choices")
    void what_the_item_does_not_have_stands_for_itself(Item item, String key, String words) {
        assertThat(AnswerWords.label(item, Optional.empty(), "gone=gone", Locale.ENGLISH))
                .isEqualTo("gone=gone");
    }

    @Test
    void gaps_are_counted_as_they_stand_in_the_language() {
        assertThat(AnswerWords.label(Items.GAPS, Optional.empty(), "g2=b", Locale.forLanguageTag("ar")))
                .startsWith(Messages.text(Locale.forLanguageTag("ar"), AssessmentText.GAP, "١"));
    }
}
