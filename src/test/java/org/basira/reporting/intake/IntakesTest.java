package org.basira.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basira.operations.internal.db.Tables.AUDIT_ENTRY;
import static org.basira.reporting.internal.db.Tables.INTAKE;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.basira.account.Role;
import org.basira.operations.OutboxHandler.Outcome;
import org.basira.operations.OutsideAddresses.Objection;
import org.basira.question.Language;
import org.basira.question.Text;
import org.basira.reporting.intake.Intakes.Result;
import org.basira.testing.Databases;
import org.basira.testing.Databases.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;

/** Connecting an intake takes two administrators. */
class IntakesTest {

    private static final String HOOK = "https://intake.example/hook";

    private Desk desk = new Desk(Databases.h2());

    private Intakes on(Database database) {
        desk.close();
        desk = new Desk(database);
        return desk.room(Intakes.class);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private UUID proposedBy(UUID administrator, Intakes intakes) {
        desk.administrator(administrator);
        assertThat(intakes.propose(administrator, Desk.proposal(Intake.Way.WEBHOOK, HOOK)))
                .isInstanceOf(Result.Proposed.class);
        return intakes.waiting().orElseThrow().intake().id();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void it_is_in_use_once_another_administrator_approved_it(Database database) {
        Intakes intakes = on(database);
        UUID proposal = proposedBy(desk.yusuf, intakes);
        assertThat(intakes.inUse()).isEmpty();
        assertThat(intakes.gaveNumbers()).isFalse();

        desk.administrator(desk.layla);
        assertThat(intakes.approve(desk.layla, proposal)).isTrue();

        assertThat(intakes.inUse().map(Intake::id)).contains(proposal);
        assertThat(intakes.gaveNumbers()).isTrue();
        assertThat(intakes.waiting()).isEmpty();
        assertThat(database.sql().select(AUDIT_ENTRY.ACTION).from(AUDIT_ENTRY).fetch(AUDIT_ENTRY.ACTION))
                .containsExactlyInAnyOrder("intake-proposed", "intake-approved");
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void nobody_approves_their_own(Database database) {
        Intakes intakes = on(database);
        UUID proposal = proposedBy(desk.yusuf, intakes);

        assertThat(intakes.approve(desk.yusuf, proposal)).isFalse();
        assertThat(intakes.inUse()).isEmpty();
        assertThat(intakes.waiting()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_refused_or_withdrawn_proposal_cannot_be_approved(Database database) {
        Intakes intakes = on(database);
        UUID proposal = proposedBy(desk.yusuf, intakes);
        assertThat(intakes.refuse(desk.yusuf, proposal)).isTrue();

        desk.administrator(desk.layla);
        assertThat(intakes.approve(desk.layla, proposal)).isFalse();
        assertThat(intakes.refuse(desk.layla, proposal)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_new_one_takes_the_place_of_the_one_in_use_and_of_one_that_waits(Database database) {
        Intakes intakes = on(database);
        desk.connect(Intake.Way.WEBHOOK, HOOK);
        UUID first = desk.inUse();
        UUID second = proposedBy(desk.yusuf, intakes);
        UUID third = proposedBy(desk.layla, intakes);

        desk.administrator(desk.yusuf);
        assertThat(intakes.approve(desk.yusuf, second))
                .as("withdrawn by the third")
                .isFalse();
        assertThat(desk.inUse()).isEqualTo(first);
        assertThat(intakes.approve(desk.yusuf, third)).isTrue();
        assertThat(desk.inUse()).isEqualTo(third);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void any_administrator_switches_it_off(Database database) {
        Intakes intakes = on(database);
        desk.connect(Intake.Way.WEBHOOK, HOOK);
        desk.administrator(desk.yusuf);

        intakes.switchOff(desk.yusuf);

        assertThat(intakes.inUse()).isEmpty();
        assertThat(database.sql().fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("intake-off")))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void the_secret_is_shown_once_and_kept_unreadable(Database database) {
        on(database);
        String secret = desk.connect(Intake.Way.WEBHOOK, HOOK);

        assertThat(secret).hasSize(43);
        byte[] kept = database.sql().fetchSingle(INTAKE).getSecret();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
        assertThat(database.sql().fetch(AUDIT_ENTRY).toString()).doesNotContain(secret);
    }

    @ParameterizedTest
    @CsvSource({
        "WEBHOOK, javascript:alert(1), NOT_HTTPS",
        "WEBHOOK, http://intake.example/, NOT_HTTPS",
        "WEBHOOK, https://127.0.0.1/, BY_NUMBER",
        "WEBHOOK, https://169.254.169.254/latest/meta-data, BY_NUMBER",
        "WEBHOOK, https://localhost/, PRIVATE_NETWORK",
        "WEBHOOK, https://elsewhere.example/, NOT_ON_LIST",
        "TEMPLATE, 'javascript:location=`{link}`', NOT_HTTPS",
        "TEMPLATE, 'https://router.local/?u={link}', PRIVATE_NETWORK",
        "TEMPLATE, 'https://192.168.0.1/?u={link}', BY_NUMBER"
    })
    void a_dangerous_address_is_refused_with_the_reason(Intake.Way way, String address, Objection reason) {
        desk.administrator(desk.yusuf);

        assertThat(desk.room(Intakes.class).propose(desk.yusuf, Desk.proposal(way, address)))
                .isEqualTo(new Result.BadAddress(reason));
        assertThat(desk.room(Intakes.class).waiting()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://{link}/",
        "https://intake.example.{kind}/x",
        "https://intake.example/?q={name}",
        "{link}",
    })
    void a_template_with_a_place_nobody_can_fill_is_refused(String address) {
        desk.administrator(desk.yusuf);

        assertThat(desk.room(Intakes.class).propose(desk.yusuf, Desk.proposal(Intake.Way.TEMPLATE, address)))
                .isInstanceOfAny(Result.BadPlace.class, Result.BadAddress.class);
    }

    @Test
    void what_is_missing_or_too_long_is_named() {
        Intakes intakes = desk.administrator(desk.yusuf).room(Intakes.class);

        assertThat(intakes.propose(desk.yusuf, Desk.proposal(Intake.Way.WEBHOOK, HOOK, "Office", " ")))
                .isEqualTo(new Result.Missing(Proposal.Part.READERS, Language.AR));
        assertThat(intakes.propose(desk.yusuf, Desk.proposal(Intake.Way.WEBHOOK, HOOK, "O".repeat(121), "A")))
                .isEqualTo(new Result.TooLong(Proposal.Part.NAME, Language.EN));
        assertThat(proposed(new Text("To act", "للتصرّف", ""), Text.EMPTY))
                .isEqualTo(new Result.Missing(Proposal.Part.PURPOSE, Language.CKB));
        assertThat(proposed(new Text("a", "b", "c"), new Text("Statistics", "", "")))
                .as("what is used for more is told to all")
                .isEqualTo(new Result.Missing(Proposal.Part.ALSO_USED_FOR, Language.AR));
    }

    private Result proposed(Text purpose, Text alsoUsedFor) {
        Proposal whole = Desk.proposal(Intake.Way.WEBHOOK, HOOK);
        return desk.room(Intakes.class)
                .propose(
                        desk.yusuf,
                        new Proposal(
                                whole.way(),
                                whole.address(),
                                whole.name(),
                                whole.readers(),
                                purpose,
                                alsoUsedFor,
                                whole.languages()));
    }

    @Test
    void without_a_key_no_webhook_is_connected_but_a_template_is() {
        desk.close();
        desk = new Desk(Databases.h2(), "", "");
        Intakes intakes = desk.administrator(desk.yusuf).room(Intakes.class);

        assertThat(intakes.webhooksPossible()).isFalse();
        assertThat(intakes.propose(desk.yusuf, Desk.proposal(Intake.Way.WEBHOOK, HOOK)))
                .isEqualTo(new Result.NoKey());
        desk.connect(Intake.Way.TEMPLATE, "https://intake.example/?u={link}");
        assertThat(intakes.inUse()).isPresent();
    }

    @Test
    void only_administrators_connect() {
        desk.enter(desk.learner, Role.LEARNER, Role.COORDINATOR);

        assertThatThrownBy(
                        () -> desk.room(Intakes.class).propose(desk.learner, Desk.proposal(Intake.Way.WEBHOOK, HOOK)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_test_message_is_signed_and_says_how_it_went() {
        try (Peer peer = new Peer()) {
            desk.close();
            desk = new Desk(Databases.h2(), Base64.getEncoder().encodeToString(new byte[32]), peer.host());
            desk.connect(Intake.Way.WEBHOOK, peer.address());
            Intakes intakes = desk.administrator(desk.yusuf).room(Intakes.class);

            assertThat(intakes.test(desk.yusuf)).isEqualTo(Outcome.DELIVERED);
            assertThat(peer.came).singleElement().satisfies(message -> {
                assertThat(message.body()).contains("basira.intake.ping/1");
                assertThat(message.signature()).matches("t=\\d+,v1=[0-9a-f]{64}");
            });
            peer.answers(503);
            assertThat(intakes.test(desk.yusuf)).isEqualTo(new Outcome("status 503"));
        }
    }
}
