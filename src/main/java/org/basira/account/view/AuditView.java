package org.basira.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.account.AccountText;
import org.basira.account.Accounts;
import org.basira.account.Role;
import org.basira.operations.Audit;
import org.basira.operations.Settings;
import org.basira.ui.Formats;
import org.basira.ui.Page;
import org.basira.ui.Shell;

/** Who changed what, newest first. */
@Route(value = AuditView.ROUTE, layout = Shell.class)
@RolesAllowed(Role.ADMINISTRATORS)
class AuditView extends Page implements BeforeEnterObserver {

    static final String ROUTE = "admin/audit";

    private final Audit audit;
    private final Accounts accounts;
    private final ZoneId zone;
    private final Div column = new Div();

    AuditView(Audit audit, Accounts accounts, Settings settings) {
        this.audit = audit;
        this.accounts = accounts;
        this.zone = settings.timeZone();
        title(t(AccountText.AUDIT_TITLE));
        addClassName("wide");
        column.addClassName("stack");
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int page = Pager.page(event);
        List<Audit.Entry> entries = audit.newest(page * Pager.SIZE, Pager.SIZE + 1);
        Map<UUID, String> names = accounts.names(people(entries));
        column.removeAll();
        column.add(new H1(t(AccountText.AUDIT_TITLE)));
        if (entries.isEmpty()) {
            column.add(new Paragraph(t(AccountText.AUDIT_EMPTY)));
            return;
        }
        Table table = new Table(
                t(AccountText.AUDIT_TITLE),
                List.of(
                        t(AccountText.AUDIT_WHAT),
                        t(AccountText.AUDIT_SUBJECT),
                        t(AccountText.AUDIT_WHO),
                        t(AccountText.AUDIT_WHEN)));
        entries.stream()
                .limit(Pager.SIZE)
                .forEach(entry -> table.row(
                        new Span(t(AccountText.ACT, entry.action().replace('-', '_'))),
                        subject(entry, names),
                        who(entry, names),
                        new Span(Formats.dateTime(locale(), entry.at(), zone))));
        column.add(table, new Pager(locale(), ROUTE, "", page, entries.size() > Pager.SIZE));
    }

    private static Set<UUID> people(List<Audit.Entry> entries) {
        Set<UUID> people = new HashSet<>();
        for (Audit.Entry entry : entries) {
            if (entry.actor() != null) {
                people.add(entry.actor());
            }
            id(entry.subject()).ifPresent(people::add);
        }
        return people;
    }

    private static Optional<UUID> id(String subject) {
        return subject.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(subject))
                : Optional.empty();
    }

    private Component who(Audit.Entry entry, Map<UUID, String> names) {
        if (entry.actor() == null) {
            return new Span(t(AccountText.AUDIT_SYSTEM));
        }
        return named(names.getOrDefault(entry.actor(), entry.actor().toString()));
    }

    private Component subject(Audit.Entry entry, Map<UUID, String> names) {
        String name = id(entry.subject()).map(names::get).orElse(entry.subject());
        Span detail = named(entry.detail());
        detail.addClassNames("small", "dim");
        Div subject = new Div(named(name), detail);
        subject.addClassName("lines");
        return subject;
    }

    private static Span named(String text) {
        Span span = new Span(text);
        span.getElement().setAttribute("dir", "auto");
        return span;
    }
}
