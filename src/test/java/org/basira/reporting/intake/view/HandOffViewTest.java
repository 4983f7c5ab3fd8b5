package org.basira.reporting.intake.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.operations.internal.db.Tables.OUTBOX;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basira.account.Role;
import org.basira.question.Text;
import org.basira.reporting.intake.CallsBack;
import org.basira.reporting.intake.Desk;
import org.basira.reporting.intake.Intake;
import org.basira.reporting.intake.IntakeText;
import org.basira.reporting.intake.Intakes;
import org.basira.reporting.intake.Peer;
import org.basira.reporting.intake.Proposal;
import org.basira.reporting.intake.internal.Signature;
import org.basira.testing.Databases;
import org.basira.testing.Tab;
import org.basira.ui.Locales;
import org.basira.ui.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passing something on, and looking after it by number and PIN, as a learner does it. */
class HandOffViewTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Peer peer = new Peer();
    private final Desk desk = new Desk(Databases.h2(), KEY, peer.host());
    private Tab tab = tab(Locales.ENGLISH);

    private Tab tab(Locale locale) {
        return Tab.of(desk.beans(), locale, HandOffView.class, StatusView.class);
    }

    @AfterEach
    void close() {
        tab.close();
        desk.close();
        peer.close();
    }

    private String connected() {
        String secret = desk.connect(Intake.Way.WEBHOOK, peer.address());
        desk.enter(desk.learner, Role.LEARNER);
        return secret;
    }

    private String t(IntakeText text, Object... arguments) {
        return Messages.text(UI.getCurrent().getLocale(), text, arguments);
    }

    private void writes(String why) {
        UI.getCurrent()
                .getChildren()
                .flatMap(page -> texts(page.getElement()))
                .findFirst()
                .orElseThrow()
                .setProperty("value", why);
    }

    private static String html() {
        return UI.getCurrent()
                .getChildren()
                .map(page -> page.getElement().getOuterHTML())
                .collect(java.util.stream.Collectors.joining());
    }

    private static Stream<Element> texts(Element root) {
        return root.isTextNode()
                ? Stream.empty()
                : Stream.concat(
                        root.getTag().equals("textarea") ? Stream.of(root) : Stream.empty(),
                        root.getChildren().flatMap(HandOffViewTest::texts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "ckb"})
    void who_reads_it_stands_first_and_without_agreement_nothing_goes(String language) {
        connected();
        tab.close();
        tab = tab(Locale.of(language));
        tab.open("report/hand-off");
        assertThat(tab.text())
                .contains(
                        "Two people of the office, bound to secrecy",
                        t(IntakeText.NOTHING_ELSE),
                        t(IntakeText.WHO_READS));
        tab.type(t(IntakeText.LINK), "https://x.example/1");
        writes("because");
        tab.press(t(IntakeText.SEND));

        assertThat(tab.text()).contains(t(IntakeText.MUST_AGREE));
        assertThat(tab.typed(t(IntakeText.LINK))).isEqualTo("https://x.example/1");
        assertThat(desk.database.sql().fetchCount(OUTBOX)).isZero();

        tab.tick(t(IntakeText.AGREE), true).press(t(IntakeText.SEND));
        assertThat(tab.text()).contains(t(IntakeText.SENT_TITLE));
        assertThat(desk.database.sql().fetchCount(OUTBOX)).isOne();
    }

    @Test
    void a_link_or_an_account_and_a_reason_are_asked_for_on_their_fields() {
        connected();
        tab.open("report/hand-off").tick(t(IntakeText.AGREE), true).press("Pass it on");
        assertThat(tab.error("Link to it")).contains("A link or an account is needed");
        tab.type("Account", "@dawn").press("Pass it on");

        assertThat(tab.error("Link to it")).isEmpty();
        assertThat(tab.text()).contains("A few words on why are needed.");
        assertThat(tab.typed("Account")).isEqualTo("@dawn");
    }

    @Test
    void where_the_readers_change_meanwhile_the_text_stays_and_agreement_is_asked_anew() {
        connected();
        tab.open("report/hand-off").type("Link to it", "https://x.example/1").tick(t(IntakeText.AGREE), true);
        writes("because");
        changesTo(Intake.Way.WEBHOOK, peer.address());
        tab.press("Pass it on");

        assertThat(tab.text()).contains("Who reads it has changed meanwhile.", "The police too");
        assertThat(tab.typed("Link to it")).isEqualTo("https://x.example/1");
        assertThat(tab.ticked(t(IntakeText.AGREE))).isFalse();
        assertThat(desk.database.sql().fetchCount(OUTBOX)).isZero();
    }

    @Test
    void each_reads_who_reads_it_in_their_own_language() {
        Intakes intakes = desk.administrator(desk.yusuf).room(Intakes.class);
        Proposal plain = Desk.proposal(Intake.Way.WEBHOOK, peer.address());
        intakes.propose(
                desk.yusuf,
                new Proposal(
                        plain.way(),
                        plain.address(),
                        plain.name(),
                        new Text("Two people", "شخصان", "دوو کەس"),
                        plain.purpose(),
                        plain.alsoUsedFor(),
                        plain.languages()));
        UUID proposed = intakes.waiting().orElseThrow().intake().id();
        desk.administrator(desk.layla);
        intakes.approve(desk.layla, proposed);
        desk.enter(desk.learner, Role.LEARNER);
        tab.close();
        tab = tab(Locale.of("ckb"));

        assertThat(tab.open("report/hand-off").text()).contains("دوو کەس").doesNotContain("Two people", "شخصان");
    }

    /** Another office takes the place of the one in use. */
    private void changesTo(Intake.Way way, String address) {
        Intakes intakes = desk.administrator(desk.yusuf).room(Intakes.class);
        intakes.propose(desk.yusuf, Desk.proposal(way, address, "Other office", "The police too"));
        UUID other = intakes.waiting().orElseThrow().intake().id();
        desk.administrator(desk.layla);
        intakes.approve(desk.layla, other);
        desk.enter(desk.learner, Role.LEARNER);
    }

    @Test
    void where_the_way_changes_meanwhile_what_was_typed_goes_that_way() {
        connected();
        tab.open("report/hand-off").type("Link to it", "https://x.example/1").tick(t(IntakeText.AGREE), true);
        writes("because");
        changesTo(Intake.Way.TEMPLATE, "https://intake.example/?u={link}");
        tab.press("Pass it on");

        assertThat(tab.text()).contains("Who reads it has changed meanwhile.", t(IntakeText.WHY));
        assertThat(tab.typed("Link to it")).isEqualTo("https://x.example/1");
        tab.tick(t(IntakeText.AGREE), true).press("Go on");
        assertThat(html()).contains("https://intake.example/?u=https%3A%2F%2Fx.example%2F1");
    }

    @Test
    void where_nobody_takes_it_any_more_the_text_stays() {
        connected();
        tab.open("report/hand-off").type("Link to it", "https://x.example/1").tick(t(IntakeText.AGREE), true);
        writes("because");
        desk.administrator(desk.yusuf).room(Intakes.class).switchOff(desk.yusuf);
        desk.enter(desk.learner, Role.LEARNER);
        tab.press("Pass it on");

        assertThat(tab.text()).contains(t(IntakeText.NOT_IN_USE));
        assertThat(tab.typed("Link to it")).isEqualTo("https://x.example/1");
        assertThat(desk.database.sql().fetchCount(OUTBOX)).isZero();
    }

    @Test
    void a_template_opens_the_intakes_page_and_keeps_nothing() {
        desk.connect(Intake.Way.TEMPLATE, "https://intake.example/?u={link}&k={kind}");
        desk.enter(desk.learner, Role.LEARNER);
        tab.open("report/hand-off").choose("hand-off-kind", "ARMS").type("Link to it", "https://x.example/1");
        tab.tick(t(IntakeText.AGREE), true).press("Go on");

        assertThat(tab.text()).contains("the page of \u2068Office for safe schools\u2069", "Only there is it sent.");
        assertThat(html())
                .contains("https://intake.example/?u=https%3A%2F%2Fx.example%2F1&amp;k=arms", "noopener noreferrer");
        assertThat(desk.database.sql().fetchCount(OUTBOX)).isZero();
    }

    @Test
    void before_a_template_is_opened_what_was_typed_can_be_changed() {
        desk.connect(Intake.Way.TEMPLATE, "https://intake.example/?u={link}&k={kind}");
        desk.enter(desk.learner, Role.LEARNER);
        tab.open("report/hand-off").choose("hand-off-kind", "ARMS").type("Link to it", "https://x.example/1");
        tab.tick(t(IntakeText.AGREE), true).press("Go on");
        assertThat(tab.names()).contains("Change what I typed", "To the directory");
        tab.press("Change what I typed");

        assertThat(tab.typed("Link to it")).isEqualTo("https://x.example/1");
        assertThat(tab.ticked(t(IntakeText.AGREE))).isTrue();
        assertThat(html()).containsPattern("<option value=\"ARMS\" selected[^>]*>");
        tab.type("Link to it", "https://x.example/2").press("Go on");
        assertThat(html()).contains("https://intake.example/?u=https%3A%2F%2Fx.example%2F2&amp;k=arms");
    }

    @Test
    void where_no_intake_is_in_use_the_page_leads_to_the_directory() {
        desk.enter(desk.learner, Role.LEARNER);

        assertThat(tab.open("report/hand-off").text()).contains("Nothing can be passed on from here");
        assertThat(tab.names()).contains("To the directory");
    }

    @Test
    void number_and_pin_show_what_became_of_it_without_an_account() {
        String secret = connected();
        tab.open("report/hand-off").type("Link to it", "https://x.example/1").tick(t(IntakeText.AGREE), true);
        writes("because");
        tab.press("Pass it on");
        Matcher codes =
                Pattern.compile("Reference number\\s+(\\S+)\\s+PIN\\s+(\\d+)").matcher(tab.text());
        assertThat(codes.find()).isTrue();
        assertThat(html())
                .contains(
                        "Reference number\n" + codes.group(1) + "\nPIN\n" + codes.group(2) + "\"", "copied=\"Copied.");
        assertThat(tab.names()).containsSequence("Copy number and PIN", "To the page for number and PIN");
        desk.sends();
        String id = peer.came.getFirst().key();
        byte[] call = ("{\"schema\":\"basira.intake.status/1\",\"event\":\"1\",\"handOff\":\"" + id
                        + "\",\"state\":\"decided\",\"text\":\"<img src=x onerror=alert(1)> removed\"}")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        desk.room(CallsBack.class).take(Signature.of(secret, desk.clock.instant(), call), call);
        org.springframework.security.core.context.SecurityContextHolder.clearContext();

        tab.open("status")
                .type("Reference number", codes.group(1))
                .type("PIN", "1")
                .press("Show");
        assertThat(tab.error("Reference number")).contains("is not known");
        tab.type("PIN", codes.group(2)).press("Show");

        assertThat(tab.text()).contains("Decided", "The intake has decided.", "<img src=x onerror=alert(1)> removed");
        assertThat(tab.address()).isEqualTo("status");
        assertThat(html()).doesNotContain("<img");
    }
}
