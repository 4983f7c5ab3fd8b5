package org.basira.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.reporting.ChangeLink;
import org.basira.reporting.Changes;
import org.basira.reporting.ChannelLink;
import org.basira.reporting.KeptLink;
import org.basira.reporting.OfficeLink;
import org.basira.reporting.ProposalLink;
import org.basira.reporting.ReportingHouse;
import org.basira.testing.Databases;
import org.basira.testing.Tab;
import org.basira.ui.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The directory as coordinators keep it, and what learners then read. */
class KeepingPagesTest {

    private static final String IT_IS = "I opened it; it is what the entry says";
    private static final String IT_IS_NOT = "It is not: grey it now";

    private final ReportingHouse house = new ReportingHouse(Databases.h2());
    private Tab tab = tab(Locales.ENGLISH);
    private Person shirin = house.enter("Shirin", Role.COORDINATOR);

    private Tab tab(Locale locale) {
        return Tab.of(
                house.beans(),
                locale,
                KeepingView.class,
                KeptView.class,
                ChangeView.class,
                ProposalView.class,
                DirectoryView.class,
                ReportView.class);
    }

    @BeforeEach
    void enters() {
        house.enter(shirin);
    }

    @AfterEach
    void close() {
        tab.close();
        house.close();
    }

    private String learners(String channel) {
        return tab.open(new ChannelLink(channel).path()).page();
    }

    private Tab kept(String channel) {
        return tab.open(new KeptLink(channel).path());
    }

    @Test
    void a_coordinator_verifies_greys_and_restores_a_place_and_learners_read_it_at_once() {
        assertThat(learners("telegram")).contains("Not yet verified by a person");

        kept("telegram").press(IT_IS);
        assertThat(tab.page()).contains("Recorded: checked today.", "good for 90 more days", "Shirin");
        assertThat(learners("telegram"))
                .contains("Checked on 10 November 2026 by a coordinator here")
                .doesNotContain("Shirin");
        assertThat(tab.names()).anyMatch(name -> name.contains("Write to"));

        kept("telegram").press(IT_IS_NOT);
        assertThat(tab.page()).contains("greyed for everyone, at once");
        assertThat(learners("telegram")).contains("Not as it stands here", "no place to rely on");
        assertThat(tab.names()).as("no button leads there").noneMatch(name -> name.contains("Write to"));

        kept("telegram").press("Restore");
        assertThat(tab.page()).contains("Restored. It stands as it did before it was greyed.");
        assertThat(learners("telegram")).contains("Checked on 10 November 2026 by a coordinator here");
    }

    @Test
    void what_was_stated_or_asked_for_is_said_where_one_then_is() {
        kept("telegram").press(IT_IS);
        assertThat(tab.movedTo()).isEqualTo("Recorded: checked today.");
        tab.press("Check the links now");
        assertThat(tab.movedTo()).contains("will be looked at, one at a time.");
    }

    @Test
    void a_check_runs_out_and_says_so_to_coordinators_and_learners() {
        kept("telegram").press(IT_IS);
        house.hands.forward(Duration.ofDays(80));
        assertThat(tab.open("directory?show=SOON").page()).contains("1 place", "good for 10 more days");

        house.hands.forward(Duration.ofDays(11));
        assertThat(tab.open("directory?show=RAN_OUT").page()).contains("Check ran out on 8 February 2027: greyed");
        assertThat(learners("telegram")).contains("Check ran out", "A person last opened it on 10 November 2026");
    }

    @Test
    void one_way_can_be_greyed_alone() {
        kept("telegram").choose("what-opened", "mail").press(IT_IS_NOT);

        assertThat(learners("telegram")).contains("This way is not as it stands here", "Not yet verified");
        kept("telegram").press("Restore");
        assertThat(learners("telegram")).doesNotContain("This way is not as it stands here");
    }

    @Test
    void the_list_is_filtered_by_state_and_kind() {
        tab.open("directory");
        assertThat(tab.page()).contains("Telegram", "no person has opened any of them");

        tab.choose("show", "CHECKED");
        assertThat(tab.page()).contains("No place fits");
        tab.choose("show", "NOT_YET").choose("kind", "emergency");
        assertThat(tab.address()).contains("show=NOT_YET", "kind=emergency");
        assertThat(tab.page()).doesNotContain("Telegram");
    }

    @Test
    void wrong_input_is_named_at_its_field_and_nothing_typed_is_lost() {
        tab.open(new ChangeLink("telegram").path())
                .type("Not for (English)", "Quarrels.")
                .type("Way 1: Address", "javascript:alert(1)")
                .press("Save");

        assertThat(tab.error("Way 1: Address")).contains("would run something");
        assertThat(tab.typed("Not for (English)")).isEqualTo("Quarrels.");
        assertThat(tab.typed("Way 1: Address")).isEqualTo("javascript:alert(1)");
        assertThat(tab.page()).contains("1 thing is to be mended");

        tab.type("Way 1: Address", "https://192.168.0.1/").press("Save");
        assertThat(tab.error("Way 1: Address")).contains("private network");
        tab.type("Way 1: Address", "https://example.org/report").press("Save");
        assertThat(learners("telegram")).contains("Quarrels.", "example.org");
    }

    @Test
    void a_national_channel_waits_for_two_administrators() {
        tab.open(new ChangeLink("iraq-911").path());
        assertThat(tab.page()).contains("Two administrators approve");
        tab.type("Not for (English)", "Lost passwords.").press("Propose to the administrators");
        String proposal = tab.address();
        assertThat(tab.page()).contains("Proposed by", "Shirin", "It waits", "What changes", "Lost passwords.");
        assertThat(tab.names()).contains("Withdraw").doesNotContain("Approve");

        house.enter("Yusuf", Role.ADMINISTRATOR);
        tab.open("directory").open(proposal).press("Approve");
        assertThat(tab.movedTo()).isEqualTo("Approved. One more administrator is needed.");
        assertThat(tab.page()).contains("One more administrator is needed.", "Approved by", "Yusuf");
        assertThat(tab.names()).doesNotContain("Approve");
        assertThat(learners("iraq-911")).doesNotContain("Lost passwords.");

        house.enter("Layla", Role.ADMINISTRATOR);
        tab.open("directory").open(proposal).press("Approve");
        assertThat(tab.movedTo()).isEqualTo("Approved by two: it is live.");
        assertThat(tab.page())
                .contains("Approved by two: it is live.")
                .as("nothing is left to change")
                .doesNotContain("What changes");
        assertThat(learners("iraq-911")).contains("Lost passwords.");
    }

    @Test
    void an_office_shows_learners_each_time_who_reads_it_and_what_else_it_is_used_for() {
        tab.open(new OfficeLink().path()).press("Propose to the administrators");
        assertThat(tab.error("Who reads it (English)")).contains("who reads what they send");
        assertThat(tab.error("Also used for (English)")).contains("what else it is used for");

        for (String field :
                new String[] {"Name", "Takes", "Not for", "Way 1: What to do", "Without a name, in words"}) {
            inAll(field, "Words");
        }
        inAll("Who reads it", "Two teachers");
        inAll("Also used for", "Bullying");
        tab.type("Source 1: Who says it", "The school").press("Propose to the administrators");
        UUID proposal = UUID.fromString(tab.address().replaceFirst(".*/", ""));
        Changes.Proposal waits = house.changes().proposal(proposal).orElseThrow();
        for (String name : new String[] {"Yusuf", "Layla"}) {
            house.enter(name, Role.ADMINISTRATOR);
            tab.open("directory").open(new ProposalLink(proposal).path()).press("Approve");
        }

        assertThat(learners(waits.channel())).contains("Read by", "Two teachers", "Also used for", "Bullying");
    }

    private void inAll(String field, String words) {
        for (String language : new String[] {"English", "Arabic", "Kurdish"}) {
            tab.type(field + " (" + language + ")", words);
        }
    }

    @Test
    void a_place_or_proposal_that_does_not_exist_is_not_to_be_found() {
        String nowhere = tab.open("nowhere").page();

        assertThat(kept("nowhere").page()).isEqualTo(nowhere);
        assertThat(tab.open(new ProposalLink(UUID.randomUUID()).path()).page()).isEqualTo(nowhere);
        assertThat(tab.open(new ChangeLink("nowhere").path()).page()).isEqualTo(nowhere);
    }

    @Test
    void the_report_page_says_how_many_places_may_be_relied_on() {
        kept("telegram").press(IT_IS);

        assertThat(tab.open("report").page()).contains("a person has opened 1 of them");
    }

    @Test
    void where_no_place_was_opened_lately_it_is_said_in_words() {
        assertThat(tab.open("report").page()).contains("In the last 90 days no person has opened any of them");
        for (Locale locale : new Locale[] {Locale.of("ar"), Locale.of("ckb")}) {
            tab.close();
            tab = tab(locale);
            assertThat(tab.open("report").page()).doesNotContain("٠ منها", "٠ لەوانەی");
        }
    }

    @Test
    void it_is_kept_in_arabic_and_kurdish_too() {
        for (Locale locale : new Locale[] {Locale.of("ar"), Locale.of("ckb")}) {
            tab.close();
            tab = tab(locale);
            assertThat(kept("telegram").page()).doesNotContain("Open it", "Links", "Change the entry");
            assertThat(tab.open(new ChangeLink("telegram").path()).page()).doesNotContain("Takes", "Address", "Save");
        }
    }
}
