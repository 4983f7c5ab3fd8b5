package org.basira.account.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.basira.account.AccountText;
import org.basira.account.Accounts;
import org.basira.account.Logins;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.ui.Field;
import org.basira.ui.Form;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** A new account: user name, name, roles and a first password. What was typed stays where it is refused. */
final class NewPersonForm extends Div {

    private final Locale locale = UI.getCurrent().getLocale();
    private final Accounts accounts;
    private final Person administrator;
    private final Consumer<String> onAdded;
    private final Field login;
    private final Field name;
    private final Field password;
    private final Map<Role, Field.Tick> ticks = new EnumMap<>(Role.class);
    private final Paragraph noRoles = new Paragraph();

    NewPersonForm(Accounts accounts, Person administrator, Consumer<String> onAdded) {
        this.accounts = accounts;
        this.administrator = administrator;
        this.onAdded = onAdded;
        login = new Field(t(AccountText.USER_NAME))
                .hint(t(AccountText.BAD_LOGIN))
                .login()
                .most(40);
        login.input().getElement().setAttribute("autocomplete", "off");
        name = new Field(t(AccountText.DISPLAY_NAME)).most(80);
        password = new Field(t(AccountText.FIRST_PASSWORD))
                .hint(t(AccountText.FIRST_PASSWORD_HINT))
                .password(true);
        Div roles = new Div();
        roles.addClassName("ticks");
        roles.getElement().setAttribute("role", "group").setAttribute("aria-label", t(AccountText.ROLES));
        for (Role role : Role.values()) {
            Field.Tick tick = new Field.Tick(t(AccountText.ROLE_NAME, role.name()));
            ticks.put(role, tick);
            roles.add(tick);
        }
        noRoles.addClassName("err");
        noRoles.getElement().setAttribute("role", "alert");
        noRoles.setVisible(false);
        add(new Form(t(AccountText.ADD), this::submit, login, name, noRoles, roles, password));
    }

    private String t(Message message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    private void submit() {
        login.fine();
        name.fine();
        password.fine();
        Set<Role> roles = PersonRow.ticked(ticks);
        noRoles.setVisible(roles.isEmpty());
        if (roles.isEmpty()) {
            noRoles.setText(t(AccountText.NO_ROLES));
            return;
        }
        Optional<Accounts.Outcome> refused = accounts.add(
                administrator,
                new Accounts.NewPerson(login.value(), name.value(), password.value(), locale.getLanguage()),
                roles);
        if (refused.isPresent()) {
            Entrance.refuse(refused.get(), roles, locale, login, name, password);
            return;
        }
        String made = Logins.normalise(login.value());
        for (Field field : new Field[] {login, name, password}) {
            field.value("");
        }
        ticks.values().forEach(tick -> tick.ticked(false));
        onAdded.accept(made);
    }
}
