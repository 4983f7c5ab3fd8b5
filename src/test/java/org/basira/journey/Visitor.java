package org.basira.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.basira.ui.Languages;
import org.basira.ui.Link;
import org.basira.ui.Locales;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** Someone at a browser: finds things by what they say in the visitor's language, and notes every trouble. */
final class Visitor {

    /** A phone and a desktop. */
    enum Screen {
        PHONE(360, 780),
        DESKTOP(1280, 800);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private final BrowserContext context;
    private final Locale locale;
    private final String home;
    private final List<String> troubles = new ArrayList<>();
    private Page page;

    Visitor(Browser browser, String home, Locale locale, Screen screen) {
        this.home = home;
        this.locale = locale;
        context = browser.newContext(new NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setLocale(locale.getLanguage().equals("ckb") ? "en" : locale.getLanguage()));
        context.setDefaultTimeout(20_000);
        context.addCookies(List.of(new Cookie(Languages.COOKIE, locale.getLanguage()).setUrl(home)));
        context.addInitScript("document.addEventListener('securitypolicyviolation',"
                + " e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile));");
        page = newTab();
    }

    private Visitor(Visitor same, Locale locale) {
        this.home = same.home;
        this.locale = locale;
        this.context = same.context;
        this.page = same.page;
    }

    private Page newTab() {
        Page tab = context.newPage();
        tab.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("ERR_INTERNET_DISCONNECTED")) {
                troubles.add(message.text() + " at " + tab.url());
            }
        });
        tab.onPageError(error -> troubles.add(error + " at " + tab.url()));
        return tab;
    }

    /** A second tab beside the present one; what follows happens there, until {@link #backTo}. */
    Page opensATab(String path) {
        Page before = page;
        page = newTab();
        opens(path);
        return before;
    }

    Page backTo(Page tab) {
        Page before = page;
        page = tab;
        return before;
    }

    /** Each answer takes a second from now on. */
    void onASlowLine() {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 1_000);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", -1);
        CDPSession network = context.newCDPSession(page);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", line);
    }

    String says(Message message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Locale locale() {
        return locale;
    }

    void opens(Link link) {
        opens("/" + link.path());
    }

    void opens(String path) {
        page.navigate(home + path);
        assertThat(page.locator("main")).isVisible();
    }

    void presses(Message label, Object... arguments) {
        called(says(label, arguments)).first().click();
    }

    /** A button or a link with these words. */
    private Locator called(String words) {
        var exactly = new Page.GetByRoleOptions().setName(words).setExact(true);
        return page.getByRole(AriaRole.BUTTON, exactly).or(page.getByRole(AriaRole.LINK, exactly));
    }

    void types(Message label, String text) {
        page.getByLabel(says(label), new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(text);
    }

    Locator field(Message label) {
        return page.getByLabel(says(label), new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    /** The same tab, in another language by the page's own switch. */
    Visitor switchesTo(Locale other) {
        page.getByText(Locales.ownName(locale), new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(Locales.ownName(other))
                                .setExact(true))
                .click();
        return new Visitor(this, other);
    }

    String reads(Message label) {
        return field(label).inputValue();
    }

    void sees(Message message, Object... arguments) {
        sees(says(message, arguments));
    }

    void sees(String words) {
        assertThat(page.getByText(words).first()).isVisible();
    }

    void isAt(String pathPattern) {
        Pattern whole = Pattern.compile(Pattern.quote(home + "/") + pathPattern);
        page.waitForURL(url -> whole.matcher(url).matches());
        assertThat(page.locator("main")).isVisible();
    }

    /** Words as a pattern for the browser, which knows no {@code \Q}. */
    static String quoted(String words) {
        return words.replaceAll("[\\\\^$.|?*+()\\[\\]{}/]", "\\\\$0");
    }

    String address() {
        return page.url().substring(home.length());
    }

    /** The page can be used by everyone: no finding of axe, and nothing wider than the screen. */
    void canUseThisPage() {
        AxeResults found = new AxeBuilder(page)
                .setLegacyMode(true)
                .exclude(List.of("vaadin-connection-indicator"))
                .analyze();
        assertThat(found.getViolations())
                .as("axe at %s in %s", address(), locale)
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream()
                                .map(node -> String.valueOf(node.getHtml()))
                                .limit(3)
                                .toList())
                .isEmpty();
        assertThat((Boolean) page.evaluate(
                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"))
                .as("nothing is wider than the screen at %s in %s", address(), locale)
                .isTrue();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(locale.getLanguage());
    }

    void hadNoTrouble() {
        assertThat(troubles).isEmpty();
    }

    /** Troubles that a journey made on purpose are set aside. */
    void forgetsTroubles() {
        troubles.clear();
    }
}
