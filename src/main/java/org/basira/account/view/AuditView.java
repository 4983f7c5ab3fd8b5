package org.basira.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

/** Who changed what, newest first, in words. */
@Route(value = AuditView.ROUTE, layout = Shell.class)
@RolesAllowed(Role.ADMINISTRATORS)
class AuditView extends Page implements BeforeEnterObserver {

    static final String ROUTE = "admin/audit";

    private final Audit audit;
    private final Accounts accounts;
    private final ZoneId zone;
    private final Listing<Audit.Entry> list;
    private AuditWords words = new AuditWords(locale(), Map.of());

    AuditView(Audit audit, Accounts accounts, Settings settings) {
        this.audit = audit;
        this.accounts = accounts;
        this.zone = settings.timeZone();
        title(t(AccountText.AUDIT_TITLE));
        addClassNames("wide", "stack");
        list = new Listing<>(
                t(AccountText.AUDIT_TITLE),
                List.of(
                        t(AccountText.AUDIT_WHAT),
                        t(AccountText.AUDIT_SUBJECT),
                        t(AccountText.AUDIT_WHO),
                        t(AccountText.AUDIT_WHEN)),
                t(AccountText.AUDIT_EMPTY),
                this::cells);
        add(new H1(t(AccountText.AUDIT_TITLE)), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(ROUTE, "", Pager.page(event), this::find);
    }

    private List<Audit.Entry> find(int offset, int limit) {
        List<Audit.Entry> entries = audit.newest(offset, limit);
        words = new AuditWords(locale(), accounts.names(people(entries)));
        return entries;
    }

    private static Set<UUID> people(List<Audit.Entry> entries) {
        Set<UUID> people = new HashSet<>();
        for (Audit.Entry entry : entries) {
            if (entry.actor() != null) {
                people.add(entry.actor());
            }
            AuditWords.id(entry.subject()).ifPresent(people::add);
        }
        return people;
    }

    private List<Component> cells(Audit.Entry entry) {
        Span detail = written(words.detail(entry));
        detail.addClassNames("small", "dim");
        Div subject = new Div(written(words.subject(entry)), detail);
        subject.addClassName("lines");
        return List.of(
                new Span(words.act(entry)),
                subject,
                written(words.who(entry)),
                new Span(Formats.dateTime(locale(), entry.at(), zone)));
    }

    private static Span written(String text) {
        Span span = new Span(text);
        span.getElement().setAttribute("dir", "auto");
        return span;
    }
}
