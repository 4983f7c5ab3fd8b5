package org.basira;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basira.account.AccountText;
import org.basira.account.Accounts;
import org.basira.account.DemoAccess;
import org.basira.account.DemoAccounts;
import org.basira.account.NewPerson;
import org.basira.account.PasswordChanges;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.account.SignInCookie;
import org.basira.account.SignIns;
import org.basira.cohort.Cohorts;
import org.basira.testing.DemoApplication;
import org.basira.ui.Locales;
import org.basira.ui.Messages;
import org.basira.ui.UiText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What goes over the wire before any page is built: headers, refusals, ways back, languages. */
@DemoApplication
class HttpIT {

    private static final Pattern NONCE = Pattern.compile("script-src 'self' 'nonce-([^']+)'");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private DemoAccess demo;

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private Accounts people;

    @Autowired
    private PasswordChanges passwords;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Cohorts cohorts;

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/report", "/guide", "/support", "/about", "/join/NOTACODE"})
    void each_page_carries_the_headers_that_protect_it(String page) {
        HttpResponse<String> response = get(page);

        assertThat(response.statusCode()).isEqualTo(200);
        String policy = header(response, "Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe-");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(response, "Permissions-Policy")).contains("camera=()", "microphone=()", "geolocation=()");
    }

    @ParameterizedTest
    @CsvSource({"/fonts/basira-arabic-400.woff2, 2592000", "/sign-in, no-store"})
    void what_cannot_change_is_kept_by_the_browser_and_pages_are_not(String path, String cached) {
        HttpResponse<String> response = get(path);

        assertThat(header(response, "Cache-Control")).contains(cached);
        assertThat(header(response, "Pragma")).isEqualTo(cached.equals("no-store") ? "no-cache" : "");
    }

    @Test
    void the_nonce_is_new_each_time_and_on_every_script() {
        HttpResponse<String> response = get("/sign-in");
        String nonce = nonce(response);

        assertThat(nonce).isNotEqualTo(nonce(get("/sign-in")));
        Matcher script = Pattern.compile("<(script|style)\\b[^>]*>").matcher(response.body());
        while (script.find()) {
            assertThat(script.group()).contains("nonce=\"" + nonce + "\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/learn, /sign-in?to=%2Flearn",
        "/cohorts, /sign-in?to=%2Fcohorts",
        "/attempt/00000000-0000-7000-8000-000000000001/3, "
                + "/sign-in?to=%2Fattempt%2F00000000-0000-7000-8000-000000000001%2F3"
    })
    void nobody_is_led_to_sign_in_and_back(String page, String signIn) {
        HttpResponse<String> response = get(page);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(header(response, "Location")).endsWith(signIn);
    }

    @Test
    void whose_sign_in_has_ended_is_told_so_and_led_back() {
        HttpResponse<String> response = get("/learn", "Cookie", SignInCookie.NAME + "=ended");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(header(response, "Location")).endsWith("/sign-in?to=%2Flearn&ended");
    }

    @Test
    void a_page_for_others_an_unknown_page_and_an_unknown_id_look_the_same() {
        String cookie = as("dana");
        List<HttpResponse<String>> answers = List.of(
                get("/nowhere", "Cookie", cookie),
                get("/cohorts", "Cookie", cookie),
                get("/directory", "Cookie", cookie),
                get("/directory/place/telegram", "Cookie", cookie),
                get("/directory/place/telegram/change", "Cookie", cookie),
                get("/directory/proposal/" + UUID.randomUUID(), "Cookie", cookie),
                get("/marking/reports", "Cookie", cookie),
                get("/marking/agreement", "Cookie", cookie),
                get("/cohorts/" + UUID.randomUUID(), "Cookie", cookie),
                get("/attempt/" + UUID.randomUUID() + "/1", "Cookie", cookie));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(404);
        for (HttpResponse<String> each : answers) {
            assertThat(each.body()).contains(Messages.text(Locales.ENGLISH, UiText.NOT_FOUND_TITLE));
            assertThat(withoutChance(each)).isEqualTo(withoutChance(answers.getFirst()));
        }
    }

    /** The page that breaks is one of the tests'. */
    @Test
    void a_page_that_breaks_shows_a_number_and_says_500() {
        HttpResponse<String> page = get("/broken/inside");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).containsPattern("E-[2-9A-Z]{6}").doesNotContain("a secret detail", "IllegalState");
    }

    @Test
    void a_name_that_would_end_the_pages_script_stays_in_it() {
        String rude = "</script><img src=x onerror=alert(1)><!--";
        Person mallory = accounts.make("mallory", "Mallory", Set.of(Role.COORDINATOR));
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(mallory, "", "ROLE_COORDINATOR"));
        UUID cohort = cohorts.make(mallory.id(), mallory.organisation(), rude).orElseThrow();
        SecurityContextHolder.clearContext();

        HttpResponse<String> page = get("/cohorts/" + cohort, "Cookie", as(mallory.login()));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("\\u003c/script>\\u003cimg").doesNotContain("<img src", "</script><img");
    }

    @ParameterizedTest
    @CsvSource({"fr-FR, en, ltr", "ar-IQ, ar, rtl", "ckb, ckb, rtl", "ku, en, ltr", "'fr, ckb;q=0.5', ckb, rtl"})
    void the_browsers_first_language_that_is_ours_is_spoken(String wanted, String language, String direction) {
        assertThat(html(get("/sign-in", "Accept-Language", wanted)))
                .contains("lang=\"" + language + "\"", "dir=\"" + direction + "\"");
    }

    @Test
    void a_language_that_does_not_exist_falls_back_to_english() {
        assertThat(html(get("/sign-in", "Cookie", "basira-language=xx"))).contains("lang=\"en\"");
        assertThat(header(get("/language/xx?to=/about"), "Set-Cookie")).contains("basira-language=en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "evil"})
    void switching_the_language_leads_nowhere_else(String to) {
        HttpResponse<String> response =
                get("/language/ar?to=" + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(URI.create(header(response, "Location")).getPath()).isEqualTo("/");
        assertThat(header(response, "Location")).doesNotContain("evil");
    }

    @Test
    void nothing_opens_before_a_password_chosen_by_someone_else_is_changed() {
        Person yusuf = signIns.person(demo.enter("yusuf").token()).orElseThrow();
        signedIn(yusuf, "ROLE_ADMINISTRATOR");
        NewPerson typed = new NewPerson("huda", "Huda", "a kite over the wide river", "en");
        assertThat(people.add(yusuf, typed, Set.of(Role.COORDINATOR))).isEmpty();
        SecurityContextHolder.clearContext();
        String token = demo.enter("huda").token();
        String cookie = SignInCookie.NAME + "=" + token;
        String must = Messages.text(Locales.ENGLISH, AccountText.MUST_CHANGE);

        assertThat(get("/cohorts", "Cookie", cookie).body()).contains(must);
        assertThat(get("/password", "Cookie", cookie).body()).contains(must);

        Person huda = signIns.person(token).orElseThrow();
        signedIn(huda, "ROLE_COORDINATOR");
        assertThat(passwords.change(huda, typed.password(), "nine slow boats at dawn", token, "office"))
                .isEmpty();
        SecurityContextHolder.clearContext();
        assertThat(get("/cohorts", "Cookie", cookie).body()).doesNotContain(must);
    }

    private static void signedIn(Person person, String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", role));
    }

    @Test
    void signing_out_ends_the_sign_in_everywhere() {
        String cookie = as("dana");
        assertThat(get("/learn", "Cookie", cookie).statusCode()).isEqualTo(200);

        HttpResponse<String> out = get("/sign-out", "Cookie", cookie);

        assertThat(header(out, "Location")).endsWith("/sign-in");
        assertThat(out.headers().allValues("Set-Cookie"))
                .anyMatch(set -> set.startsWith(SignInCookie.NAME + "=;")
                        && (set.contains("Max-Age=0") || set.contains("Expires=Thu, 01 Jan 1970")));
        assertThat(get("/learn", "Cookie", cookie).statusCode()).isEqualTo(302);
    }

    private String as(String login) {
        return SignInCookie.NAME + "=" + demo.enter(login).token();
    }

    private static String html(HttpResponse<String> response) {
        Matcher html = Pattern.compile("<html[^>]*>").matcher(response.body());
        assertThat(html.find()).isTrue();
        return html.group();
    }

    /** What is drawn by chance for each page, the page's own address and the order of JSON's members are taken out. */
    private static List<String> withoutChance(HttpResponse<String> response) {
        String text = response.body()
                .replaceAll("<base [^>]*>|<meta name=\"_csrf\"[^>]*>", "")
                .replaceAll("nonce=\"[^\"]*\"|nonce = '[^']*'", "nonce")
                .replaceAll("\"(csrfToken|Vaadin-Security-Key|v-uiId|Vaadin-Push-ID)\":\\s*\"?[^,}]*", "")
                .replaceAll("\"(requestURL|appId)\":\"[^\"]*\"", "")
                .replaceAll("to=[^\"&]*", "");
        return Stream.of(text.split("[,{}\\s]+")).sorted().toList();
    }

    private static String nonce(HttpResponse<String> response) {
        Matcher nonce = NONCE.matcher(header(response, "Content-Security-Policy"));
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
