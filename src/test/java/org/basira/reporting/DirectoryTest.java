package org.basira.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.basira.question.Language;
import org.basira.reporting.internal.DirectoryFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path folder;

    @BeforeEach
    void good_files() throws IOException {
        Files.writeString(folder.resolve("channels.yaml"), channels("""
                  - {id: tolmi, kind: platform, countries: [any], reads: [], REST, onlyWayOut: false, checked: null}
                  - {id: desk, kind: authority, countries: [iq], reads: [ar], REST, onlyWayOut: false, checked: {on: 2026-11-01, by: "coordinator"}}
                  - {id: old-desk, kind: authority, countries: [fr], reads: [en], REST, onlyWayOut: false, checked: {on: 2026-08-26, by: "coordinator"}}
                  - {id: line, kind: family-help, countries: [iq], reads: [ckb], REST, onlyWayOut: false, checked: null}
                """));
        Files.writeString(folder.resolve("advice.yaml"), advice("line"));
    }

    private static String channels(String entries) {
        String text = "{en: \"a\", ar: \"b\", ckb: \"c\"}";
        String fact = "{status: in-source, en: \"a\", ar: \"b\", ckb: \"c\"}";
        String rest = "name: " + text + ", scope: " + text + ", notFor: " + text
                + ", how: [{id: w, status: in-source, en: \"a\", ar: \"b\", ckb: \"c\", address: \"https://example.org/x\", needs: [link]}]"
                + ", anonymous: {value: true, status: in-source, en: \"a\", ar: \"b\", ckb: \"c\"}, alsoUsedFor: none-known, then: "
                + fact
                + ", sources: [{by: \"s\", url: \"https://example.org/\", copyOf: null, facts: \"A\"}], status: in-source";
        return "format: channels/1\nid: channels\nchannels:\n" + entries.replace("REST", rest) + "reviewed: none\n";
    }

    private static String advice(String channel) {
        return """
                format: advice/1
                id: advice
                rules:
                  - {id: danger-first, title: {en: "a", ar: "b", ckb: "c"}, text: {en: "a", ar: "b", ckb: "c"}}
                support:
                  - {id: worried, title: {en: "a", ar: "b", ckb: "c"}, text: {en: "a", ar: "b", ckb: "c"}, channels: [CHANNEL]}
                lawNotice: {en: "a", ar: "b", ckb: "c"}
                sources: []
                reviewed: {ar: {by: "native reader", on: 2026-11-01}}
                """.replace("CHANNEL", channel);
    }

    private Directory directory() {
        return new Directory(new DirectoryFiles(folder, 0), TODAY);
    }

    private static List<String> ids(Directory directory, Filter filter) {
        return directory.channels(filter).stream().map(Channel::id).toList();
    }

    @Test
    void filters_by_country_and_keeps_what_is_usable_everywhere() {
        assertThat(ids(directory(), new Filter("iq", "", ""))).containsExactly("tolmi", "desk", "line");
    }

    @Test
    void filters_by_kind_or_by_one_platform() {
        assertThat(ids(directory(), new Filter("", "authority", ""))).containsExactly("desk", "old-desk");
        assertThat(ids(directory(), new Filter("", "family-help", ""))).containsExactly("line");
        assertThat(ids(directory(), new Filter("", "tolmi", ""))).containsExactly("tolmi");
    }

    @Test
    void filters_by_language_and_keeps_places_whose_languages_are_not_known() {
        assertThat(ids(directory(), new Filter("", "", "ar"))).containsExactly("tolmi", "desk");
    }

    @Test
    void what_nobody_opened_is_never_shown_as_checked_and_a_check_runs_out_after_ninety_days() {
        Directory directory = directory();

        assertThat(directory.channel("tolmi").map(directory::checkState)).contains(Channel.CheckState.NOT_YET);
        assertThat(directory.channel("desk").map(directory::checkState)).contains(Channel.CheckState.CHECKED);
        assertThat(directory.channel("old-desk").map(directory::checkState)).contains(Channel.CheckState.RAN_OUT);
    }

    @Test
    void texts_count_as_reviewed_only_where_both_files_are() {
        assertThat(directory().reviewed(Language.AR)).isFalse();
    }

    @Test
    void a_changed_file_shows_and_a_broken_one_keeps_the_last_good_state() throws IOException {
        Directory directory = directory();

        Files.writeString(folder.resolve("channels.yaml"), "format: channels/1\nchannels:\n  - {id: tolmi, kind: [\n");
        assertThat(ids(directory, Filter.NONE)).hasSize(4);
        assertThat(directory.faults()).singleElement().asString().startsWith("channels.yaml:3");

        Files.writeString(
                folder.resolve("channels.yaml"),
                channels(
                        "  - {id: line, kind: family-help, countries: [iq], reads: [], REST, onlyWayOut: false, checked: null}\n"));
        assertThat(ids(directory, Filter.NONE)).containsExactly("line");
        assertThat(directory.faults()).isEmpty();
    }

    @Test
    void a_file_broken_at_the_start_is_named_with_line_and_reason() throws IOException {
        Files.writeString(folder.resolve("channels.yaml"), channels("""
                  - {id: line, kind: family-help, countries: [iq], reads: [], REST, onlyWayOut: true, checked: null}
                  - {id: odd, kind: club, countries: [iq], reads: [], REST, onlyWayOut: false, checked: null}
                """));

        assertThatThrownBy(this::directory)
                .hasMessageContaining("channels.yaml:4 line: R21 onlyWayOut with checked null")
                .hasMessageContaining("channels.yaml:5 odd: kind: club is not known");
    }

    @Test
    void a_key_nobody_knows_is_an_error() throws IOException {
        Files.writeString(
                folder.resolve("channels.yaml"),
                channels(
                        "  - {id: line, kind: family-help, colour: red, countries: [iq], reads: [], REST, onlyWayOut: false, checked: null}\n"));

        assertThatThrownBy(this::directory)
                .hasMessageContaining("channels.yaml:4")
                .hasMessageContaining("colour");
    }

    @Test
    void a_place_for_content_never_stands_under_support() throws IOException {
        Files.writeString(folder.resolve("advice.yaml"), advice("tolmi"));

        assertThatThrownBy(this::directory).hasMessageContaining("R12 tolmi is for content");
    }

    @Test
    void a_script_is_no_address() throws IOException {
        String text = Files.readString(folder.resolve("channels.yaml"));
        Files.writeString(
                folder.resolve("channels.yaml"), text.replace("https://example.org/x", "javascript:alert(1)"));

        assertThatThrownBy(this::directory).hasMessageContaining("is none one may follow");
    }

    @Test
    void the_real_files_hold_their_promises() {
        Directory directory = new Directory(new DirectoryFiles(""), TODAY);

        assertThat(directory.channels(Filter.NONE)).isNotEmpty().allSatisfy(channel -> {
            assertThat(channel.onlyWayOut() && channel.checked().isEmpty()).isFalse();
            if (channel.checked().isEmpty()) {
                assertThat(channel.checkState(DAY)).isEqualTo(Channel.CheckState.NOT_YET);
            }
        });
        assertThat(directory.channels(new Filter("iq", "emergency", "")))
                .allSatisfy(channel -> assertThat(channel.warning()).isPresent());
        assertThat(directory.advice().rules())
                .first()
                .extracting(Advice.Rule::id)
                .isEqualTo(Advice.DANGER_FIRST);
        assertThat(directory.advice().support())
                .flatMap(SupportText::channels)
                .allSatisfy(id -> assertThat(directory.channel(id))
                        .get()
                        .satisfies(channel -> assertThat(
                                        channel.kind().forPeople() || channel.kind() == Channel.Kind.EMERGENCY)
                                .isTrue()));
    }
}
