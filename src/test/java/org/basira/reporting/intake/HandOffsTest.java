package org.basira.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basira.operations.internal.db.Tables.OUTBOX;
import static org.basira.reporting.internal.db.Tables.HAND_OFF;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.basira.operations.Outbox;
import org.basira.question.Language;
import org.basira.reporting.intake.HandOffs.Answer;
import org.basira.reporting.intake.HandOffs.Result;
import org.basira.reporting.intake.HandOffs.State;
import org.basira.reporting.intake.internal.HandOffStore;
import org.basira.reporting.intake.internal.Signature;
import org.basira.testing.Databases;
import org.basira.testing.Databases.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;

/** Passing something on to a webhook on this machine, and reading how it stands. */
class HandOffsTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Draft DRAFT = new Draft(
            Draft.Kind.RECRUITING,
            "https://videos.example/watch/dawn-4711",
            "@dawn",
            "yesterday evening",
            "It asks the young to write in.\nThe same film stands in three new accounts.",
            Language.EN);

    private final Peer peer = new Peer();
    private Desk desk = new Desk(Databases.h2(), KEY, peer.host());
    private String secret = "";

    private HandOffs on(Database database) {
        desk.close();
        desk = new Desk(database, KEY, peer.host());
        secret = desk.connect(Intake.Way.WEBHOOK, peer.address());
        desk.enter(desk.learner, org.basira.account.Role.LEARNER);
        return desk.room(HandOffs.class);
    }

    @AfterEach
    void close() {
        desk.close();
        peer.close();
    }

    private Result.Sent sent(HandOffs handOffs) {
        return (Result.Sent) handOffs.send(desk.learner, desk.inUse(), DRAFT, true);
    }

    private static Answer status(HandOffs handOffs, Result.Sent sent) {
        return handOffs.status(sent.reference(), sent.pin(), "here");
    }

    private static State state(HandOffs handOffs, Result.Sent sent) {
        return ((Answer.Found) status(handOffs, sent)).state();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_is_passed_on_arrives_signed_and_its_number_and_pin_say_so(Database database) {
        HandOffs handOffs = on(database);
        Result.Sent sent = sent(handOffs);
        assertThat(sent.reference()).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(sent.pin()).matches("[0-9]{6}");
        assertThat(state(handOffs, sent)).isEqualTo(State.SENT);
        assertThat(peer.came).as("nothing leaves inside the act").isEmpty();

        desk.sends();

        assertThat(peer.came).singleElement().satisfies(message -> {
            assertThat(Signature.right(
                            secret,
                            message.signature(),
                            message.body().getBytes(StandardCharsets.UTF_8),
                            Clock.systemUTC()))
                    .isTrue();
            assertThat(message.body()).contains("three new accounts", "@dawn", message.key());
            assertThat(message.body()).doesNotContain(desk.learner.toString(), sent.reference(), sent.pin());
        });
        assertThat(state(handOffs, sent)).isEqualTo(State.RECEIVED);
        assertThat(database.sql().fetchSingle(OUTBOX).getPayload()).isNull();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void nothing_that_is_kept_leads_to_the_person_or_to_their_words(Database database) {
        HandOffs handOffs = on(database);
        Result.Sent sent = sent(handOffs);

        String rows = database.sql().fetch(HAND_OFF).formatJSON()
                + database.sql().fetch(OUTBOX).formatJSON()
                + new String(database.sql().fetchSingle(OUTBOX).getPayload(), StandardCharsets.ISO_8859_1);
        assertThat(rows).doesNotContain(desk.learner.toString(), "dawn-4711", "@dawn", "three new", sent.pin());
        assertThat(Arrays.stream(HAND_OFF.fields()).map(org.jooq.Field::getName))
                .doesNotContain("learner_id");
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_wrong_pin_and_an_unknown_number_get_the_same_answer(Database database) {
        HandOffs handOffs = on(database);
        Result.Sent sent = sent(handOffs);
        String wrong = sent.pin().equals("000000") ? "000001" : "000000";

        assertThat(handOffs.status(sent.reference(), wrong, "here")).isEqualTo(new Answer.Unknown());
        assertThat(handOffs.status("AAAAA-AAAAA", sent.pin(), "here")).isEqualTo(new Answer.Unknown());
        assertThat(handOffs.status("nonsense", "", "here")).isEqualTo(new Answer.Unknown());
    }

    @Test
    void a_number_is_read_however_it_is_typed() {
        HandOffs handOffs = on(Databases.h2());
        Result.Sent sent = sent(handOffs);
        String arabic = sent.pin()
                .chars()
                .mapToObj(c -> String.valueOf((char) ('٠' + c - '0')))
                .reduce("", String::concat);

        String typed = " "
                + sent.reference()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('-', ' ')
                        .replace('0', 'o');
        assertThat(handOffs.status(typed, arabic, "here")).isInstanceOf(Answer.Found.class);
    }

    @Test
    void guessing_is_slowed_by_number_and_by_source() {
        HandOffs handOffs = on(Databases.h2());
        Result.Sent sent = sent(handOffs);
        String wrong = sent.pin().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(handOffs.status(sent.reference(), wrong, "source " + i)).isEqualTo(new Answer.Unknown());
        }
        assertThat(handOffs.status(sent.reference(), sent.pin(), "elsewhere"))
                .as("also the right PIN now, from anywhere")
                .isInstanceOf(Answer.Slowed.class);

        Answer last = new Answer.Unknown();
        for (int i = 0; i < 101; i++) {
            last = handOffs.status("nonsense", "", "one source");
        }
        assertThat(last).isInstanceOf(Answer.Slowed.class);
    }

    @Test
    void one_person_cannot_flood_the_intake() {
        HandOffs handOffs = on(Databases.h2());
        for (int i = 0; i < 10; i++) {
            sent(handOffs);
        }
        assertThat(handOffs.send(desk.learner, desk.inUse(), DRAFT, true)).isInstanceOf(Result.Slowed.class);
    }

    @Test
    void without_agreement_a_place_or_a_reason_nothing_is_kept() {
        HandOffs handOffs = on(Databases.h2());
        UUID intake = desk.inUse();
        Draft noPlace = new Draft(Draft.Kind.HATE, " ", "", "", "because", Language.AR);
        Draft noReason = new Draft(Draft.Kind.HATE, "x", "", "", " ", Language.AR);
        Draft tooLong = new Draft(Draft.Kind.HATE, "x".repeat(2001), "", "", "because", Language.AR);

        assertThat(handOffs.send(desk.learner, intake, DRAFT, false)).isEqualTo(new Result.NotAgreed());
        assertThat(handOffs.send(desk.learner, intake, noPlace, true)).isEqualTo(new Result.NoPlace());
        assertThat(handOffs.send(desk.learner, intake, noReason, true)).isEqualTo(new Result.NoReason());
        assertThat(handOffs.send(desk.learner, intake, tooLong, true)).isEqualTo(new Result.TooLong(Draft.Part.LINK));
        assertThat(handOffs.send(desk.learner, UUID.randomUUID(), DRAFT, true))
                .as("agreed to another intake")
                .isEqualTo(new Result.IntakeChanged());
        assertThat(desk.database.sql().fetchCount(OUTBOX)).isZero();
        assertThat(desk.database.sql().fetchCount(HAND_OFF)).isZero();
    }

    @Test
    void nobody_who_is_not_signed_in_passes_anything_on() {
        HandOffs handOffs = on(Databases.h2());
        UUID intake = desk.inUse();
        org.springframework.security.core.context.SecurityContextHolder.getContext()
                .setAuthentication(new org.springframework.security.authentication.AnonymousAuthenticationToken(
                        "x", "anonymous", List.of(() -> "ROLE_ANONYMOUS")));

        assertThatThrownBy(() -> handOffs.send(desk.learner, intake, DRAFT, true))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void an_intake_that_fails_or_hangs_gets_it_later_under_the_same_key(Database database) {
        HandOffs handOffs = on(database);
        Result.Sent sent = sent(handOffs);
        peer.answers(500);
        desk.sends();
        assertThat(state(handOffs, sent)).isEqualTo(State.SENT);
        assertThat(database.sql().fetchSingle(OUTBOX).getFailure()).isEqualTo("status 500");
        peer.answers(200).takes(4_000);
        desk.clock.moves(Duration.ofSeconds(20));
        desk.sends();
        assertThat(database.sql().fetchSingle(OUTBOX).getFailure()).isEqualTo("timeout");
        peer.takes(0);
        desk.clock.moves(Duration.ofMinutes(1));
        desk.sends();

        assertThat(peer.came)
                .extracting(Peer.Message::key)
                .hasSize(3)
                .containsOnly(peer.came.getFirst().key());
        assertThat(state(handOffs, sent)).isEqualTo(State.RECEIVED);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void nothing_goes_to_an_intake_that_was_switched_off_or_has_other_readers(Database database) {
        HandOffs handOffs = on(database);
        sent(handOffs);
        desk.administrator(desk.yusuf).room(Intakes.class).switchOff(desk.yusuf);
        desk.sends();
        assertThat(database.sql().fetchSingle(OUTBOX).getFailure()).isEqualTo("off");

        Intakes intakes = desk.room(Intakes.class);
        intakes.propose(
                desk.yusuf, Desk.proposal(Intake.Way.WEBHOOK, peer.address(), "Office for safe schools", "The police"));
        UUID other = intakes.waiting().orElseThrow().intake().id();
        desk.administrator(desk.layla);
        assertThat(intakes.approve(desk.layla, other)).isTrue();
        desk.clock.moves(Duration.ofMinutes(1));
        desk.sends();
        assertThat(peer.came).isEmpty();

        desk.connect(Intake.Way.WEBHOOK, peer.address());
        desk.clock.moves(Duration.ofMinutes(5));
        desk.sends();
        assertThat(peer.came).as("the same readers again, at a mended address").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void what_could_not_be_delivered_in_14_days_is_said_to_the_reporter(Database database) {
        HandOffs handOffs = on(database);
        Result.Sent sent = sent(handOffs);
        desk.clock.moves(Outbox.KEPT_AT_MOST.plusMinutes(1));

        desk.purges();

        assertThat(state(handOffs, sent)).isEqualTo(State.UNDELIVERED);
        assertThat(database.sql().fetchSingle(OUTBOX).getPayload()).isNull();
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_number_ends_half_a_year_after_the_last_news(Database database) {
        HandOffs handOffs = on(database);
        Result.Sent sent = sent(handOffs);
        desk.clock.moves(HandOffStore.KEPT.plusDays(1));

        desk.room(HandOffStore.class).forgetOld();

        assertThat(status(handOffs, sent)).isEqualTo(new Answer.Unknown());
    }

    @Test
    void a_template_only_makes_an_address_in_which_no_value_is_more_than_a_value() {
        desk.connect(Intake.Way.TEMPLATE, "https://intake.example/form?u={link}&k={kind}&l={lang}&a={account}#x");
        desk.enter(desk.learner, org.basira.account.Role.LEARNER);
        Draft sly = new Draft(
                Draft.Kind.ARMS, "https://a.example/?x=1&admin=1#y z", "دانا {link} $1", "", "", Language.CKB);

        assertThat(desk.room(HandOffs.class).send(desk.learner, desk.inUse(), sly, true))
                .isEqualTo(
                        new Result.Open("https://intake.example/form?u=https%3A%2F%2Fa.example%2F%3Fx%3D1%26admin%3D1"
                                + "%23y%20z&k=arms&l=ckb&a=%D8%AF%D8%A7%D9%86%D8%A7%20%7Blink%7D%20%241#x"));
        assertThat(desk.database.sql().fetchCount(OUTBOX)).isZero();
        assertThat(desk.database.sql().fetchCount(HAND_OFF)).isZero();
    }
}
