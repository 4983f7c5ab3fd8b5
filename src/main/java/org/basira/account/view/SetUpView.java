package org.basira.account.view;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.basira.account.AccountText;
import org.basira.account.Accounts;
import org.basira.account.JoinCodeText;
import org.basira.account.Passwords;
import org.basira.account.Role;
import org.basira.account.internal.SetUpCode;
import org.basira.ui.Door;
import org.basira.ui.Field;
import org.basira.ui.Form;

/** The first administrator of a new installation, by the code in the server's log. Gone once there is one. */
@Route("set-up")
@AnonymousAllowed
class SetUpView extends Door implements BeforeEnterObserver {

    private final Accounts accounts;
    private final SetUpCode setUpCode;
    private final Field code;
    private final Field organisation;
    private final Field login;
    private final Field name;
    private final Field password;

    SetUpView(Accounts accounts, SetUpCode setUpCode) {
        super("set-up", AccountText.HEADLINE, AccountText.PROMISE);
        this.accounts = accounts;
        this.setUpCode = setUpCode;
        title(t(AccountText.SET_UP_TITLE));
        code = new Field(t(AccountText.SET_UP_CODE))
                .hint(t(AccountText.SET_UP_CODE_HINT))
                .code()
                .most(20);
        organisation = new Field(t(AccountText.ORGANISATION)).most(120);
        login = new Field(t(AccountText.USER_NAME))
                .hint(t(AccountText.BAD_LOGIN))
                .login()
                .most(40);
        name = new Field(t(AccountText.DISPLAY_NAME)).most(80);
        password = new Field(t(AccountText.NEW_PASSWORD))
                .hint(t(AccountText.NEW_PASSWORD_HINT, Passwords.LEAST_FOR_STAFF))
                .password(true);
        form.add(
                new H2(t(AccountText.SET_UP_TITLE)),
                new Paragraph(t(AccountText.SET_UP_TEXT)),
                new Form(t(AccountText.SET_UP), this::setUp, code, organisation, login, name, password));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!accounts.needsSetUp()) {
            event.forwardTo("sign-in");
        }
    }

    private void setUp() {
        for (Field field : new Field[] {code, organisation, login, name, password}) {
            field.fine();
        }
        if (!setUpCode.matches(JoinCodeText.normalise(code.value()))) {
            code.wrong(t(AccountText.SET_UP_CODE_WRONG));
            return;
        }
        if (organisation.value().isBlank()) {
            organisation.wrong(t(AccountText.NO_NAME));
            return;
        }
        Accounts.Outcome outcome = accounts.setUp(
                organisation.value().strip(),
                new Accounts.NewPerson(login.value(), name.value(), password.value(), locale().getLanguage()));
        if (outcome instanceof Accounts.Outcome.Welcome(var signedIn)) {
            Entrance.enter(signedIn, false, "/");
            return;
        }
        Entrance.refuse(outcome, Set.of(Role.ADMINISTRATOR), locale(), login, name, password);
    }
}
