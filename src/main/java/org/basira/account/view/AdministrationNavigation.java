package org.basira.account.view;

import java.util.Set;
import org.basira.account.AccountText;
import org.basira.account.Role;
import org.basira.ui.Icon;
import org.basira.ui.Link;
import org.basira.ui.Message;
import org.basira.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrator's entries in the navigation. */
@Configuration(proxyBeanMethods = false)
class AdministrationNavigation {

    @Bean
    NavigationEntry peopleEntry() {
        return entry(AccountText.NAVIGATION_PEOPLE, PeopleView.ROUTE, Icon.PEOPLE, 80, true);
    }

    @Bean
    NavigationEntry auditEntry() {
        return entry(AccountText.NAVIGATION_AUDIT, AuditView.ROUTE, Icon.HISTORY, 81, false);
    }

    @Bean
    NavigationEntry settingsEntry() {
        return entry(AccountText.SETTINGS_TITLE, SettingsView.ROUTE, Icon.ADMIN, 82, false);
    }

    private static NavigationEntry entry(Message label, String route, Icon icon, int order, boolean tab) {
        return new NavigationEntry(label, new Address(route), icon, Set.of(Role.ADMINISTRATORS), order, tab);
    }

    private record Address(String path) implements Link {}
}
