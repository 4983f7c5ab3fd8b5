package org.basira.authoring.view;

import java.util.Set;
import org.basira.assessment.CasePages;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.LibraryLink;
import org.basira.authoring.ResultsLink;
import org.basira.authoring.TextLink;
import org.basira.ui.Icon;
import org.basira.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a trainer finds in the navigation. */
@Configuration(proxyBeanMethods = false)
class AuthoringNavigation {

    private static final Set<String> TRAINERS = Set.of("TRAINER");

    @Bean
    NavigationEntry libraryEntry() {
        return new NavigationEntry(AuthoringText.LIBRARY, new LibraryLink(), Icon.LIBRARY, TRAINERS, 50, true);
    }

    @Bean
    NavigationEntry resultsEntry() {
        return new NavigationEntry(AuthoringText.RESULTS, new ResultsLink(""), Icon.PROGRESS, TRAINERS, 55, true);
    }

    /** Practice cases are read and mended where the other texts are. */
    @Bean
    CasePages casePages() {
        return (unit, item) -> new TextLink(unit, "case", item, null);
    }
}
