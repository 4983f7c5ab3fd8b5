package org.basira.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.basira.account.DemoAccess;
import org.basira.account.Person;
import org.basira.account.SignInCookie;
import org.basira.account.SignIns;
import org.basira.assessment.Attempts;
import org.basira.cohort.Cohorts;
import org.basira.content.Catalogue;
import org.basira.demo.Rush;
import org.basira.learning.FormDraw;
import org.basira.learning.Progress;
import org.basira.testing.Browsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** What every journey starts from: a browser of its own, and a class that the demo's coordinator made for it. */
abstract class Stage {

    @LocalServerPort
    int port;

    @Autowired
    DemoAccess demo;

    @Autowired
    SignIns signIns;

    @Autowired
    Cohorts cohorts;

    @Autowired
    Attempts attempts;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Progress progress;

    @Autowired
    FormDraw forms;

    Playwright playwright;
    Browser browser;
    Rush rush;
    Person coordinator;
    UUID cohort;

    @BeforeEach
    void openTheBrowserAndMakeAClass() {
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        rush = new Rush(progress, forms, attempts, catalogue);
        coordinator = signIns.person(demo.enter("shirin").token()).orElseThrow();
        cohort = as(coordinator, () -> {
            UUID made = cohorts.make(coordinator.id(), coordinator.organisation(), "Riverside, evening")
                    .orElseThrow();
            catalogue
                    .modules()
                    .forEach(module -> cohorts.assign(
                            coordinator.id(),
                            made,
                            module.id(),
                            LocalDate.now(ZoneId.of("Asia/Baghdad")).plusDays(7)));
            return made;
        });
    }

    @AfterEach
    void closeTheBrowser() {
        playwright.close();
    }

    String guest(String login) {
        return demo.guests().stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseThrow()
                .displayName();
    }

    Visitor visitor(Locale language, Visitor.Screen screen) {
        return new Visitor(browser, "http://127.0.0.1:" + port, language, screen);
    }

    void entersAs(Visitor visitor, String login) {
        visitor.context()
                .addCookies(List.of(
                        new Cookie(SignInCookie.NAME, demo.enter(login).token()).setUrl("http://127.0.0.1:" + port)));
    }

    String code() {
        return as(coordinator, () -> cohorts.find(coordinator.id(), cohort).orElseThrow())
                .code()
                .code();
    }

    UUID idOf(Visitor visitor) {
        return signIns.person(token(visitor)).orElseThrow().id();
    }

    static String token(Visitor visitor) {
        return visitor.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(SignInCookie.NAME))
                .findFirst()
                .orElseThrow()
                .value;
    }

    static <T> T as(Person person, Supplier<T> act) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        person,
                        null,
                        person.roles().stream()
                                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                                .toList()));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
