package org.basira.learning.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.internal.ConfigureRoutes;
import java.util.List;
import org.basira.learning.FormIntroLink;
import org.basira.learning.LearnLink;
import org.basira.learning.LessonLink;
import org.basira.learning.ModuleLink;
import org.basira.learning.ProgressLink;
import org.basira.learning.QuizLink;
import org.basira.learning.StudyLink;
import org.basira.learning.StudyResultsLink;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.ui.HomeLink;
import org.basira.ui.Link;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void each_link_leads_to_its_page() {
        ConfigureRoutes routes = new ConfigureRoutes();
        for (Class<? extends Component> view : List.of(
                HomeView.class,
                LearnView.class,
                ModuleView.class,
                LessonView.class,
                QuizView.class,
                FormIntroView.class,
                ProgressView.class,
                StudyView.class,
                StudyResultsView.class)) {
            routes.setRoute(view.getAnnotation(Route.class).value(), view);
        }

        assertThat(target(routes, new HomeLink())).isEqualTo(HomeView.class);
        assertThat(target(routes, new LearnLink())).isEqualTo(LearnView.class);
        assertThat(target(routes, new ModuleLink("m"))).isEqualTo(ModuleView.class);
        assertThat(target(routes, new LessonLink("m", "l"))).isEqualTo(LessonView.class);
        assertThat(target(routes, new LessonLink("m", "l", "s"))).isEqualTo(LessonView.class);
        assertThat(target(routes, new QuizLink("m", "q"))).isEqualTo(QuizView.class);
        assertThat(target(routes, new FormIntroLink(Occasion.BEFORE))).isEqualTo(FormIntroView.class);
        assertThat(target(routes, new ProgressLink())).isEqualTo(ProgressView.class);
        assertThat(target(routes, new StudyLink())).isEqualTo(StudyView.class);
        assertThat(target(routes, new StudyResultsLink())).isEqualTo(StudyResultsView.class);
    }

    private static Class<?> target(ConfigureRoutes routes, Link link) {
        return routes.getNavigationRouteTarget(link.path()).getRouteTarget().getTarget();
    }
}
