package org.basira.account.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.basira.account.AccountText;
import org.basira.account.Accounts;
import org.basira.account.Admission.Refusal;
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
    private final NewPersonFields fields;
    private final Map<Role, Field.Tick> ticks = new EnumMap<>(Role.class);
    private final Paragraph noRoles = new Paragraph();

    NewPersonForm(Accounts accounts, Person administrator, Consumer<String> onAdded) {
        this.accounts = accounts;
        this.administrator = administrator;
        this.onAdded = onAdded;
        fields = new NewPersonFields(
                t(AccountText.USER_NAME),
                t(AccountText.BAD_LOGIN),
                t(AccountText.FIRST_PASSWORD),
                t(AccountText.FIRST_PASSWORD_HINT));
        fields.login.input().getElement().setAttribute("autocomplete", "off");
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
        add(new Form(t(AccountText.ADD), this::submit, fields.login, fields.name, noRoles, roles, fields.password));
    }

    private String t(Message message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    private void submit() {
        fields.fine();
        Set<Role> roles = PersonRow.ticked(ticks);
        noRoles.setVisible(roles.isEmpty());
        if (roles.isEmpty()) {
            noRoles.setText(t(AccountText.NO_ROLES));
            return;
        }
        Optional<Refusal> refused = accounts.add(administrator, fields.typed(), roles);
        if (refused.isPresent()) {
            fields.refuse(refused.get());
            return;
        }
        String made = Logins.normalise(fields.login.value());
        for (Field field : List.of(fields.login, fields.name, fields.password)) {
            field.value("");
        }
        ticks.values().forEach(tick -> tick.ticked(false));
        onAdded.accept(made);
    }
}
