package org.basira.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import org.basira.account.AccountText;
import org.basira.account.Accounts;
import org.basira.account.CurrentPerson;
import org.basira.account.PasswordChanges;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.operations.Settings;
import org.basira.ui.Field;
import org.basira.ui.Form;
import org.basira.ui.Page;
import org.basira.ui.Shell;
import org.basira.ui.StatusNote;

/** All people of the installation: what each may do, locked or not, codes for new passwords, new accounts. */
@Route(value = PeopleView.ROUTE, layout = Shell.class)
@RolesAllowed(Role.ADMINISTRATORS)
class PeopleView extends Page implements BeforeEnterObserver {

    static final String ROUTE = "admin/people";

    private final Accounts accounts;
    private final PasswordChanges passwords;
    private final ZoneId zone;
    private final Person administrator;
    private final StatusNote status = new StatusNote();
    private final Listing<Accounts.Row> list;
    private final Field search;
    private int page;

    PeopleView(Accounts accounts, PasswordChanges passwords, Settings settings, CurrentPerson current) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.zone = settings.timeZone();
        this.administrator = current.require();
        title(t(AccountText.PEOPLE_TITLE));
        addClassName("wide");
        search = new Field(t(AccountText.SEARCH)).type("search").most(80);
        Form find = new Form(t(AccountText.SEARCH_NOW), this::look, search);
        find.button().removeClassNames("p", "block");
        find.addClassName("find");
        list = new Listing<>(
                t(AccountText.PEOPLE_TITLE),
                List.of(t(AccountText.USER_NAME), t(AccountText.CREATED), t(AccountText.ROLES), t(AccountText.ACCOUNT)),
                t(AccountText.NOBODY_FOUND),
                this::cells);
        Section add =
                new Section(new H2(t(AccountText.ADD_PERSON)), new NewPersonForm(accounts, administrator, this::added));
        add.addClassNames("stack", "readable");
        Div column = new Div(new H1(t(AccountText.PEOPLE_TITLE)), find, status, list, add);
        column.addClassName("stack-l");
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.value(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("search")
                .orElse(""));
        page = Pager.page(event);
        show();
    }

    private void look() {
        getUI().ifPresent(ui -> ui.navigate(
                ROUTE,
                QueryParameters.fromString(Pager.query("search", search.value().strip()))));
    }

    private void added(String login) {
        status.done(t(AccountText.SAVED));
        search.value(login);
        page = 0;
        show();
    }

    private void show() {
        String text = search.value().strip();
        list.show(ROUTE, Pager.query("search", text), page, (offset, limit) -> accounts.people(text, offset, limit));
    }

    private List<Component> cells(Accounts.Row row) {
        PersonRow cells = new PersonRow(accounts, passwords, administrator, row, zone);
        return List.of(cells.who(), cells.since(), cells.roles(), cells.account());
    }
}
