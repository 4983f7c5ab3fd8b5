package org.basira.assessment.view;

import java.util.Set;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.MarkingLink;
import org.basira.ui.Icon;
import org.basira.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a trainer finds in the navigation. */
@Configuration(proxyBeanMethods = false)
class MarkingNavigation {

    @Bean
    NavigationEntry markingEntry() {
        return new NavigationEntry(AssessmentText.MARKING, new MarkingLink(), Icon.EDIT, Set.of("TRAINER"), 57, true);
    }
}
