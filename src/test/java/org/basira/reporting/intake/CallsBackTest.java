package org.basira.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.reporting.internal.db.Tables.HAND_OFF;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.basira.account.Role;
import org.basira.question.Language;
import org.basira.reporting.intake.CallsBack.Result;
import org.basira.reporting.intake.HandOffs.Answer;
import org.basira.reporting.intake.HandOffs.State;
import org.basira.reporting.intake.internal.Signature;
import org.basira.testing.Databases;
import org.basira.testing.Databases.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an intake says of something that was passed on to it. */
class CallsBackTest {

    private Desk desk = new Desk(Databases.h2());
    private String secret = "";
    private UUID handOff = new UUID(0, 0);
    private HandOffs.Result.Sent sent = new HandOffs.Result.Sent("", "");

    private void on(Database database) {
        desk.close();
        desk = new Desk(database);
        secret = desk.connect(Intake.Way.WEBHOOK, "https://intake.example/hook");
        desk.enter(desk.learner, Role.LEARNER);
        sent = (HandOffs.Result.Sent) desk.room(HandOffs.class)
                .send(
                        desk.learner,
                        desk.inUse(),
                        new Draft(Draft.Kind.HATE, "https://x.example/1", "", "", "because", Language.AR),
                        true);
        handOff = database.sql().fetchSingle(HAND_OFF).getMessageId();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String event(String event, String state, String text) {
        return "{\"schema\":\"basira.intake.status/1\",\"event\":\"" + event + "\",\"handOff\":\"" + handOff
                + "\",\"state\":\"" + state + "\",\"text\":\"" + text + "\"}";
    }

    private Result call(String with, Instant at, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return desk.room(CallsBack.class).take(Signature.of(with, at, bytes), bytes);
    }

    private Result call(String body) {
        return call(secret, desk.clock.instant(), body);
    }

    private Answer.Found found() {
        return (Answer.Found) desk.room(HandOffs.class).status(sent.reference(), sent.pin(), "here");
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_signed_call_moves_the_state_and_its_text_is_shown(Database database) {
        on(database);

        assertThat(call(event("1", "in-work", "شكرًا"))).isEqualTo(Result.TAKEN);
        assertThat(found().state()).isEqualTo(State.IN_WORK);
        assertThat(found().text()).isEqualTo("شكرًا");
        assertThat(call(event("2", "decided", "Removed."))).isEqualTo(Result.TAKEN);
        assertThat(found().state()).isEqualTo(State.DECIDED);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_replayed_call_changes_nothing_and_one_with_other_words_is_a_contradiction(Database database) {
        on(database);
        String first = event("1", "in-work", "Thank you");
        call(first);
        call(event("2", "decided", "Removed."));

        assertThat(call(first)).isEqualTo(Result.KNOWN);
        assertThat(call(event("1", "decided", "Other"))).isEqualTo(Result.CONTRADICTS);
        assertThat(found().text()).isEqualTo("Removed.");
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void states_only_go_forward(Database database) {
        on(database);
        call(event("1", "decided", "Removed."));

        assertThat(call(event("2", "received", "Back"))).isEqualTo(Result.UNCHANGED);
        assertThat(call(event("3", "decided", "Again"))).isEqualTo(Result.UNCHANGED);
        assertThat(found().state()).isEqualTo(State.DECIDED);
        assertThat(found().text()).isEqualTo("Removed.");
    }

    @Test
    void a_forged_signature_is_not_taken() {
        on(Databases.h2());
        String body = event("1", "decided", "x");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        CallsBack calls = desk.room(CallsBack.class);
        String right = Signature.of(secret, desk.clock.instant(), bytes);

        assertThat(call("another secret", desk.clock.instant(), body)).isEqualTo(Result.NOT_SIGNED);
        assertThat(calls.take("", bytes)).isEqualTo(Result.NOT_SIGNED);
        assertThat(calls.take("t=1,v1=abc", bytes)).isEqualTo(Result.NOT_SIGNED);
        assertThat(calls.take(right.replace("v1=", "v0="), bytes)).isEqualTo(Result.NOT_SIGNED);
        assertThat(calls.take(right, (body + " ").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Result.NOT_SIGNED);
        assertThat(calls.take(
                        right.replaceFirst(
                                "t=\\d+", "t=" + (desk.clock.instant().getEpochSecond() + 1)),
                        bytes))
                .as("the time is signed too")
                .isEqualTo(Result.NOT_SIGNED);
        assertThat(found().state()).isEqualTo(State.SENT);
    }

    @Test
    void a_signature_is_good_for_five_minutes_either_way() {
        on(Databases.h2());
        Instant now = desk.clock.instant();
        String body = event("1", "in-work", "");

        assertThat(call(secret, now.minus(Duration.ofSeconds(310)), body)).isEqualTo(Result.NOT_SIGNED);
        assertThat(call(secret, now.plus(Duration.ofSeconds(310)), body)).isEqualTo(Result.NOT_SIGNED);
        assertThat(call(secret, now.minus(Duration.ofSeconds(290)), body)).isEqualTo(Result.TAKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"schema\":\"basira.intake.status/1\"}",
                "{\"schema\":\"basira.intake.status/2\",\"event\":\"1\",\"handOff\":\"HERE\",\"state\":\"decided\"}",
                "{\"schema\":\"basira.intake.status/1\",\"event\":\"1\",\"handOff\":\"HERE\",\"state\":\"lost\"}",
                "{\"schema\":\"basira.intake.status/1\",\"event\":\" \",\"handOff\":\"HERE\",\"state\":\"decided\"}",
                "{\"schema\":\"basira.intake.status/1\",\"event\":\"1\",\"handOff\":\"no\",\"state\":\"decided\"}",
                "{\"schema\":\"basira.intake.status/1\",\"event\":\"1\",\"handOff\":\"HERE\",\"state\":\"decided\",\"text\":5}",
                "{\"schema\":\"basira.intake.status/1\",\"event\":\"1\",\"handOff\":\"HERE\",\"state\":\"decided\",\"x\":1}",
                "{\"schema\":\"basira.intake.status/1\",\"event\":\"1\",\"handOff\":\"HERE\",\"state\":\"decided\"} more"
            })
    void a_body_that_is_not_as_published_is_not_taken(String body) {
        on(Databases.h2());

        assertThat(call(body.replace("HERE", handOff.toString()))).isEqualTo(Result.MALFORMED);
        assertThat(found().state()).isEqualTo(State.SENT);
    }

    @Test
    void a_text_that_is_too_long_is_not_taken_and_hidden_signs_are_left_out() {
        on(Databases.h2());

        assertThat(call(event("1", "in-work", "x".repeat(501)))).isEqualTo(Result.MALFORMED);
        assertThat(call(event("2", "in-work", "\\u202Egpj.exe\\u0007 <b>fine</b> می‌خوانم")))
                .isEqualTo(Result.TAKEN);
        assertThat(found().text()).isEqualTo("gpj.exe <b>fine</b> می‌خوانم");
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void an_intake_speaks_only_of_what_was_passed_on_to_it(Database database) {
        on(database);
        UUID own = handOff;
        Intakes intakes = desk.administrator(desk.yusuf).room(Intakes.class);
        String others = ((Intakes.Result.Proposed) intakes.propose(
                        desk.yusuf, Desk.proposal(Intake.Way.WEBHOOK, "https://intake.example/2", "Others", "Others")))
                .secret();
        assertThat(call(others, desk.clock.instant(), event("1", "decided", "")))
                .as("not approved yet")
                .isEqualTo(Result.NOT_SIGNED);
        desk.administrator(desk.layla);
        intakes.approve(desk.layla, intakes.waiting().orElseThrow().intake().id());

        assertThat(call(others, desk.clock.instant(), event("1", "decided", "")))
                .isEqualTo(Result.NO_SUCH_HAND_OFF);
        handOff = UUID.randomUUID();
        assertThat(call(event("2", "decided", ""))).isEqualTo(Result.NO_SUCH_HAND_OFF);
        handOff = own;
        assertThat(call(event("3", "decided", "")))
                .as("the one before, of its own")
                .isEqualTo(Result.TAKEN);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void connected_anew_an_intake_speaks_with_its_new_secret_alone_also_of_what_came_before(Database database) {
        on(database);
        Intakes intakes = desk.administrator(desk.yusuf).room(Intakes.class);
        String anew = ((Intakes.Result.Proposed)
                        intakes.propose(desk.yusuf, Desk.proposal(Intake.Way.WEBHOOK, "https://intake.example/anew")))
                .secret();
        desk.administrator(desk.layla);
        intakes.approve(desk.layla, intakes.waiting().orElseThrow().intake().id());

        assertThat(call(event("1", "decided", ""))).as("the old secret").isEqualTo(Result.NO_SUCH_HAND_OFF);
        assertThat(call(anew, desk.clock.instant(), event("2", "decided", ""))).isEqualTo(Result.TAKEN);
    }

    @Test
    void what_is_said_of_a_delivered_hand_off_is_kept_though_it_is_known_to_be_received() {
        on(Databases.h2());
        assertThat(call(event("1", "received", ""))).isEqualTo(Result.TAKEN);

        assertThat(call(event("2", "received", "We read it tomorrow"))).isEqualTo(Result.TAKEN);
        assertThat(found().text()).isEqualTo("We read it tomorrow");
        assertThat(call(event("3", "received", "Twice"))).isEqualTo(Result.UNCHANGED);
    }

    @Test
    void what_was_given_up_but_arrived_all_the_same_goes_on() {
        on(Databases.h2());
        desk.clock.moves(Duration.ofDays(15));
        desk.purges();
        assertThat(found().state()).isEqualTo(State.UNDELIVERED);

        assertThat(call(event("1", "received", ""))).isEqualTo(Result.TAKEN);
        assertThat(found().state()).isEqualTo(State.RECEIVED);
    }
}
