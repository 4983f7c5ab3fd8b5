package org.basira.account.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.basira.account.AccountText;
import org.basira.account.Accounts;
import org.basira.account.Passwords;
import org.basira.account.Role;
import org.basira.account.SignInCookie;
import org.basira.account.SignIns;
import org.basira.ui.Field;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** What the pages before sign-in share: carrying the token to the browser, and the words for each refusal. */
final class Entrance {

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

    record Words(Message message, List<Object> given) {
        Object[] arguments() {
            return given.toArray();
        }
    }

    /** Says why an account was not made, on the field that is to be mended. */
    static void refuse(
            Accounts.Outcome outcome, Set<Role> roles, Locale locale, Field login, Field name, Field password) {
        Words words = words(outcome, roles);
        Field field = switch (outcome) {
            case Accounts.Outcome.BadPassword bad -> password;
            case Accounts.Outcome.NoName none -> name;
            default -> login;
        };
        field.wrong(Messages.text(locale, words.message(), words.arguments()));
    }

    private static Words words(Accounts.Outcome outcome, Set<Role> roles) {
        return switch (outcome) {
            case Accounts.Outcome.BadPassword bad -> words(bad.objection(), roles);
            case Accounts.Outcome.LoginTaken taken -> plain(AccountText.LOGIN_TAKEN);
            case Accounts.Outcome.BadLogin bad -> plain(AccountText.BAD_LOGIN);
            case Accounts.Outcome.NoName none -> plain(AccountText.NO_NAME);
            case Accounts.Outcome.BadCode bad -> plain(AccountText.CODE_UNKNOWN);
            case Accounts.Outcome.Slowed slowed -> slowed(slowed.waiting());
            case Accounts.Outcome.Welcome welcome -> throw new IllegalArgumentException("no refusal");
        };
    }

    static Words words(Passwords.Objection objection, Set<Role> roles) {
        return switch (objection) {
            case TOO_SHORT -> new Words(AccountText.TOO_SHORT, List.of(Passwords.least(roles)));
            case TOO_LONG -> plain(AccountText.TOO_LONG);
            case COMMON -> plain(AccountText.COMMON);
            case LIKE_USER_NAME -> plain(AccountText.LIKE_USER_NAME);
        };
    }

    static Words slowed(java.time.Duration waiting) {
        return new Words(AccountText.SLOWED, List.of(waiting.toMinutes() + 1));
    }

    static Words plain(Message message) {
        return new Words(message, List.of());
    }
}
