package org.basira.reporting.view;

import java.util.Set;
import org.basira.account.Role;
import org.basira.reporting.KeepingLink;
import org.basira.reporting.ReportLink;
import org.basira.reporting.ReportingText;
import org.basira.ui.Icon;
import org.basira.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in the navigation. */
@Configuration(proxyBeanMethods = false)
class ReportingNavigation {

    @Bean
    NavigationEntry reportEntry() {
        return new NavigationEntry(
                ReportingText.NAVIGATION,
                new ReportLink(),
                Icon.REPORT,
                Set.of(Role.LEARNERS, Role.TRAINERS, Role.COORDINATORS, Role.ADMINISTRATORS),
                90,
                true);
    }

    @Bean
    NavigationEntry keepingEntry() {
        return new NavigationEntry(
                ReportingText.KEEPING_NAVIGATION,
                new KeepingLink(),
                Icon.LINK,
                Set.of(Role.COORDINATORS, Role.ADMINISTRATORS),
                45,
                true);
    }
}
