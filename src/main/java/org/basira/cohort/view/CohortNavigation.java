package org.basira.cohort.view;

import java.util.Set;
import org.basira.cohort.CohortText;
import org.basira.cohort.CohortsLink;
import org.basira.ui.Icon;
import org.basira.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CohortNavigation {

    @Bean
    NavigationEntry cohortsEntry() {
        return new NavigationEntry(
                CohortText.NAVIGATION, new CohortsLink(), Icon.PEOPLE, Set.of("COORDINATOR"), 40, true);
    }
}
