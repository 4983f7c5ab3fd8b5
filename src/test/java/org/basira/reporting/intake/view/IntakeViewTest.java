package org.basira.reporting.intake.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.operations.internal.db.Tables.OUTBOX;

import java.util.Base64;
import java.util.Locale;
import org.basira.account.Role;
import org.basira.question.Language;
import org.basira.reporting.ReportingText;
import org.basira.reporting.intake.Desk;
import org.basira.reporting.intake.Draft;
import org.basira.reporting.intake.HandOffs;
import org.basira.reporting.intake.Intake;
import org.basira.reporting.intake.IntakeText;
import org.basira.reporting.intake.Intakes;
import org.basira.reporting.intake.Peer;
import org.basira.testing.Databases;
import org.basira.testing.Tab;
import org.basira.ui.Locales;
import org.basira.ui.Message;
import org.basira.ui.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connecting an intake, and the messages to it, as administrators see them. */
class IntakeViewTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Peer peer = new Peer();
    private Desk desk = new Desk(Databases.h2(), KEY, peer.host());
    private Tab tab = tab(Locales.ENGLISH);

    private Tab tab(Locale locale) {
        return Tab.of(desk.beans(), locale, IntakeView.class, OutboxView.class);
    }

    private void reads(Locale locale) {
        tab.close();
        tab = tab(locale);
    }

    @AfterEach
    void close() {
        tab.close();
        desk.close();
        peer.close();
    }

    private void types(String address) {
        tab.type("Address", address).type("Name", "Office for safe schools");
        typesInAll(Locale.ENGLISH, IntakeText.READERS, "Two people");
        typesInAll(Locale.ENGLISH, IntakeText.PURPOSE, "To act");
        typesInAll(Locale.ENGLISH, IntakeText.LANGUAGES, "Arabic");
    }

    private void typesInAll(Locale locale, Message part, String words) {
        for (Language language : Language.values()) {
            tab.type(
                    Messages.text(
                            locale,
                            ReportingText.FIELD_IN,
                            words(locale, part),
                            Messages.text(locale, ReportingText.LANGUAGE_NAME, language.tag())),
                    words);
        }
    }

    @Test
    void what_is_missing_in_one_language_is_said_on_its_field_and_the_rest_stays() {
        desk.administrator(desk.yusuf);
        tab.open("admin/intake");
        types(peer.address());
        tab.type("What for (Kurdish)", "").press("Propose");

        assertThat(tab.error("What for (Kurdish)")).isEqualTo("This is needed.");
        assertThat(tab.error("What for (Arabic)")).isEmpty();
        assertThat(tab.typed("Read by (Arabic)")).isEqualTo("Two people");
        assertThat(desk.room(Intakes.class).waiting()).isEmpty();
    }

    @Test
    void who_approves_reads_it_in_every_language() {
        desk.administrator(desk.yusuf);
        tab.open("admin/intake");
        types(peer.address());
        tab.type("Read by (Kurdish)", "دوو کەس").press("Propose");
        desk.administrator(desk.layla);
        assertThat(tab.open("admin/outbox").open("admin/intake").text())
                .contains("Read by Two people", "Read by (Kurdish) دوو کەس");
    }

    @Test
    void one_proposes_and_sees_the_secret_once_another_approves() {
        desk.administrator(desk.yusuf);
        tab.open("admin/intake");
        assertThat(tab.text()).contains("None is in use.");
        types(peer.address());
        tab.press("Propose");

        assertThat(tab.text())
                .contains("Another administrator must approve it", "shown only now", "Proposed by \u2068Yusuf\u2069");
        assertThat(tab.names()).contains("Copy the secret", "Withdraw").doesNotContain("Approve and use");
        assertThat(tab.typed("Name")).isEmpty();
        assertThat(tab.open("admin/outbox").open("admin/intake").text()).doesNotContain("shown only now");

        desk.administrator(desk.layla);
        tab.open("admin/outbox").open("admin/intake").press("Approve and use");
        assertThat(tab.text()).contains("It is in use from now on.", "Office for safe schools");
        tab.press("Send a test message");
        assertThat(tab.text()).contains("The intake answered: it works.");
        peer.answers(500);
        tab.press("Send a test message");
        assertThat(tab.text()).contains("It did not work: answered with 500.");
        tab.press("Switch off");
        assertThat(tab.text())
                .contains("Switch off \u2068Office for safe schools\u2069?")
                .doesNotContain("Switched off.");
        tab.press("Cancel");
        assertThat(tab.text()).doesNotContain("Switch off \u2068Office", "None is in use.");
        tab.press("Switch off").press("Switch off");
        assertThat(tab.text()).contains("Switched off.", "None is in use.");
    }

    @ParameterizedTest
    @CsvSource({"en", "ar", "ckb"})
    void the_ways_have_short_names_and_are_explained_above_the_list(Locale locale) {
        reads(locale);
        desk.administrator(desk.yusuf);
        tab.open("admin/intake");

        assertThat(tab.page()).contains(words(locale, IntakeText.WAY_HINT));
        for (Intake.Way way : Intake.Way.values()) {
            String option = Messages.text(locale, IntakeText.WAY_OPTION, way.name());
            assertThat(tab.page()).contains(option);
            assertThat(option).hasSizeLessThan(20);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Address; Name; Propose; Only addresses that begin with https:// are taken.",
                "ar; العنوان; الاسم; اقتراح; لا تُقبل إلا عناوين تبدأ بـ https://.",
                "ckb; ناونیشان; ناو; پێشنیارکردن; تەنیا ناونیشانێک وەردەگیرێت کە بە https:// دەست پێ بکات."
            })
    void a_javascript_link_is_refused_on_its_field_and_what_was_typed_stays(
            String language, String address, String name, String propose, String refusal) {
        reads(Locale.of(language));
        desk.administrator(desk.yusuf);
        tab.open("admin/intake")
                .type(address, "javascript:alert(document.cookie)")
                .type(name, "Office");
        Locale locale = Locale.of(language);
        typesInAll(locale, IntakeText.READERS, "Two people");
        typesInAll(locale, IntakeText.PURPOSE, "To act");
        typesInAll(locale, IntakeText.LANGUAGES, "Arabic");
        tab.press(propose);

        assertThat(tab.error(address)).isEqualTo(refusal);
        assertThat(tab.typed(address)).isEqualTo("javascript:alert(document.cookie)");
        assertThat(tab.typed(name)).isEqualTo("Office");
        assertThat(desk.room(Intakes.class).waiting()).isEmpty();
    }

    private static String words(Locale locale, Message message) {
        return Messages.text(locale, message);
    }

    @Test
    void a_private_network_is_refused_for_a_template_too() {
        desk.administrator(desk.yusuf);
        tab.open("admin/intake").choose("intake-way", "TEMPLATE");
        types("https://router.local/?u={link}");
        tab.press("Propose");
        assertThat(tab.error("Address")).contains("private network");

        types("https://intake.example/?u={link}&q={secret}");
        tab.press("Propose");
        assertThat(tab.error("Address")).contains("Only {link}, {account}, {kind} and {lang}");
    }

    @Test
    void without_a_key_the_page_says_why_no_webhook_can_be_connected() {
        tab.close();
        desk.close();
        desk = new Desk(Databases.h2(), "", "");
        tab = tab(Locales.ENGLISH);
        desk.administrator(desk.yusuf);

        assertThat(tab.open("admin/intake").text()).contains("No key is configured", "basira.outbox.key");
    }

    @Test
    void a_dead_letter_shows_its_reason_and_not_its_words_and_is_sent_again() {
        desk.connect(Intake.Way.WEBHOOK, peer.address());
        desk.enter(desk.learner, Role.LEARNER);
        desk.room(HandOffs.class)
                .send(
                        desk.learner,
                        desk.inUse(),
                        new Draft(Draft.Kind.HATE, "https://x.example/1", "", "", "secret words", Language.AR),
                        true);
        peer.answers(500);
        desk.sends();
        desk.administrator(desk.yusuf);
        assertThat(tab.open("admin/outbox").text())
                .contains("Waiting 1 ", "Office for safe schools", "tried once", "answered with 500", "Next try")
                .doesNotContain("secret words", "x.example");
        desk.database.sql().update(OUTBOX).set(OUTBOX.STATE, "DEAD").execute();
        tab.open("admin/intake").open("admin/outbox");
        assertThat(tab.text()).contains("Failed 1 ");

        peer.answers(200);
        tab.press(act("Send again"));
        assertThat(tab.text())
                .contains("It is sent again now.", "Waiting 1 ", "to be tried again", "answered with 500");
        desk.sends();
        assertThat(tab.open("admin/intake").open("admin/outbox").text()).contains("Delivered 1 ");
    }

    @Test
    void what_is_given_up_is_erased() {
        desk.connect(Intake.Way.WEBHOOK, peer.address());
        desk.enter(desk.learner, Role.LEARNER);
        desk.room(HandOffs.class)
                .send(
                        desk.learner,
                        desk.inUse(),
                        new Draft(Draft.Kind.HATE, "https://x.example/1", "", "", "words", Language.AR),
                        true);
        desk.administrator(desk.yusuf);
        tab.open("admin/outbox").press(act("Give up and erase"));
        assertThat(tab.text()).contains("Give up the message to \u2068Office for safe schools\u2069 of ");
        tab.press("Cancel");
        assertThat(tab.text())
                .contains("Waiting 1 ", "Given up or too old none ")
                .doesNotContain("Give up the message");
        tab.press(act("Give up and erase")).press("Give up and erase");

        assertThat(tab.text()).contains("What it said is erased.", "Given up or too old 1 ");
        desk.sends();
        assertThat(peer.came).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ar, بالانتظار لا شيء سُلّمت لا شيء فشلت لا شيء", "ckb, چاوەڕێ هیچ گەیشتوو هیچ سەرنەکەوتوو هیچ"})
    void no_count_is_a_zero_that_looks_like_a_dot(Locale locale, String counts) {
        reads(locale);
        desk.administrator(desk.yusuf);

        assertThat(tab.open("admin/outbox").page()).contains(counts).doesNotContain("·", "٠");
    }

    @Test
    void the_outbox_leads_back_to_the_intake() {
        desk.administrator(desk.yusuf);

        assertThat(tab.open("admin/outbox").names()).contains("Outside intake");
    }

    private String act(String label) {
        return tab.names().stream()
                .filter(name -> name.startsWith(label + ": "))
                .findFirst()
                .orElseThrow();
    }
}
