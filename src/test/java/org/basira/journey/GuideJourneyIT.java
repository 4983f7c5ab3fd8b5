package org.basira.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.basira.account.DemoAccess;
import org.basira.account.Person;
import org.basira.account.SignIns;
import org.basira.operations.Settings;
import org.basira.operations.Settings.Setting;
import org.basira.question.Language;
import org.basira.reporting.Channel;
import org.basira.reporting.ContentKind;
import org.basira.reporting.Directory;
import org.basira.reporting.GuideLink;
import org.basira.reporting.GuideUses;
import org.basira.reporting.ReportLink;
import org.basira.reporting.ReportingText;
import org.basira.reporting.SupportLink;
import org.basira.testing.Browsers;
import org.basira.testing.DemoApplication;
import org.basira.ui.Locales;
import org.basira.ui.UiText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** From "I saw something" to the right place, in a browser, signed in nowhere. */
@DemoApplication
class GuideJourneyIT {

    private static final String LINK = "https://tolmi.example.org/p/4471";
    private static final Locale ARABIC = Locale.of("ar");

    @LocalServerPort
    private int port;

    @Autowired
    private Directory directory;

    @Autowired
    private Settings settings;

    @Autowired
    private GuideUses uses;

    @Autowired
    private DataSource database;

    @Autowired
    private DemoAccess demo;

    @Autowired
    private SignIns signIns;

    private Playwright playwright;
    private Browser browser;
    private Visitor visitor;
    private Witness witness;

    @BeforeEach
    void openTheBrowser() {
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @AfterEach
    void closeTheBrowser() {
        playwright.close();
    }

    private Witness witness(Locale language, Visitor.Screen screen) {
        visitor = new Visitor(browser, "http://127.0.0.1:" + port, language, screen);
        visitor.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        witness = new Witness(visitor);
        return witness;
    }

    private Channel channel(String id) {
        return directory.channel(id).orElseThrow();
    }

    private String name(String id) {
        return channel(id).name().in(Language.of(visitor.locale()));
    }

    @ParameterizedTest
    @CsvSource({"ckb, PHONE", "ar, PHONE", "en, DESKTOP"})
    void six_taps_from_the_report_page_lead_to_a_place_and_the_way_ends_in_a_copied_report(
            String language, Visitor.Screen screen) {
        witness(Locale.of(language), screen).comesFromTheReportPage();
        visitor.canUseThisPage();
        witness.answers(ReportingText.GUIDE_NO).atWithFocus(ReportingText.GUIDE_WHERE);
        visitor.canUseThisPage();
        witness.answers(name("telegram")).atWithFocus(ReportingText.GUIDE_WHAT);
        visitor.canUseThisPage();
        witness.answers(ContentKind.RECRUITING)
                .answers(ReportingText.GUIDE_YES)
                .answers(ReportingText.GUIDE_NO)
                .atWithFocus(ReportingText.GUIDE_REPORT_TITLE);
        assertThat(witness.places()).containsExactly("telegram");
        assertThat(witness.taps()).isLessThanOrEqualTo(6);
        visitor.canUseThisPage();

        witness.writesTo("telegram").showsTheText().at(ReportingText.GUIDE_NOT_READY);
        assertThat(witness.missing()).containsExactly("link", "account", "why", "faith", "name");
        visitor.presses(ReportingText.GUIDE_EDIT);
        witness.fillsIn(LINK, "@saltbell", "خەڵک بۆ گرووپێک بانگ دەکات.")
                .types("guide-name", "Nur")
                .types("guide-email", "nur@example.org");
        visitor.canUseThisPage();
        witness.showsTheText().atWithFocus(ReportingText.GUIDE_READY);
        visitor.canUseThisPage();

        assertThat(witness.missing()).isEmpty();
        assertThat(witness.copies().lines())
                .containsSubsequence(
                        "Rule: Recruiting, or praise of violence",
                        "Link: " + LINK,
                        "Account: @saltbell",
                        "Language of the post: Kurdish",
                        "Why:",
                        "خەڵک بۆ گرووپێک بانگ دەکات.",
                        "Name: Nur",
                        "E-mail: nur@example.org",
                        "I believe in good faith that this is accurate and complete.")
                .anyMatch(line -> line.startsWith("Seen: 2026/11/24 18:40 (UTC"));
        witness.saidNothingInTheAddress();
        visitor.hadNoTrouble();
    }

    @Test
    void nothing_typed_leaves_the_page() {
        String canary = "zugvogel" + System.nanoTime();
        Person yusuf = signIns.person(demo.enter("yusuf").token()).orElseThrow();
        long before = as(yusuf, () -> uses.sum(1));
        change(yusuf, "true");
        try {
            witness(Locales.ENGLISH, Visitor.Screen.PHONE);
            visitor.page().onDialog(Dialog::accept);
            try (Leaks leaks = new Leaks(visitor.context(), visitor.page(), database)) {
                witness.comesFromTheReportPage()
                        .sawPublicly(name("telegram"), ContentKind.THREAT)
                        .writesTo("telegram")
                        .fillsIn("https://" + canary + ".example.org/p", "@" + canary, "It says " + canary + ".");
                Witness.TYPED_FIELDS.forEach(field -> witness.types(
                        field, field.contains("links") ? "https://" + canary + ".example.org/p" : canary + field));
                witness.showsTheText();
                assertThat(witness.copies()).contains(canary);
                visitor.page().locator("#guide-headings").selectOption("ar");
                visitor.presses(ReportingText.GUIDE_COUNT_YES);
                visitor.sees(ReportingText.GUIDE_COUNTED);
                visitor.presses(ReportingText.GUIDE_EDIT);
                visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
                assertThat(leaks.of(canary)).isEmpty();

                // The switch of language keeps what is typed on other pages; not here.
                visitor.switchesTo(ARABIC);
                visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
                assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("ar");
                assertThat(visitor.page().content()).doesNotContain(canary);
                assertThat(leaks.of(canary)).isEmpty();

                theWatchSeesWhatIsThere(leaks);
            }
            assertThat(as(yusuf, () -> uses.sum(1))).isEqualTo(before + 1);
            visitor.hadNoTrouble();
        } finally {
            change(yusuf, "false");
        }
    }

    /** A watch that sees nothing would prove nothing. */
    private void theWatchSeesWhatIsThere(Leaks leaks) {
        visitor.page().evaluate("fetch('/robots.txt', {method: 'POST', body: 'sturmvogel-body'}).catch(() => 0)");
        visitor.page().evaluate("sessionStorage.setItem('x', 'sturmvogel-kept'); sessionStorage.removeItem('x')");
        org.slf4j.LoggerFactory.getLogger("org.basira.any").warn("sturmvogel-log");
        visitor.page().waitForCondition(() -> !leaks.of("sturmvogel-body").isEmpty());
        assertThat(leaks.of("sturmvogel-kept")).isNotEmpty();
        assertThat(leaks.of("sturmvogel-log")).isNotEmpty();
        assertThat(leaks.rows()).hasSizeGreaterThan(100).anyMatch(row -> row.contains("yusuf"));
        visitor.forgetsTroubles();
    }

    @Test
    void unless_it_is_switched_on_nothing_is_counted_nor_asked() {
        witness(Locales.ENGLISH, Visitor.Screen.DESKTOP)
                .opensTheGuide()
                .answers(ReportingText.GUIDE_NO)
                .answers(name("x"))
                .answers(ReportingText.GUIDE_WHAT_LAWFUL)
                .at(ReportingText.GUIDE_LEAVE_TITLE);

        assertThat(visitor.page().getByText(visitor.says(ReportingText.GUIDE_COUNT_ASK)))
                .hasCount(0);
    }

    @Test
    void once_loaded_it_needs_no_network() {
        witness(Locales.KURDISH, Visitor.Screen.PHONE).opensTheGuide();
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        List<String> asked = new ArrayList<>();
        visitor.context().setOffline(true);
        visitor.context().onRequest(request -> asked.add(request.url()));

        witness.sawPublicly(name("tiktok"), ContentKind.HATE)
                .writesTo("tiktok")
                .fillsIn(LINK, "@saltbell", "ڕق بڵاو دەکاتەوە.")
                .showsTheText();

        assertThat(witness.missing()).containsExactly("name");
        assertThat(witness.copies()).contains(LINK, "ڕق بڵاو دەکاتەوە.");
        assertThat(asked).as("requests while the network was cut").isEmpty();
        visitor.hadNoTrouble();
    }

    @Test
    void in_danger_the_number_comes_first_with_what_is_not_known_of_it() {
        witness(Locales.ENGLISH, Visitor.Screen.PHONE)
                .opensTheGuide()
                .answers(ReportingText.GUIDE_DANGER_YES)
                .atWithFocus(ReportingText.GUIDE_CALL_TITLE);

        assertThat(witness.places()).containsExactly("iraq-911");
        visitor.sees(ReportingText.NOT_YET);
        visitor.sees(channel("iraq-911").warning().orElseThrow().en());
        assertThat(witness.links()).contains("tel:911");
        visitor.canUseThisPage();
        visitor.page().locator("#guide-country").selectOption("de");
        assertThat(witness.place("iraq-911")).hasCount(0);
        visitor.sees(ReportingText.GUIDE_CALL_NONE);
        witness.answers(ReportingText.GUIDE_CALL_ON).at(ReportingText.GUIDE_WHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iq", "de"})
    void a_worry_about_a_person_leads_to_help_and_never_to_a_place_for_content(String country) {
        witness(Locales.ENGLISH, Visitor.Screen.PHONE)
                .opensTheGuide()
                .answers(ReportingText.GUIDE_NO)
                .answers(name("facebook"))
                .answers(ReportingText.GUIDE_WHAT_PERSON)
                .atWithFocus(ReportingText.GUIDE_HELP_TITLE);
        visitor.page().locator("#guide-country").selectOption(country);

        assertThat(witness.places())
                .allMatch(id -> channel(id).kind().forPeople())
                .hasSize(country.equals("de") ? 1 : 0);
        assertThat(witness.links()).contains(new SupportLink().path());
        visitor.canUseThisPage();
    }

    @Test
    void what_is_lawful_is_left_alone() {
        witness(Locales.ENGLISH, Visitor.Screen.PHONE)
                .opensTheGuide()
                .answers(ReportingText.GUIDE_NO)
                .answers(ReportingText.GUIDE_WHERE_SITE)
                .answers(ReportingText.GUIDE_WHAT_LAWFUL)
                .atWithFocus(ReportingText.GUIDE_LEAVE_TITLE);

        assertThat(witness.places()).isEmpty();
        visitor.canUseThisPage();
    }

    @Test
    void a_threat_goes_to_the_authority_of_the_country_first() {
        witness(Locales.ENGLISH, Visitor.Screen.PHONE).opensTheGuide().sawPublicly(name("youtube"), ContentKind.THREAT);
        assertThat(witness.places()).containsExactly("youtube");
        visitor.sees(ReportingText.GUIDE_NO_OFFICE);

        visitor.page().locator("#guide-country").selectOption("at");

        assertThat(witness.place("at-meldestelle")).isVisible();
        assertThat(witness.places()).containsExactly("at-meldestelle", "youtube");
    }

    @Test
    void a_harmful_link_is_shown_defanged_and_is_never_live() {
        witness(Locales.ENGLISH, Visitor.Screen.PHONE)
                .opensTheGuide()
                .sawPublicly(name("x"), ContentKind.RECRUITING)
                .writesTo("x");
        List<String> asked = new ArrayList<>();
        visitor.context().onRequest(request -> asked.add(request.url()));
        witness.fillsIn(
                LINK + "\njavascript:alert(document.domain)\ndata:text/html,hello",
                "@saltbell",
                "See also http://other.example.org/x and <img src=https://third.example.org/y>");
        visitor.sees(visitor.says(
                ReportingText.GUIDE_BAD_LINK, "javascript[:]alert(document[.]domain) data[:]text/html,hello"));
        visitor.canUseThisPage();
        witness.showsTheText();

        assertThat(witness.letter()).containsText("hxxps://tolmi[.]example[.]org/p/4471");
        assertThat(witness.letter()).containsText("hxxp://other[.]example[.]org/x");
        assertThat(witness.letter().innerText()).doesNotContain("https:", "http:", "javascript:", "data:");
        assertThat(witness.letter().locator("a, img, iframe")).hasCount(0);
        assertThat(witness.links()).noneMatch(link -> link.contains("example.org") || link.startsWith("javascript"));
        assertThat(witness.copies()).contains(LINK, "javascript[:]alert").doesNotContain("javascript:");
        assertThat(asked).as("no preview").noneMatch(url -> url.contains("example.org"));
        visitor.hadNoTrouble();
    }

    @Test
    void a_link_that_is_none_does_not_count_as_the_exact_place() {
        witness(Locales.ENGLISH, Visitor.Screen.PHONE)
                .opensTheGuide()
                .sawPublicly(name("x"), ContentKind.RECRUITING)
                .writesTo("x")
                .fillsIn("javascript:alert(1)", "@saltbell", "It recruits.")
                .showsTheText();

        assertThat(witness.missing()).contains("link");
    }

    @Test
    void hidden_direction_marks_are_taken_out_and_that_is_said() {
        witness(Locales.KURDISH, Visitor.Screen.PHONE)
                .opensTheGuide()
                .sawPublicly(name("facebook"), ContentKind.HATE)
                .writesTo("facebook")
                .fillsIn("https://safe.example.org/\u202egpj.exe", "@salt\u2067bell\u200f", "باش\u202aە\u2069.");
        String said = visitor.says(
                ReportingText.GUIDE_MARKS,
                String.join(
                        "، ",
                        visitor.says(ReportingText.GUIDE_LINKS),
                        visitor.says(ReportingText.GUIDE_ACCOUNT),
                        visitor.says(ReportingText.GUIDE_WHY)));
        visitor.sees(said);
        assertThat(witness.reads("guide-account")).isEqualTo("@saltbell");
        witness.showsTheText();

        visitor.sees(said);
        assertThat(witness.copies())
                .contains("https://safe.example.org/gpj.exe", "@saltbell", "باشە.")
                .doesNotContainPattern("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]");
    }

    @ParameterizedTest
    @CsvSource({
        "en, , unknown, en, Rule",
        "en, 'en,ar', , en, Rule",
        "en, 'tr,ckb', other, ckb, یاسا",
        "ckb, 'ar', other, ar, القاعدة",
        "ckb, 'de', none, en, Rule"
    })
    void the_headings_are_in_a_language_the_place_reads_and_that_is_said(
            String page, String reads, String why, String headings, String rule) {
        witness(Locale.of(page), Visitor.Screen.PHONE)
                .opensTheGuide()
                .isTold("data.places.find(place => place.id === 'x').reads = "
                        + (reads == null ? "[]" : "['" + reads.replace(",", "','") + "']"))
                .sawPublicly(name("x"), ContentKind.HATE)
                .writesTo("x")
                .showsTheText();

        assertThat(witness.letter()).hasAttribute("lang", headings);
        assertThat(witness.letter()).containsText(rule + ": ");
        ReportingText said = switch (why == null ? "" : why) {
            case "unknown" -> ReportingText.GUIDE_READS_UNKNOWN;
            case "other" -> ReportingText.GUIDE_READS_OTHER;
            case "none" -> ReportingText.GUIDE_READS_NONE;
            default -> ReportingText.GUIDE_READS;
        };
        assertThat(visitor.page().locator("#guide-reads"))
                .hasText(java.util.regex.Pattern.compile(
                        Visitor.quoted(visitor.says(said, "§", "§", "§")).replace("§", ".+")));
        visitor.page().locator("#guide-headings").selectOption("ar");
        assertThat(witness.letter()).containsText("القاعدة: ");
    }

    @Test
    void a_place_that_asks_for_a_name_gets_one_or_it_is_missing() {
        witness(Locales.ENGLISH, Visitor.Screen.PHONE)
                .opensTheGuide()
                .isTold("data.places.find(place => place.id === 'x').ways.forEach(way => way.needs = ['NAME', 'LINK'])")
                .sawPublicly(name("x"), ContentKind.HATE)
                .writesTo("x")
                .fillsIn(LINK, "@saltbell", "It calls people vermin.")
                .showsTheText()
                .at(ReportingText.GUIDE_NOT_READY);

        assertThat(witness.missing()).containsExactly("name");
        visitor.sees(ReportingText.GUIDE_NAME_ALL);
        visitor.sees(visitor.says(ReportingText.GUIDE_ASKS, "your name, the exact link"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://x.com/report",
                "https://x.com.evil.example/report",
                "https://x.com@evil.example/report",
                "data:text/html,hello",
                "mailto:a@example.org?bcc=b@example.org"
            })
    void the_page_leads_out_only_to_the_directorys_own_hosts(String address) {
        witness(Locales.ENGLISH, Visitor.Screen.PHONE)
                .opensTheGuide()
                .isTold("data.places.find(place => place.id === 'x').ways[0].address = '" + address + "'")
                .sawPublicly(name("x"), ContentKind.HATE);
        assertThat(witness.place("x").locator("a")).hasCount(0);

        witness.writesTo("x").showsTheText();

        assertThat(witness.links()).containsExactly(new SupportLink().path());
    }

    @Test
    void a_number_is_called_only_if_it_is_one_and_is_offered_no_report_to_write() {
        witness(Locales.ENGLISH, Visitor.Screen.PHONE)
                .opensTheGuide()
                .isTold("data.places.find(place => place.id === 'x').ways[0].address = 'tel:911;evil'")
                .sawPublicly(name("x"), ContentKind.HATE);

        assertThat(witness.place("x").locator("a")).hasCount(0);
        assertThat(witness.place("x").locator("button")).hasCount(0);
    }

    @Test
    void links_out_say_nothing_of_where_one_came_from() {
        witness(Locales.ENGLISH, Visitor.Screen.PHONE).opensTheGuide().sawPublicly(name("telegram"), ContentKind.HATE);
        var out = witness.place("telegram").locator("a[href^='https:']");

        assertThat(out).hasAttribute("rel", "noopener noreferrer");
        assertThat(out).hasAttribute("referrerpolicy", "no-referrer");
        assertThat(out).hasAttribute("target", "_blank");
        witness.writesTo("telegram").fillsIn(LINK, "@saltbell", "Vermin.").showsTheText();
        assertThat(witness.links())
                .anyMatch(link -> link.startsWith("mailto:abuse@telegram.org?subject=Report")
                        && link.contains("https%3A%2F%2Ftolmi.example.org%2Fp%2F4471"));
    }

    @Test
    void back_loses_nothing_unasked_and_goes_step_by_step_on_the_page() {
        witness(Locales.ENGLISH, Visitor.Screen.PHONE)
                .comesFromTheReportPage()
                .sawPublicly(name("x"), ContentKind.HATE)
                .writesTo("x")
                .types("guide-why", "It calls people vermin.");

        List<String> questions = new ArrayList<>();
        visitor.page().onDialog(dialog -> {
            questions.add(dialog.type());
            dialog.dismiss();
        });
        visitor.page().evaluate("history.back()");
        visitor.page().waitForCondition(() -> questions.contains("beforeunload"));
        assertThat(witness.reads("guide-why")).isEqualTo("It calls people vermin.");
        witness.saidNothingInTheAddress();

        visitor.presses(UiText.SUPPORT);
        assertThat(witness.reads("guide-why")).isEqualTo("It calls people vermin.");
        assertThat(questions).containsExactly("beforeunload", "confirm");

        visitor.presses(UiText.BACK);
        visitor.presses(UiText.BACK);
        witness.at(ReportingText.GUIDE_SHARED);
        visitor.hadNoTrouble();
    }

    @Test
    void the_link_to_the_content_skips_to_it_and_loses_nothing() {
        witness(Locales.ENGLISH, Visitor.Screen.DESKTOP)
                .opensTheGuide()
                .sawPublicly(name("x"), ContentKind.HATE)
                .writesTo("x")
                .types("guide-why", "It calls people vermin.");

        visitor.page().getByText(visitor.says(UiText.SKIP_TO_CONTENT)).press("Enter");

        assertThat(visitor.page().locator("main")).isFocused();
        assertThat(witness.reads("guide-why")).isEqualTo("It calls people vermin.");
        witness.saidNothingInTheAddress();
    }

    @Test
    void back_from_the_first_question_leads_to_the_page_before() {
        witness(Locales.ENGLISH, Visitor.Screen.PHONE).comesFromTheReportPage();

        visitor.page().goBack();

        visitor.isAt(new ReportLink().path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide", "support"})
    void leaving_at_once_takes_the_page_out_of_the_way_back(String path) {
        witness(Locales.ENGLISH, Visitor.Screen.PHONE);
        visitor.opens(new ReportLink());
        visitor.opens("/" + path);
        if (path.equals(new GuideLink().path())) {
            witness.sawPublicly(name("x"), ContentKind.HATE).writesTo("x").types("guide-why", "Something.");
        }

        visitor.page().onDialog(dialog -> org.assertj.core.api.Assertions.fail("asked: " + dialog.message()));
        visitor.presses(ReportingText.LEAVE);
        visitor.isAt("sign-in.*");
        visitor.page().goBack();

        visitor.isAt(new ReportLink().path());
    }

    private void change(Person administrator, String value) {
        as(administrator, () -> {
            settings.set(Setting.COUNT_GUIDE, value, administrator.id());
            return value;
        });
    }

    private static <T> T as(Person person, Supplier<T> act) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        person.id(),
                        "",
                        person.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new)));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
