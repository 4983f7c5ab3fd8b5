package org.basira.account.view;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.basira.account.AccountText;
import org.basira.account.Accounts;
import org.basira.account.Passwords;
import org.basira.account.Role;
import org.basira.ui.Door;
import org.basira.ui.Field;
import org.basira.ui.Form;

/** A new password by the one-time code a coordinator gave. */
@Route("new-password")
@AnonymousAllowed
class NewPasswordView extends Door {

    private final Accounts accounts;
    private final Field login;
    private final Field code;
    private final Field password;

    NewPasswordView(Accounts accounts) {
        super("new-password", AccountText.HEADLINE, AccountText.PROMISE);
        this.accounts = accounts;
        title(t(AccountText.RESET_TITLE));
        login = new Field(t(AccountText.USER_NAME)).login().most(60);
        code = new Field(t(AccountText.ONE_TIME_CODE)).code().most(20);
        password = new Field(t(AccountText.NEW_PASSWORD))
                .hint(t(AccountText.NEW_PASSWORD_HINT, Passwords.LEAST_FOR_LEARNERS))
                .password(true);
        form.add(
                new H2(t(AccountText.RESET_TITLE)),
                new Paragraph(t(AccountText.RESET_TEXT)),
                new Form(t(AccountText.SET_PASSWORD), this::redeem, login, code, password));
    }

    private void redeem() {
        code.fine();
        password.fine();
        Accounts.Outcome outcome = accounts.redeem(login.value(), code.value(), password.value(), Entrance.source());
        switch (outcome) {
            case Accounts.Outcome.Welcome welcome -> Entrance.enter(welcome.signIn(), false, "/");
            case Accounts.Outcome.BadPassword bad -> {
                Entrance.Words words = Entrance.words(bad.objection(), Set.of(Role.LEARNER));
                password.wrong(t(words.message(), words.arguments()));
            }
            case Accounts.Outcome.Slowed slowed -> {
                Entrance.Words words = Entrance.slowed(slowed.waiting());
                code.wrong(t(words.message(), words.arguments()));
            }
            default -> code.wrong(t(AccountText.BAD_RESET_CODE));
        }
    }
}
