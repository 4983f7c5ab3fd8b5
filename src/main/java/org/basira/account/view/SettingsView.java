package org.basira.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basira.account.AccountText;
import org.basira.account.CurrentPerson;
import org.basira.account.Role;
import org.basira.operations.SettingNote;
import org.basira.operations.Settings;
import org.basira.operations.Settings.Mix;
import org.basira.operations.Settings.Setting;
import org.basira.ui.Choice;
import org.basira.ui.Field;
import org.basira.ui.Form;
import org.basira.ui.Formats;
import org.basira.ui.Page;
import org.basira.ui.Shell;
import org.basira.ui.StatusNote;
import org.springframework.beans.factory.ObjectProvider;

/** The settings of the organisation. A value that does not fit is refused beside its field, and nothing is saved. */
@Route(value = SettingsView.ROUTE, layout = Shell.class)
@RolesAllowed(Role.ADMINISTRATORS)
class SettingsView extends Page {

    static final String ROUTE = "admin/settings";

    private static final int LEAST = 5;
    private static final int MOST = 1000;

    private final Settings settings;
    private final UUID administrator;
    private final Field.Tick authorPublishes;
    private Mix postsOver;
    private final Field.Tick countGuide;
    private final Field suppressBelow;
    private final Field timeZone;
    private final StatusNote status = new StatusNote();

    SettingsView(Settings settings, CurrentPerson current, ObjectProvider<SettingNote> notes) {
        this.settings = settings;
        this.administrator = current.id();
        title(t(AccountText.SETTINGS_TITLE));
        Map<Setting, String> now = settings.all();
        authorPublishes = new Field.Tick(label(Setting.AUTHOR_PUBLISHES))
                .ticked(Boolean.parseBoolean(now.get(Setting.AUTHOR_PUBLISHES)));
        countGuide =
                new Field.Tick(label(Setting.COUNT_GUIDE)).ticked(Boolean.parseBoolean(now.get(Setting.COUNT_GUIDE)));
        suppressBelow = new Field(label(Setting.SUPPRESS_BELOW))
                .value(Formats.digits(locale(), String.valueOf(now.get(Setting.SUPPRESS_BELOW))))
                .most(4);
        suppressBelow.input().getElement().setAttribute("inputmode", "numeric");
        timeZone = new Field(label(Setting.TIME_ZONE))
                .value(String.valueOf(now.get(Setting.TIME_ZONE)))
                .most(60);
        timeZone.input().getElement().setAttribute("dir", "ltr");
        postsOver = settings.postsOver();
        Div column = new Div(
                new H1(t(AccountText.SETTINGS_TITLE)),
                status,
                new Form(
                        t(AccountText.SAVE),
                        this::save,
                        suppressBelow,
                        timeZone,
                        mix(),
                        authorPublishes,
                        noted(countGuide, Setting.COUNT_GUIDE, notes)));
        column.addClassName("stack");
        add(column);
    }

    private Choice mix() {
        Choice mix = new Choice(
                        "posts-over", label(Setting.POSTS_OVER), postsOver.key(), chosen -> postsOver = Mix.of(chosen))
                .hint("posts-over-hint", t(AccountText.POSTS_OVER_HINT));
        for (Mix each : Mix.values()) {
            mix.option(each.key(), t(AccountText.POSTS_OVER, each.key()));
        }
        return mix;
    }

    private String label(Setting setting) {
        return t(AccountText.SETTING_NAME, setting.key().replace('-', '_'));
    }

    /** What the room whose setting it is has to say stands under it. */
    private Component noted(Component field, Setting setting, ObjectProvider<SettingNote> notes) {
        Div noted = new Div(field);
        noted.addClassName("stack-s");
        notes.stream().filter(note -> note.setting() == setting).forEach(note -> {
            Paragraph line = new Paragraph(note.text(locale()));
            line.addClassNames("small", "dim");
            noted.add(line);
        });
        return noted;
    }

    private void save() {
        suppressBelow.fine();
        timeZone.fine();
        status.setVisible(false);
        Optional<Integer> least = least(suppressBelow.value().strip());
        String zone = timeZone.value().strip();
        if (least.isEmpty()) {
            suppressBelow.wrong(t(AccountText.SETTING_WRONG));
        } else if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            timeZone.wrong(t(AccountText.SETTING_WRONG));
        } else {
            change(Setting.SUPPRESS_BELOW, least.get().toString());
            change(Setting.TIME_ZONE, zone);
            change(Setting.POSTS_OVER, postsOver.key());
            change(Setting.AUTHOR_PUBLISHES, Boolean.toString(authorPublishes.ticked()));
            change(Setting.COUNT_GUIDE, Boolean.toString(countGuide.ticked()));
            status.done(t(AccountText.SAVED));
        }
    }

    /** A whole number in Latin or Arabic digits, not under the least that protects people. */
    private static Optional<Integer> least(String typed) {
        if (!typed.matches("\\p{Nd}{1,4}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(typed);
        return number >= LEAST && number <= MOST ? Optional.of(number) : Optional.empty();
    }

    /** What is as it was leaves no trace in the audit. */
    private void change(Setting setting, String value) {
        if (!settings.get(setting).equals(value)) {
            settings.set(setting, value, administrator);
        }
    }
}
