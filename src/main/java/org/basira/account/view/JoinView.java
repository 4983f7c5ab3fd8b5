package org.basira.account.view;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.Set;
import org.basira.account.AccountText;
import org.basira.account.Accounts;
import org.basira.account.CurrentPerson;
import org.basira.account.JoinCodeText;
import org.basira.account.JoinCodes;
import org.basira.account.JoinLink;
import org.basira.account.Passwords;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.account.SignInLink;
import org.basira.ui.Buttons;
import org.basira.ui.Door;
import org.basira.ui.Field;
import org.basira.ui.Form;

/** Joining a class: a user name proposed, a name to be called by, a password. Who is signed in only confirms. */
@Route(JoinLink.ROUTE)
@AnonymousAllowed
class JoinView extends Door implements BeforeEnterObserver {

    private final Accounts accounts;
    private final CurrentPerson current;
    private final Field login;
    private final Field name;
    private final Field password;
    private String code = "";

    JoinView(Accounts accounts, CurrentPerson current) {
        super("join", AccountText.HEADLINE, AccountText.PROMISE);
        this.accounts = accounts;
        this.current = current;
        title(t(AccountText.JOIN_TITLE));
        login = new Field(t(AccountText.YOUR_USER_NAME))
                .hint(t(AccountText.USER_NAME_HINT))
                .login()
                .most(40);
        name = new Field(t(AccountText.DISPLAY_NAME))
                .hint(t(AccountText.DISPLAY_NAME_HINT))
                .most(80);
        password = new Field(t(AccountText.NEW_PASSWORD))
                .hint(t(AccountText.NEW_PASSWORD_HINT, Passwords.LEAST_FOR_LEARNERS))
                .password(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = JoinCodeText.normalise(event.getRouteParameters().get("code").orElse(""));
        Optional<JoinCodes.Door> door = accounts.door(code, Entrance.source());
        if (door.isEmpty()) {
            event.forwardTo(SignInLink.ROUTE);
            return;
        }
        returnsTo(event.getLocation().getPath());
        form.removeAll();
        H2 heading = new H2(t(AccountText.JOINING, door.get().cohortName()));
        heading.getElement().setAttribute("dir", "auto");
        form.add(heading);
        Optional<Person> person = current.get();
        if (person.isPresent() && person.get().is(Role.LEARNER)) {
            form.add(
                    new Paragraph(t(AccountText.JOINED_ALREADY_SIGNED_IN)),
                    Buttons.main(t(AccountText.JOIN_NOW), () -> joinAs(person.get())));
        } else {
            if (login.value().isBlank()) {
                login.value(accounts.proposeLogin());
            }
            Paragraph privacy = new Paragraph(t(AccountText.PRIVACY));
            privacy.addClassNames("note");
            form.add(new Form(t(AccountText.JOIN), this::signUp, login, name, password), privacy);
        }
    }

    private void joinAs(Person person) {
        accounts.join(person.id(), code, Entrance.source());
        getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
    }

    private void signUp() {
        login.fine();
        name.fine();
        password.fine();
        Accounts.NewPerson typed =
                new Accounts.NewPerson(login.value(), name.value(), password.value(), locale().getLanguage());
        Accounts.Outcome outcome = accounts.signUp(code, typed, Entrance.source());
        if (outcome instanceof Accounts.Outcome.Welcome(var signedIn)) {
            Entrance.enter(signedIn, false, "/");
            return;
        }
        Entrance.refuse(outcome, Set.of(Role.LEARNER), locale(), login, name, password);
    }
}
