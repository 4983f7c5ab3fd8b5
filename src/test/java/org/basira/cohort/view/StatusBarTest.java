package org.basira.cohort.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.basira.cohort.Roster;
import org.basira.learning.LearnerStatus;
import org.basira.learning.LearnerStatus.State;
import org.basira.learning.LearnerStatus.Where;
import org.junit.jupiter.api.Test;

/** How a class stands, in a sentence that counts as its language does. */
class StatusBarTest {

    private static String sentence(String language, int finished, int underWay, int notStarted) {
        List<Roster.Entry> entries = Stream.of(
                        Collections.nCopies(finished, entry(State.FINISHED)),
                        Collections.nCopies(underWay, entry(State.UNDER_WAY)),
                        Collections.nCopies(notStarted, entry(State.JOINED)))
                .flatMap(List::stream)
                .toList();
        StatusBar bar = new StatusBar(Words.of(Locale.forLanguageTag(language), ZoneId.of("Asia/Baghdad"), List.of()));
        bar.show(entries);
        return bar.getElement().getTextRecursively();
    }

    private static Roster.Entry entry(State state) {
        Optional<Where> where = state == State.JOINED ? Optional.empty() : Optional.of(new Where.Quiz("signals"));
        return new Roster.Entry(
                "",
                "Nur",
                false,
                new LearnerStatus(UUID.randomUUID(), Instant.EPOCH, state, 0, where, false, List.of(), Instant.EPOCH));
    }

    @Test
    void one_of_several_is_spoken_of_as_one() {
        assertThat(sentence("en", 1, 1, 1)).contains("3 people: 1 has finished, 1 is under way, 1 has not started.");
        assertThat(sentence("ar", 1, 1, 1)).contains("٣ أشخاص: أنهى واحد، وما زال واحد في الطريق، ولم يبدأ واحد.");
        assertThat(sentence("ckb", 1, 1, 1)).contains("٣ کەس: ١ تەواوی کردووە، ١ لە ڕێگادایە، ١ دەستی پێ نەکردووە.");
    }

    @Test
    void several_and_none_are_spoken_of_as_such() {
        assertThat(sentence("en", 0, 2, 12))
                .contains("14 people: 0 have finished, 2 are under way, 12 have not started.");
        assertThat(sentence("ar", 0, 2, 12)).contains("١٤ شخصًا: لم ينهِ أحد، وما زال اثنان في الطريق، ولم يبدأ ١٢.");
        assertThat(sentence("ckb", 0, 2, 12))
                .contains("١٤ کەس: ٠ تەواویان کردووە، ٢ لە ڕێگادان، ١٢ دەستیان پێ نەکردووە.");
    }

    @Test
    void a_class_of_one_and_an_empty_one_have_words_of_their_own() {
        assertThat(sentence("en", 1, 0, 0)).contains("1 person: 1 finished, 0 under way, 0 not started.");
        assertThat(sentence("ar", 1, 0, 0)).contains("شخص واحد: أنهى واحد، ولا أحد في الطريق، ولم يبقَ من لم يبدأ.");
        assertThat(sentence("ar", 0, 0, 0)).isEqualTo("لم ينضمّ أحد بعد.");
        assertThat(sentence("ckb", 0, 0, 0)).isEqualTo("هێشتا کەس بەشدار نەبووە.");
    }
}
