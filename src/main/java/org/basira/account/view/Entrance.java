package org.basira.account.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.basira.account.AccountText;
import org.basira.account.Admission.Refusal;
import org.basira.account.SignInCookie;
import org.basira.account.SignIns;
import org.basira.ui.Messages;

/** What the pages before sign-in share: carrying the token to the browser, and the words for each refusal. */
final class Entrance {

    /** The code of a join link that opened nothing, as a parameter of the sign-in page, and why it did not. */
    static final String CODE = "code";

    static final String WHY = "why";
    static final String SLOWED = "slowed";

    private Entrance() {}

    /** The address a request comes from, as the server sees it (behind a proxy: set {@code server.forward-headers-strategy}). */
    static String source() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "" : String.valueOf(request.getRemoteAddr());
    }

    /** Hands the token over and loads the page asked for, whole: a new sign-in never goes on in an old page. */
    static void enter(SignIns.Outcome.SignedIn signedIn, boolean keep, String target) {
        VaadinResponse response = VaadinResponse.getCurrent();
        boolean secure = VaadinRequest.getCurrent().isSecure();
        response.addCookie(SignInCookie.of(signedIn.token(), keep ? signedIn.lasts() : null, secure));
        UI.getCurrent().getPage().setLocation(target);
    }

    /** Where to go after sign-in: what was asked for before, if it is a path of ours. */
    static String target(Optional<String> wanted) {
        return wanted.filter(path -> path.startsWith("/") && !path.startsWith("//") && !path.contains("\\"))
                .orElse("/");
    }

    /** What a join link that opens nothing carries to the sign-in page: the code as it was typed, and whether it was tried. */
    static QueryParameters deadCode(String typed, boolean slowed) {
        return QueryParameters.simple(Map.of(CODE, typed, WHY, slowed ? SLOWED : "unknown"));
    }

    /** Why an account was not made or a password not changed. */
    static String words(Locale locale, Refusal refusal) {
        return switch (refusal) {
            case Refusal.BadPassword bad -> words(locale, bad);
            case Refusal.LoginTaken taken -> Messages.text(locale, AccountText.LOGIN_TAKEN);
            case Refusal.BadLogin bad -> Messages.text(locale, AccountText.BAD_LOGIN);
            case Refusal.NoName none -> Messages.text(locale, AccountText.NO_NAME);
            case Refusal.BadCode bad -> Messages.text(locale, AccountText.CODE_UNKNOWN);
            case Refusal.Slowed slowed -> slowed(locale, slowed.waiting());
        };
    }

    private static String words(Locale locale, Refusal.BadPassword bad) {
        return switch (bad.objection()) {
            case TOO_SHORT -> Messages.text(locale, AccountText.TOO_SHORT, bad.least());
            case TOO_LONG -> Messages.text(locale, AccountText.TOO_LONG);
            case COMMON -> Messages.text(locale, AccountText.COMMON);
            case LIKE_USER_NAME -> Messages.text(locale, AccountText.LIKE_USER_NAME);
        };
    }

    static String slowed(Locale locale, Duration waiting) {
        return Messages.text(locale, AccountText.SLOWED, waiting.toMinutes() + 1);
    }
}
