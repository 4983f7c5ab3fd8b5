package org.basira.account.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.basira.account.AccountText;
import org.basira.account.CurrentPerson;
import org.basira.account.DemoAccess;
import org.basira.account.JoinCodeText;
import org.basira.account.JoinLink;
import org.basira.account.Joining;
import org.basira.account.SetUp;
import org.basira.account.SignInLink;
import org.basira.account.SignIns;
import org.basira.ui.Door;
import org.basira.ui.Field;
import org.basira.ui.Form;
import org.basira.ui.Icon;
import org.basira.ui.Languages;
import org.springframework.beans.factory.ObjectProvider;

/** The way in: class code first, since most come with one; then an account; in the demo, four people to click. */
@Route(SignInLink.ROUTE)
@AnonymousAllowed
class SignInView extends Door implements BeforeEnterObserver {

    private final SignIns signIns;
    private final Joining joining;
    private final SetUp setUp;
    private final CurrentPerson current;
    private final Field code;
    private final Field login;
    private final Field password;
    private final Field.Tick keep;
    private final Div notice = new Div();
    private String target = "/";

    SignInView(SignIns signIns, Joining joining, SetUp setUp, CurrentPerson current, ObjectProvider<DemoAccess> demo) {
        super(SignInLink.ROUTE, AccountText.HEADLINE, AccountText.PROMISE);
        this.signIns = signIns;
        this.joining = joining;
        this.setUp = setUp;
        this.current = current;
        title(t(AccountText.SIGN_IN_TITLE));
        code = new Field(t(AccountText.CLASS_CODE))
                .hint(t(AccountText.CLASS_CODE_HINT))
                .code()
                .most(20);
        login = new Field(t(AccountText.USER_NAME)).login().most(60);
        password = new Field(t(AccountText.PASSWORD)).password(false);
        keep = new Field.Tick(t(AccountText.KEEP));
        notice.setVisible(false);
        form.add(notice);
        demo.ifAvailable(this::offerDemo);
        form.add(joinForm(), or(t(AccountText.OR)), signInForm());
    }

    private void offerDemo(DemoAccess demo) {
        Span chip = new Span(t(AccountText.DEMO));
        chip.addClassNames("chip", "sun");
        Div people = new Div();
        people.addClassName("people");
        for (DemoAccess.Guest guest : demo.guests()) {
            NativeButton button =
                    new NativeButton("", click -> Entrance.enter(demo.enter(guest.login()), false, target));
            button.addClassNames("btn", "block");
            Span who = new Span(new Span(guest.displayName()), small(t(roleWords(guest))));
            who.addClassName("grow");
            button.add(Icon.PEOPLE.create(), who, Icon.CHEVRON.create());
            people.add(button);
        }
        Paragraph afresh = new Paragraph(t(AccountText.DEMO_AFRESH, "data/demo"));
        afresh.addClassNames("xs", "dim");
        form.add(
                new Div(chip, new Paragraph(t(AccountText.DEMO_TEXT))), people, afresh, or(t(AccountText.AS_EVERYONE)));
    }

    private static AccountText roleWords(DemoAccess.Guest guest) {
        return switch (guest.role()) {
            case LEARNER -> AccountText.DEMO_LEARNER;
            case TRAINER -> AccountText.DEMO_TRAINER;
            case COORDINATOR -> AccountText.DEMO_COORDINATOR;
            case ADMINISTRATOR -> AccountText.DEMO_ADMINISTRATOR;
        };
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassName("small-line");
        return small;
    }

    private static Paragraph or(String text) {
        Paragraph or = new Paragraph(text);
        or.addClassName("or");
        return or;
    }

    private Div joinForm() {
        return new Div(new H2(t(AccountText.JOIN_TITLE)), new Form(t(AccountText.GO_ON), this::join, code));
    }

    private void join() {
        code.fine();
        String typed = JoinCodeText.normalise(code.value());
        if (typed.isBlank()) {
            code.wrong(t(AccountText.CODE_EMPTY));
            return;
        }
        var waiting = joining.wait(Entrance.source());
        if (waiting.isPresent()) {
            code.wrong(Entrance.slowed(locale(), waiting.get()));
        } else if (joining.door(typed, Entrance.source()).isEmpty()) {
            code.wrong(t(AccountText.CODE_UNKNOWN));
        } else {
            getUI().ifPresent(ui -> ui.navigate(new JoinLink(typed).path()));
        }
    }

    private Div signInForm() {
        Paragraph shared = new Paragraph(t(AccountText.KEEP_HINT));
        shared.addClassNames("small", "dim");
        Anchor forgot = new Anchor("new-password", t(AccountText.FORGOT));
        return new Div(
                new H2(t(AccountText.HAVE_ACCOUNT)),
                new Form(t(AccountText.SIGN_IN), this::signIn, login, password, keep, shared),
                forgot);
    }

    private void signIn() {
        login.fine();
        password.fine();
        if (login.value().isBlank()) {
            login.wrong(t(AccountText.EMPTY_LOGIN));
        } else if (password.value().isEmpty()) {
            password.wrong(t(AccountText.EMPTY_PASSWORD));
        } else {
            switch (signIns.signIn(login.value(), password.value(), Entrance.source(), keep.ticked())) {
                case SignIns.Outcome.SignedIn in -> Entrance.enter(in, keep.ticked(), inOwnLanguage(in.token()));
                case SignIns.Outcome.Wrong wrong -> password.wrong(t(AccountText.WRONG));
                case SignIns.Outcome.Locked locked -> password.wrong(t(AccountText.LOCKED));
                case SignIns.Outcome.Slowed slowed -> password.wrong(Entrance.slowed(locale(), slowed.waiting()));
            }
        }
    }

    /** Where no language was chosen on this device, the page comes in the one the person chose elsewhere. */
    private String inOwnLanguage(String token) {
        Cookie[] cookies = VaadinRequest.getCurrent().getCookies();
        boolean chosen = cookies != null
                && Stream.of(cookies).anyMatch(cookie -> cookie.getName().equals(Languages.COOKIE));
        return chosen
                ? target
                : signIns.person(token)
                        // Who still has a password made by an administrator has chosen nothing yet.
                        .filter(person -> !person.mustChangePassword())
                        .map(person -> "/" + new Languages(Locale.of(person.language()), target).path())
                        .orElse(target);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setUp.needed()) {
            event.forwardTo("set-up");
        } else if (current.get().isPresent()) {
            event.forwardTo("");
        }
        Optional<String> wanted = event.getLocation().getQueryParameters().getSingleParameter("to");
        target = Entrance.target(wanted.map(to -> to.startsWith("/") ? to : "/" + to));
        wanted.ifPresent(to -> returnsTo(event.getLocation().getPathWithQueryParameters()));
        if (wanted.isPresent()
                && event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("ended")
                        .isPresent()) {
            notice.setText(t(AccountText.EXPIRED));
            notice.addClassNames("note", "river");
            notice.setVisible(true);
        }
        QueryParameters carried = event.getLocation().getQueryParameters();
        carried.getSingleParameter(Entrance.CODE).ifPresent(typed -> {
            returnsTo(event.getLocation().getPathWithQueryParameters());
            tellOfLink(typed, carried.getSingleParameter(Entrance.WHY).orElse(""));
        });
    }

    /** A join link that opened nothing: its code stands in the field, to be mended. */
    private void tellOfLink(String typed, String why) {
        code.value(typed);
        if (why.equals(Entrance.SLOWED)) {
            joining.wait(Entrance.source()).ifPresent(waiting -> code.wrong(Entrance.slowed(locale(), waiting)));
        } else {
            code.wrong(t(AccountText.CODE_UNKNOWN));
        }
    }
}
