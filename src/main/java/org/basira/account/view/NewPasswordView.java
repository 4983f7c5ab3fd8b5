package org.basira.account.view;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.basira.account.AccountText;
import org.basira.account.Admission;
import org.basira.account.Admission.Refusal;
import org.basira.account.PasswordChanges;
import org.basira.account.Passwords;
import org.basira.ui.Door;
import org.basira.ui.Field;
import org.basira.ui.Form;

/** A new password by the one-time code a coordinator gave. */
@Route("new-password")
@AnonymousAllowed
class NewPasswordView extends Door {

    private final PasswordChanges passwords;
    private final Field login;
    private final Field code;
    private final Field password;

    NewPasswordView(PasswordChanges passwords) {
        super("new-password", AccountText.HEADLINE, AccountText.PROMISE);
        this.passwords = passwords;
        title(t(AccountText.RESET_TITLE));
        login = new Field(t(AccountText.USER_NAME)).login().most(60);
        code = new Field(t(AccountText.ONE_TIME_CODE)).code().most(20);
        password = new Field(t(AccountText.NEW_PASSWORD))
                .hint(t(AccountText.NEW_PASSWORD_HINT, Passwords.LEAST_FOR_LEARNERS) + " "
                        + t(AccountText.STAFF_PASSWORD_HINT, Passwords.LEAST_FOR_STAFF))
                .password(true);
        form.add(
                new H2(t(AccountText.RESET_TITLE)),
                new Paragraph(t(AccountText.RESET_TEXT)),
                new Form(t(AccountText.SET_PASSWORD), this::redeem, login, code, password));
    }

    private void redeem() {
        code.fine();
        password.fine();
        switch (passwords.redeem(login.value(), code.value(), password.value(), Entrance.source())) {
            case Admission.Welcome(var signedIn) -> Entrance.enter(signedIn, false, "/");
            case Refusal.BadPassword bad -> password.wrong(Entrance.words(locale(), bad));
            case Refusal.Slowed slowed -> code.wrong(Entrance.words(locale(), slowed));
            case Refusal other -> code.wrong(t(AccountText.BAD_RESET_CODE));
        }
    }
}
