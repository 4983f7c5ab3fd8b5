package org.basira.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.basira.account.AccountText;
import org.basira.account.Accounts;
import org.basira.account.PasswordChanges;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.ui.Buttons;
import org.basira.ui.Field;
import org.basira.ui.Formats;
import org.basira.ui.Message;
import org.basira.ui.Messages;
import org.basira.ui.StatusNote;

/** One person in the administrator's table, and what can be done there. */
final class PersonRow {

    private final Locale locale = UI.getCurrent().getLocale();
    private final Accounts accounts;
    private final PasswordChanges passwords;
    private final Person administrator;
    private final Accounts.Row row;
    private final ZoneId zone;
    private final StatusNote status = new StatusNote();
    private final Span lockedChip = new Span();
    private final NativeButton lock = Buttons.plain("", this::turnLock);
    private boolean locked;

    PersonRow(Accounts accounts, PasswordChanges passwords, Person administrator, Accounts.Row row, ZoneId zone) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.administrator = administrator;
        this.row = row;
        this.zone = zone;
        this.locked = row.locked();
    }

    private String t(Message message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    Component who() {
        Span name = new Span(row.displayName());
        name.getElement().setAttribute("dir", "auto");
        Span login = new Span(row.login());
        login.addClassNames("small", "dim", "mono");
        login.getElement().setAttribute("dir", "ltr");
        lockedChip.setText(t(AccountText.IS_LOCKED));
        lockedChip.addClassNames("chip", "dash");
        lockedChip.setVisible(locked);
        Div who = new Div(name, login, lockedChip);
        who.addClassName("lines");
        return who;
    }

    Component since() {
        return new Span(Formats.date(locale, LocalDate.ofInstant(row.created(), zone)));
    }

    Component roles() {
        Map<Role, Field.Tick> ticks = new EnumMap<>(Role.class);
        Div boxes = new Div();
        boxes.addClassName("ticks");
        for (Role role : Role.values()) {
            Field.Tick tick = new Field.Tick(t(AccountText.ROLE_NAME, role.name()));
            tick.ticked(row.roles().contains(role));
            ticks.put(role, tick);
            boxes.add(tick);
        }
        NativeButton save = Buttons.plain(t(AccountText.SAVE), () -> saveRoles(ticks));
        save.addClassName("s");
        save.setAriaLabel(t(AccountText.SAVE) + ": " + row.login());
        boxes.add(save);
        boxes.getElement().setAttribute("role", "group").setAttribute("aria-label", t(AccountText.ROLES));
        return boxes;
    }

    static Set<Role> ticked(Map<Role, Field.Tick> ticks) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        ticks.forEach((role, tick) -> {
            if (tick.ticked()) {
                roles.add(role);
            }
        });
        return roles;
    }

    private void saveRoles(Map<Role, Field.Tick> ticks) {
        Set<Role> roles = ticked(ticks);
        if (roles.isEmpty()) {
            status.refused(t(AccountText.NO_ROLES));
        } else if (accounts.changeRoles(administrator.id(), row.id(), roles)) {
            status.done(t(AccountText.SAVED));
        } else {
            ticks.forEach((role, tick) -> tick.ticked(tick.ticked() || role == Role.ADMINISTRATOR));
            status.refused(t(AccountText.LAST_ADMINISTRATOR));
        }
    }

    Component account() {
        NativeButton code = Buttons.plain(t(AccountText.GIVE_CODE), this::giveCode);
        code.addClassName("s");
        lock.addClassName("s");
        nameLock();
        Div account = new Div(lock, code, status);
        account.addClassName("stack-s");
        return account;
    }

    private void nameLock() {
        lock.setText(t(locked ? AccountText.OPEN_AGAIN : AccountText.LOCK));
        lockedChip.setVisible(locked);
    }

    private void turnLock() {
        if (accounts.lock(administrator.id(), row.id(), !locked)) {
            locked = !locked;
            nameLock();
            status.done(t(AccountText.SAVED));
        } else {
            status.refused(t(AccountText.LAST_ADMINISTRATOR));
        }
    }

    private void giveCode() {
        status.done(t(AccountText.CODE_IS, row.login(), passwords.issueCode(row.id(), administrator.id())));
    }
}
