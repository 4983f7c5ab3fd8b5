package org.basira.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.basira.assessment.AssessmentText;
import org.basira.testing.Browsers;
import org.basira.ui.Languages;
import org.basira.ui.Locales;
import org.basira.ui.Messages;

/**
 * Bytes as transferred (headers and compressed bodies, as Chromium counts them) and requests of the first and the second
 * visit to pages of a running demo, and of answers in a quiz. A first visit has an empty cache; the second is a new tab of
 * the same browser. What comes from the browser's cache is not a request here.
 *
 * <p>Arguments: the demo's address, language.
 */
public final class VisitBenchmark {

    private static final int ANSWERS = 20;

    private final Browser browser;
    private final String home;
    private final Locale locale;

    private VisitBenchmark(Browser browser, String home, Locale locale) {
        this.browser = browser;
        this.home = home;
        this.locale = locale;
    }

    public static void main(String[] args) {
        String home = args.length > 0 ? args[0] : "http://127.0.0.1:8080";
        Locale locale = args.length > 1 ? Locale.of(args[1]) : Locales.ENGLISH;
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright)) {
            new VisitBenchmark(browser, home, locale).run();
        }
    }

    private void run() {
        visits("sign-in", "/sign-in", List.of());
        BrowserContext signedIn = context(List.of());
        Page page = signedIn.newPage();
        page.navigate(home + "/sign-in");
        page.locator(".people button").first().click();
        page.waitForURL(home + "/");
        List<Cookie> cookies = signedIn.cookies();
        visits("home", "/", cookies);
        page.navigate(home + "/learn/what-it-is");
        String lesson =
                page.locator("main a[href*='learn/what-it-is/']").first().getAttribute("href");
        visits("lesson", "/" + lesson.replaceFirst("^/", ""), cookies);
        visits("progress", "/progress", cookies);
        visits("report", "/report", cookies);
        visits("guide", "/guide", cookies);
        page.navigate(home + "/learn/what-it-is");
        String quiz = page.locator("main a[href*='quiz/']").first().getAttribute("href");
        page.navigate(home + "/" + quiz.replaceFirst("^/", ""));
        page.locator("main").waitFor();
        page.locator("main button.btn.p").first().click();
        page.locator("basira-answer, .choices, .review").first().waitFor();
        String question = page.url().substring(home.length());
        visits("quiz question", question, cookies);
        signedIn.close();
        answers(question, cookies);
    }

    private void visits(String name, String path, List<Cookie> cookies) {
        try (BrowserContext context = context(cookies)) {
            for (String visit : List.of("first", "second")) {
                Page page = context.newPage();
                Traffic traffic = new Traffic(page);
                page.navigate(home + path);
                page.locator("main").waitFor();
                traffic.print(name + ", " + visit + " visit");
                page.close();
            }
        }
    }

    /** Answers one question after the other: the answer with its feedback, then the next question. */
    private void answers(String question, List<Cookie> cookies) {
        try (BrowserContext context = context(cookies)) {
            Page page = context.newPage();
            page.navigate(home + question);
            page.locator("main").waitFor();
            List<Traffic.Sum> given = new ArrayList<>();
            List<Traffic.Sum> next = new ArrayList<>();
            for (int count = 0; count < ANSWERS && page.url().contains("/attempt/"); count++) {
                Locator asked = page.locator("basira-answer, .choices, .review").first();
                asked.waitFor();
                String kind = asked.getAttribute("kind");
                if (kind == null) { // a story, or one answered before
                    break;
                }
                choose(page, kind);
                page.waitForTimeout(300);
                Traffic answer = new Traffic(page);
                page.locator("basira-answer [data-save]").click();
                page.locator(".review").first().waitFor();
                given.add(answer.print("answer, " + kind + ", with feedback"));
                answer.close();
                Traffic following = new Traffic(page);
                String before = page.url();
                page.locator("main section.judge .btn.p").click();
                page.waitForURL(url -> !url.equals(before));
                next.add(following.print("  the next question"));
                following.close();
            }
            System.out.printf(
                    Locale.ROOT,
                    "mean of %d: answer %.0f bytes, next question %.0f bytes; largest %d and %d%n",
                    given.size(),
                    given.stream().mapToLong(Traffic.Sum::both).average().orElse(0),
                    next.stream().mapToLong(Traffic.Sum::both).average().orElse(0),
                    given.stream().mapToLong(Traffic.Sum::both).max().orElse(0),
                    next.stream().mapToLong(Traffic.Sum::both).max().orElse(0));
        }
    }

    private void choose(Page page, String kind) {
        switch (kind) {
            case "choose" -> page.locator("basira-answer label.opt").first().click();
            case "pair" ->
                page.locator("basira-answer select")
                        .all()
                        .forEach(select -> select.selectOption(new SelectOption().setIndex(1)));
            case "order" ->
                page.locator("basira-answer li button:not([disabled])").first().click();
            case "mark" -> page.locator("basira-answer [aria-pressed]").first().click();
            default -> {
                page.locator("[data-side=over]").first().click();
                label(page, Messages.text(locale, AssessmentText.SURE, "FAIRLY"));
                label(page, Messages.text(locale, AssessmentText.ACT, "REPORT"));
            }
        }
    }

    private static void label(Page page, String words) {
        page.locator("label")
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile("^\\s*" + words.replaceAll("[.?*+()]", "\\\\$0") + "\\s*$")))
                .first()
                .click();
    }

    private BrowserContext context(List<Cookie> cookies) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 780));
        context.setDefaultTimeout(6_000);
        context.addCookies(List.of(new Cookie(Languages.COOKIE, locale.getLanguage()).setUrl(home)));
        context.addCookies(cookies);
        return context;
    }

    /** What goes over the wire for one page from now on. */
    private static final class Traffic {

        private final Page page;
        private final CDPSession session;
        private final List<Request> sent = new ArrayList<>();
        private long received;
        private int requests;

        record Sum(long sent, long received) {
            long both() {
                return sent + received;
            }
        }

        Traffic(Page page) {
            this.page = page;
            session = page.context().newCDPSession(page);
            session.send("Network.enable");
            session.on("Network.loadingFinished", this::finished);
            page.onRequestFinished(sent::add);
        }

        private void finished(JsonObject event) {
            long bytes = Math.round(event.get("encodedDataLength").getAsDouble());
            if (bytes > 0) {
                received += bytes;
                requests++;
            }
        }

        Sum print(String what) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.waitForTimeout(700);
            long up = 0;
            for (Request request : List.copyOf(sent)) {
                var sizes = request.sizes();
                if (!request.response().fromServiceWorker() && sizes.responseHeadersSize > 0) {
                    up += sizes.requestHeadersSize + sizes.requestBodySize;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %8d bytes received, %3d requests, %6d bytes sent%n",
                    what,
                    received,
                    requests,
                    up);
            return new Sum(up, received);
        }

        void close() {
            session.detach();
        }
    }
}
