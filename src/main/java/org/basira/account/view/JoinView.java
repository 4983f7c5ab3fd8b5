package org.basira.account.view;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.Optional;
import org.basira.account.AccountText;
import org.basira.account.Admission;
import org.basira.account.Admission.Refusal;
import org.basira.account.CurrentPerson;
import org.basira.account.JoinCodeText;
import org.basira.account.JoinCodes;
import org.basira.account.JoinLink;
import org.basira.account.Joining;
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

    private final Joining joining;
    private final CurrentPerson current;
    private final NewPersonFields fields;
    private String code = "";

    JoinView(Joining joining, CurrentPerson current) {
        super("join", AccountText.HEADLINE, AccountText.PROMISE);
        this.joining = joining;
        this.current = current;
        title(t(AccountText.JOIN_TITLE));
        fields = NewPersonFields.ofOneself(
                AccountText.YOUR_USER_NAME, AccountText.USER_NAME_HINT, Passwords.LEAST_FOR_LEARNERS);
        fields.name.hint(t(AccountText.DISPLAY_NAME_HINT));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String typed = event.getRouteParameters().get("code").orElse("");
        code = JoinCodeText.normalise(typed);
        if (code.isBlank()) {
            event.forwardTo(SignInLink.ROUTE);
            return;
        }
        Optional<Duration> waiting = joining.wait(Entrance.source());
        Optional<JoinCodes.Door> door = waiting.isPresent() ? Optional.empty() : joining.door(code, Entrance.source());
        if (door.isEmpty() && current.get().isEmpty()) {
            event.forwardTo(SignInLink.ROUTE, Entrance.deadCode(typed, waiting.isPresent()));
            return;
        }
        returnsTo(event.getLocation().getPath());
        form.removeAll();
        if (door.isEmpty()) {
            askAgain(typed, waiting.<Refusal>map(Refusal.Slowed::new).orElseGet(Refusal.BadCode::new));
            return;
        }
        H2 heading = new H2(t(AccountText.JOINING, door.get().cohortName()));
        heading.getElement().setAttribute("dir", "auto");
        form.add(heading);
        Optional<Person> person = current.get();
        if (person.isPresent() && person.get().is(Role.LEARNER)) {
            form.add(
                    new Paragraph(t(AccountText.JOINED_ALREADY_SIGNED_IN)),
                    Buttons.main(t(AccountText.JOIN_NOW), () -> joinAs(person.get())));
        } else {
            if (fields.login.value().isBlank()) {
                fields.login.value(joining.proposeLogin());
            }
            Paragraph privacy = new Paragraph(t(AccountText.PRIVACY));
            privacy.addClassNames("note");
            form.add(new Form(t(AccountText.JOIN), this::signUp, fields.login, fields.name, fields.password), privacy);
        }
    }

    private void joinAs(Person person) {
        Optional<Refusal> refusal = joining.join(person.id(), code, Entrance.source());
        if (refusal.isPresent()) {
            form.removeAll();
            askAgain(code, refusal.get());
        } else {
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        }
    }

    /** Who is signed in is sent past the sign-in page: they are told here. */
    private void askAgain(String typed, Refusal refusal) {
        Field asked = new Field(t(AccountText.CLASS_CODE))
                .hint(t(AccountText.CLASS_CODE_HINT))
                .code()
                .most(20)
                .value(typed);
        asked.wrong(Entrance.words(locale(), refusal));
        form.add(new H2(t(AccountText.JOIN_TITLE)), new Form(t(AccountText.GO_ON), () -> goOn(asked), asked));
    }

    private void goOn(Field asked) {
        String again = JoinCodeText.normalise(asked.value());
        if (again.isBlank()) {
            asked.wrong(t(AccountText.CODE_EMPTY));
        } else {
            getUI().ifPresent(ui -> ui.navigate(new JoinLink(again).path()));
        }
    }

    private void signUp() {
        fields.fine();
        switch (joining.signUp(code, fields.typed(), Entrance.source())) {
            case Admission.Welcome(var signedIn) -> Entrance.enter(signedIn, false, "/");
            case Refusal refusal -> fields.refuse(refusal);
        }
    }
}
