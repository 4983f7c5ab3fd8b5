package org.basira.reporting.intake.view;

import java.util.Set;
import org.basira.account.Role;
import org.basira.reporting.intake.IntakeLink;
import org.basira.reporting.intake.IntakeText;
import org.basira.ui.Icon;
import org.basira.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrator's entry in the navigation. */
@Configuration(proxyBeanMethods = false)
class IntakeNavigation {

    @Bean
    NavigationEntry intakeEntry() {
        return new NavigationEntry(
                IntakeText.NAVIGATION, new IntakeLink(), Icon.OUTSIDE, Set.of(Role.ADMINISTRATORS), 83, false);
    }
}
