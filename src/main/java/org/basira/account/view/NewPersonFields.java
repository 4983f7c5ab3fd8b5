package org.basira.account.view;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.basira.account.AccountText;
import org.basira.account.Admission.Refusal;
import org.basira.account.NewPerson;
import org.basira.ui.Field;
import org.basira.ui.Messages;

/** User name, name and password of a new account. A refusal stands on the field that is to be mended; all typed stays. */
final class NewPersonFields {

    private final Locale locale = UI.getCurrent().getLocale();
    final Field login;
    final Field name = new Field(Messages.text(locale, AccountText.DISPLAY_NAME)).most(80);
    final Field password;

    NewPersonFields(String loginLabel, String loginHint, String passwordLabel, String passwordHint) {
        login = new Field(loginLabel).hint(loginHint).login().most(40);
        password = new Field(passwordLabel).hint(passwordHint).password(true);
    }

    /** For someone who chooses a password of their own, of at least so many characters. */
    static NewPersonFields ofOneself(AccountText loginLabel, AccountText loginHint, int least) {
        Locale locale = UI.getCurrent().getLocale();
        return new NewPersonFields(
                Messages.text(locale, loginLabel),
                Messages.text(locale, loginHint),
                Messages.text(locale, AccountText.NEW_PASSWORD),
                Messages.text(locale, AccountText.NEW_PASSWORD_HINT, least));
    }

    NewPerson typed() {
        return new NewPerson(login.value(), name.value(), password.value(), locale.getLanguage());
    }

    void fine() {
        login.fine();
        name.fine();
        password.fine();
    }

    void refuse(Refusal refusal) {
        Field field = switch (refusal) {
            case Refusal.BadPassword bad -> password;
            case Refusal.NoName none -> name;
            default -> login;
        };
        field.wrong(Entrance.words(locale, refusal));
    }
}
