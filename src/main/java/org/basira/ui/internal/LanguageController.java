package org.basira.ui.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.basira.ui.LanguageChosen;
import org.basira.ui.Languages;
import org.basira.ui.Locales;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Switches the language: a cookie for this browser, an event for the account, and back to the same page. */
@Controller
class LanguageController {

    private final ApplicationEventPublisher events;

    LanguageController(ApplicationEventPublisher events) {
        this.events = events;
    }

    @GetMapping("/language/{tag}")
    String choose(
            @PathVariable String tag,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale chosen = Locales.of(Locale.forLanguageTag(tag));
        ResponseCookie cookie = ResponseCookie.from(Languages.COOKIE, chosen.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        events.publishEvent(new LanguageChosen(chosen.getLanguage()));
        return "redirect:" + ownPath(to);
    }

    /** Only a path of our own: never an address that leads elsewhere. */
    private static String ownPath(String to) {
        boolean own = to.startsWith("/")
                && !to.startsWith("//")
                && !to.contains("\\")
                && to.chars().allMatch(c -> c > 31);
        return own ? to : "/";
    }
}
