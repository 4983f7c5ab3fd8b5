package org.basira.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cookie that carries the sign-in token. */
public final class SignInCookie {

    public static final String NAME = "basira-sign-in";

    private SignInCookie() {}

    public static Optional<String> read(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(NAME) && !cookie.getValue().isBlank()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A cookie that carries the token.
     *
     * @param lasts null for as long as the browser is open
     */
    public static Cookie of(String token, @Nullable Duration lasts, boolean secure) {
        Cookie cookie = new Cookie(NAME, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(lasts == null ? -1 : (int) lasts.toSeconds());
        return cookie;
    }

    /** A cookie that takes the token away. */
    public static Cookie none(boolean secure) {
        Cookie cookie = of("", null, secure);
        cookie.setMaxAge(0);
        return cookie;
    }
}
