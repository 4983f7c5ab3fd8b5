package org.basira.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basira.reporting.internal.db.Tables.SITE_ENTRY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.reporting.Changes.Approval;
import org.basira.reporting.Changes.Draft;
import org.basira.reporting.Changes.Outcome;
import org.basira.reporting.Channel.CheckState;
import org.basira.reporting.Finding.Fault;
import org.basira.testing.Databases;
import org.basira.testing.Databases.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;

/** What the directory says is changed in the app: a platform by one, what speaks for a country by two. */
class ChangesTest {

    private static final String BOTH = "org.basira.testing.Databases#both";

    private static Draft with(Draft draft, String... fieldsAndValues) {
        Map<String, String> fields = new LinkedHashMap<>(draft.fields());
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return new Draft(draft.channel(), draft.kind(), draft.base(), fields);
    }

    private static Draft open(ReportingHouse house, String channel) {
        return house.changes().open(channel).orElseThrow();
    }

    private static List<Finding> wrong(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Wrong.class);
        return ((Outcome.Wrong) outcome).findings();
    }

    @Test
    void every_entry_that_ships_can_be_opened_and_saved_as_it_is() {
        try (ReportingHouse house = new ReportingHouse(Databases.h2())) {
            Person shirin = house.enter("Shirin", Role.COORDINATOR);

            assertThat(house.directory().channels(Filter.NONE))
                    .isNotEmpty()
                    .allSatisfy(channel -> assertThat(house.changes().save(shirin.id(), open(house, channel.id())))
                            .as(channel.id())
                            .isEqualTo(new Outcome.Same()));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void one_coordinator_changes_a_platform_and_its_check_ends(Database database) {
        try (ReportingHouse house = new ReportingHouse(database)) {
            Person shirin = house.enter("Shirin", Role.COORDINATOR);
            house.state(shirin, "telegram", "", Verdict.AS_SAID);

            Outcome outcome = house.changes()
                    .save(shirin.id(), with(open(house, "telegram"), "/notFor/en", "Quarrels between two people."));

            assertThat(outcome).isEqualTo(new Outcome.Live("telegram"));
            assertThat(house.directory()
                            .channel("telegram")
                            .orElseThrow()
                            .notFor()
                            .en())
                    .isEqualTo("Quarrels between two people.");
            assertThat(house.standing("telegram").state()).isEqualTo(CheckState.NOT_YET);
            assertThat(house.standing("telegram").changedSince()).isTrue();
            assertThat(house.changes().giveUp(shirin.id(), "telegram")).isEqualTo(new Outcome.Live("telegram"));
            assertThat(house.standing("telegram").state())
                    .as("the text that was checked is back")
                    .isEqualTo(CheckState.CHECKED);
            assertThat(house.acts()).containsExactly("channel-verified", "channel-changed", "channel-returned");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_national_channel_changes_when_two_administrators_have_approved(Database database) {
        try (ReportingHouse house = new ReportingHouse(database)) {
            Person shirin = house.enter("Shirin", Role.COORDINATOR);
            UUID proposal = proposed(
                    house.changes().save(shirin.id(), with(open(house, "iraq-911"), "/notFor/en", "Lost passwords.")));
            assertThat(text(house)).isNotEqualTo("Lost passwords.");
            assertThatThrownBy(() -> house.changes().approve(shirin.id(), proposal))
                    .isInstanceOf(AccessDeniedException.class);

            Person yusuf = house.enter("Yusuf", Role.ADMINISTRATOR);
            assertThat(house.changes().approve(yusuf.id(), proposal)).isEqualTo(Approval.ONE_MORE);
            assertThat(house.changes().approve(yusuf.id(), proposal))
                    .as("twice the same is one")
                    .isEqualTo(Approval.ONE_MORE);
            assertThat(text(house)).isNotEqualTo("Lost passwords.");

            Person layla = house.enter("Layla", Role.ADMINISTRATOR);
            assertThat(house.changes().approve(layla.id(), proposal)).isEqualTo(Approval.LIVE);
            assertThat(text(house)).isEqualTo("Lost passwords.");
            assertThat(house.changes().approve(layla.id(), proposal)).isEqualTo(Approval.GONE);
            assertThat(house.acts())
                    .containsExactly("change-proposed", "change-approved", "change-approved", "channel-changed");
        }
    }

    private static UUID proposed(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Waits.class);
        return ((Outcome.Waits) outcome).proposal();
    }

    private static String text(ReportingHouse house) {
        return house.directory().channel("iraq-911").orElseThrow().notFor().en();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void an_administrator_who_proposed_it_is_only_one_of_the_two(Database database) {
        try (ReportingHouse house = new ReportingHouse(database)) {
            Person layla = house.enter("Layla", Role.ADMINISTRATOR);
            Person yusuf = house.enter("Yusuf", Role.ADMINISTRATOR);
            UUID proposal = proposed(
                    house.changes().save(yusuf.id(), with(open(house, "iraq-911"), "/notFor/en", "Lost passwords.")));

            assertThat(house.changes().approve(yusuf.id(), proposal)).isEqualTo(Approval.ONE_MORE);
            house.enter(layla);
            assertThat(house.changes().approve(layla.id(), proposal)).isEqualTo(Approval.LIVE);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_proposal_can_be_refused_and_withdrawn_and_is_void_where_the_entry_changed(Database database) {
        try (ReportingHouse house = new ReportingHouse(database)) {
            Person layla = house.enter("Layla", Role.ADMINISTRATOR);
            Person yusuf = house.enter("Yusuf", Role.ADMINISTRATOR);
            Draft draft = open(house, "iraq-911");
            UUID one = proposed(house.changes().save(yusuf.id(), with(draft, "/notFor/en", "One.")));
            UUID other = proposed(house.changes().save(yusuf.id(), with(draft, "/notFor/en", "Other.")));
            UUID third = proposed(house.changes().save(yusuf.id(), with(draft, "/notFor/en", "Third.")));
            UUID fourth = proposed(house.changes().save(yusuf.id(), with(draft, "/notFor/en", "Fourth.")));
            assertThat(house.changes().waiting()).hasSize(4);
            house.changes().approve(yusuf.id(), one);

            house.enter(layla);
            assertThat(house.changes().withdraw(layla.id(), other))
                    .as("not hers")
                    .isFalse();
            assertThat(house.changes().refuse(layla.id(), third)).isTrue();
            assertThat(house.changes().approve(layla.id(), one)).isEqualTo(Approval.LIVE);
            assertThat(house.changes().approve(layla.id(), other)).isEqualTo(Approval.OVERTAKEN);
            assertThat(house.changes().proposal(other).orElseThrow().overtaken())
                    .isTrue();
            house.enter(yusuf);
            assertThat(house.changes().withdraw(yusuf.id(), fourth)).isTrue();
            assertThat(text(house)).isEqualTo("One.");
            assertThat(house.changes().waiting())
                    .singleElement()
                    .satisfies(each -> assertThat(each.id()).isEqualTo(other));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void an_office_says_who_reads_it_and_what_else_it_is_used_for(Database database) {
        try (ReportingHouse house = new ReportingHouse(database)) {
            Person yusuf = house.enter("Yusuf", Role.ADMINISTRATOR);
            Person layla = house.enter("Layla", Role.ADMINISTRATOR);
            Draft blank = house.changes().openOffice();
            Draft office = office(blank);

            assertThat(wrong(house.changes()
                            .save(layla.id(), with(office, "/readBy/en", "", "/readBy/ar", "", "/readBy/ckb", ""))))
                    .containsExactly(new Finding("/readBy/en", Fault.WHO_READS_MISSING, ""));
            assertThat(wrong(house.changes()
                            .save(
                                    layla.id(),
                                    with(
                                            office,
                                            "/alsoUsedFor/en",
                                            "",
                                            "/alsoUsedFor/ar",
                                            "",
                                            "/alsoUsedFor/ckb",
                                            ""))))
                    .containsExactly(new Finding("/alsoUsedFor/en", Fault.ALSO_USED_MISSING, ""));

            UUID proposal = proposed(house.changes().save(layla.id(), office));
            assertThat(house.directory().channel(office.channel())).isEmpty();
            house.changes().approve(layla.id(), proposal);
            house.enter(yusuf);
            house.changes().approve(yusuf.id(), proposal);

            Channel live = house.directory().channel(office.channel()).orElseThrow();
            assertThat(live.kind()).isEqualTo(Channel.Kind.OWN_OFFICE);
            assertThat(live.readBy().orElseThrow().en()).isEqualTo("Two teachers");
            assertThat(house.keeping().find(office.channel()).orElseThrow().own())
                    .isTrue();

            UUID gone = proposed(house.changes().giveUp(yusuf.id(), office.channel()));
            house.changes().approve(yusuf.id(), gone);
            house.enter(layla);
            assertThat(house.changes().approve(layla.id(), gone)).isEqualTo(Approval.LIVE);
            assertThat(house.directory().channel(office.channel())).isEmpty();
        }
    }

    /** All that an office must say, in three languages. */
    static Draft office(Draft blank) {
        Draft office = blank;
        for (String field : List.of("/name", "/scope", "/notFor", "/alsoUsedFor", "/anonymous", "/how/0")) {
            office = with(office, field + "/en", "Words", field + "/ar", "كلمات", field + "/ckb", "وشە");
        }
        return with(
                office,
                "/readBy/en",
                "Two teachers",
                "/readBy/ar",
                "معلّمتان",
                "/readBy/ckb",
                "دوو مامۆستا",
                "/sources/0/by",
                "The school");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/how/0/address | javascript:alert(1) | ADDRESS_SCRIPT",
                "/how/0/address | http://example.org/ | ADDRESS_NOT_HTTPS",
                "/how/0/address | https://192.168.1.1/form | ADDRESS_PRIVATE",
                "/how/0/address | https://localhost/ | ADDRESS_PRIVATE",
                "/how/0/address | https://me:secret@example.org/ | ADDRESS_USER",
                "/how/0/address | ring me | ADDRESS_NONE",
                "/how/0/deepLink | https://example.org/?u={password} | PLACEHOLDER_UNKNOWN",
                "/scope/ar | '' | LANGUAGE_MISSING",
                "/scope/en | Attacks on public morals | REACHES_OPINION",
                "/scope/ar | المحتوى الهابط | REACHES_OPINION",
                "/countries | '' | NO_COUNTRY",
                "/countries | zz | COUNTRY_UNKNOWN",
                "/sources/0/url | http://example.org/ | SOURCE_INCOMPLETE",
                "/sources/0/copyOf | yesterday | DAY_WRONG",
            })
    void what_breaks_a_rule_is_refused_at_its_field(String field, String value, Fault fault) {
        try (ReportingHouse house = new ReportingHouse(Databases.h2())) {
            Person shirin = house.enter("Shirin", Role.COORDINATOR);

            assertThat(wrong(house.changes().save(shirin.id(), with(open(house, "telegram"), field, value))))
                    .extracting(Finding::field, Finding::fault)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(field, fault));
            assertThat(house.acts()).isEmpty();
        }
    }

    @Test
    void an_address_without_a_source_is_refused() {
        try (ReportingHouse house = new ReportingHouse(Databases.h2())) {
            Person shirin = house.enter("Shirin", Role.COORDINATOR);
            Draft draft = open(house, "reddit");
            Draft without = draft;
            for (String field : draft.fields().keySet()) {
                without = field.startsWith("/sources/") ? with(without, field, "") : without;
            }

            assertThat(wrong(house.changes().save(shirin.id(), without)))
                    .containsExactly(new Finding("/sources/0/by", Fault.NO_SOURCE, ""));
        }
    }

    @Test
    void a_fault_is_said_at_the_row_that_was_typed_also_below_a_blank_one() {
        try (ReportingHouse house = new ReportingHouse(Databases.h2())) {
            Person shirin = house.enter("Shirin", Role.COORDINATOR);
            Draft draft = with(
                    open(house, "telegram"),
                    "/how/0/en",
                    "",
                    "/how/0/ar",
                    "",
                    "/how/0/ckb",
                    "",
                    "/how/0/needs",
                    "",
                    "/how/1/address",
                    "http://example.org/");

            assertThat(wrong(house.changes().save(shirin.id(), draft)))
                    .containsExactly(new Finding("/how/1/address", Fault.ADDRESS_NOT_HTTPS, "http://example.org/"));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void of_two_who_change_the_same_entry_the_second_is_told(Database database) {
        try (ReportingHouse house = new ReportingHouse(database)) {
            Person shirin = house.enter("Shirin", Role.COORDINATOR);
            Draft mine = with(open(house, "telegram"), "/notFor/en", "Mine.");
            Draft theirs = with(open(house, "telegram"), "/notFor/en", "Theirs.");

            house.changes().save(shirin.id(), theirs);
            assertThat(house.changes().save(shirin.id(), mine)).isEqualTo(new Outcome.Overtaken());
            house.changes().save(shirin.id(), with(open(house, "telegram"), "/notFor/en", "Again."));
            assertThat(house.directory()
                            .channel("telegram")
                            .orElseThrow()
                            .notFor()
                            .en())
                    .isEqualTo("Again.");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void where_an_update_brings_another_text_the_sites_stays_and_the_coordinator_is_shown_it(Database database) {
        try (ReportingHouse house = new ReportingHouse(database)) {
            Person shirin = house.enter("Shirin", Role.COORDINATOR);
            house.changes().save(shirin.id(), with(open(house, "telegram"), "/notFor/en", "Ours."));
            assertThat(house.keeping().find("telegram").orElseThrow().overtaken())
                    .isFalse();

            // As if it had been made from an older text than the one that ships now.
            database.sql()
                    .update(SITE_ENTRY)
                    .set(SITE_ENTRY.PARENT_HASH, "0".repeat(64))
                    .execute();
            house.state(shirin, "telegram", "", Verdict.AS_SAID);

            assertThat(house.keeping().find("telegram").orElseThrow().overtaken())
                    .isTrue();
            assertThat(house.directory()
                            .channel("telegram")
                            .orElseThrow()
                            .notFor()
                            .en())
                    .isEqualTo("Ours.");
            assertThat(house.changes().shipped("telegram"))
                    .singleElement()
                    .satisfies(each -> assertThat(each.before()).isEqualTo("Ours."));
            assertThat(house.changes().keep(shirin.id(), "telegram")).isTrue();
            assertThat(house.keeping().find("telegram").orElseThrow().overtaken())
                    .isFalse();
        }
    }
}
