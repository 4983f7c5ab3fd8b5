package org.basira.learning.view;

import java.util.Set;
import org.basira.account.Role;
import org.basira.learning.LearnLink;
import org.basira.learning.LearningText;
import org.basira.learning.ProgressLink;
import org.basira.learning.StudyResultsLink;
import org.basira.ui.HomeLink;
import org.basira.ui.Icon;
import org.basira.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a learner finds in the navigation, and an administrator. */
@Configuration(proxyBeanMethods = false)
class Entries {

    private static final Set<String> ADMINISTRATORS = Set.of(Role.ADMINISTRATORS);
    private static final Set<String> LEARNERS = Set.of("LEARNER");

    @Bean
    NavigationEntry homeEntry() {
        return new NavigationEntry(LearningText.NAV_HOME, new HomeLink(), Icon.HOME, LEARNERS, 10, true);
    }

    @Bean
    NavigationEntry learnEntry() {
        return new NavigationEntry(LearningText.NAV_LEARN, new LearnLink(), Icon.LEARN, LEARNERS, 20, true);
    }

    @Bean
    NavigationEntry progressEntry() {
        return new NavigationEntry(LearningText.NAV_PROGRESS, new ProgressLink(), Icon.PROGRESS, LEARNERS, 30, true);
    }

    @Bean
    NavigationEntry studyEntry() {
        return new NavigationEntry(
                LearningText.STUDY, new StudyResultsLink(), Icon.PROGRESS, ADMINISTRATORS, 83, false);
    }
}
