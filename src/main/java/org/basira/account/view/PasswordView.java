package org.basira.account.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.basira.account.AccountText;
import org.basira.account.Admission.Refusal;
import org.basira.account.CurrentPerson;
import org.basira.account.PasswordChanges;
import org.basira.account.PasswordLink;
import org.basira.account.Passwords;
import org.basira.account.Person;
import org.basira.account.SignInCookie;
import org.basira.ui.Field;
import org.basira.ui.Form;
import org.basira.ui.Page;
import org.basira.ui.Shell;

/** Changing one's own password. */
@Route(value = PasswordLink.ROUTE, layout = Shell.class)
@PermitAll
class PasswordView extends Page {

    private final PasswordChanges passwords;
    private final Person person;
    private final Field present;
    private final Field wanted;
    private final Div done = new Div();

    PasswordView(PasswordChanges passwords, CurrentPerson current) {
        this.passwords = passwords;
        this.person = current.require();
        title(t(AccountText.PASSWORD_TITLE));
        present = new Field(t(AccountText.PRESENT_PASSWORD)).password(false);
        wanted = new Field(t(AccountText.NEW_PASSWORD))
                .hint(t(AccountText.NEW_PASSWORD_HINT, Passwords.least(person.roles())))
                .password(true);
        done.addClassNames("note", "river");
        done.getElement().setAttribute("role", "status");
        done.setVisible(false);
        Div column = new Div(new H1(t(AccountText.PASSWORD_TITLE)));
        column.addClassName("stack");
        if (person.mustChangePassword()) {
            Paragraph must = new Paragraph(t(AccountText.MUST_CHANGE));
            must.addClassNames("note", "sun");
            column.add(must);
        }
        column.add(done, new Form(t(AccountText.SAVE), this::change, present, wanted));
        add(column);
    }

    private void change() {
        present.fine();
        wanted.fine();
        String token = SignInCookie.read(VaadinServletRequest.getCurrent().getHttpServletRequest())
                .orElse(null);
        Optional<Refusal> refused = passwords.change(person, present.value(), wanted.value(), token, Entrance.source());
        if (refused.isEmpty()) {
            present.value("");
            wanted.value("");
            done.setText(t(AccountText.PASSWORD_CHANGED));
            done.setVisible(true);
        } else if (refused.get() instanceof Refusal.BadPassword bad) {
            wanted.wrong(Entrance.words(locale(), bad));
        } else if (refused.get() instanceof Refusal.Slowed slowed) {
            present.wrong(Entrance.words(locale(), slowed));
        } else {
            present.wrong(t(AccountText.PRESENT_WRONG));
        }
    }
}
