package org.basira.account.view;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.basira.account.AccountText;
import org.basira.account.Admission;
import org.basira.account.JoinCodeText;
import org.basira.account.Passwords;
import org.basira.account.SetUp;
import org.basira.account.internal.SetUpCode;
import org.basira.ui.Door;
import org.basira.ui.Field;
import org.basira.ui.Form;

/** The first administrator of a new installation, by the code in the server's log. Gone once there is one. */
@Route("set-up")
@AnonymousAllowed
class SetUpView extends Door implements BeforeEnterObserver {

    private static final int LONGEST_NAME = 120;

    private final SetUp setUp;
    private final SetUpCode setUpCode;
    private final Field code;
    private final Field organisation;
    private final NewPersonFields fields;

    SetUpView(SetUp setUp, SetUpCode setUpCode) {
        super("set-up", AccountText.HEADLINE, AccountText.PROMISE);
        this.setUp = setUp;
        this.setUpCode = setUpCode;
        title(t(AccountText.SET_UP_TITLE));
        code = new Field(t(AccountText.SET_UP_CODE))
                .hint(t(AccountText.SET_UP_CODE_HINT))
                .code()
                .most(20);
        organisation = new Field(t(AccountText.ORGANISATION)).most(LONGEST_NAME);
        fields = NewPersonFields.ofOneself(AccountText.USER_NAME, AccountText.BAD_LOGIN, Passwords.LEAST_FOR_STAFF);
        form.add(
                new H2(t(AccountText.SET_UP_TITLE)),
                new Paragraph(t(AccountText.SET_UP_TEXT)),
                new Form(
                        t(AccountText.SET_UP),
                        this::setUp,
                        code,
                        organisation,
                        fields.login,
                        fields.name,
                        fields.password));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setUp.needed()) {
            event.forwardTo("sign-in");
        }
    }

    private void setUp() {
        code.fine();
        organisation.fine();
        fields.fine();
        if (!setUpCode.matches(JoinCodeText.normalise(code.value()))) {
            code.wrong(t(AccountText.SET_UP_CODE_WRONG));
            return;
        }
        if (organisation.value().isBlank() || organisation.value().length() > LONGEST_NAME) {
            organisation.wrong(t(AccountText.NO_ORGANISATION));
            return;
        }
        switch (setUp.setUp(organisation.value().strip(), fields.typed())) {
            case Admission.Welcome(var signedIn) -> Entrance.enter(signedIn, false, "/");
            case Admission.Refusal refusal -> fields.refuse(refusal);
        }
    }
}
