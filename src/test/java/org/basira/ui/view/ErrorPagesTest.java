package org.basira.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.basira.testing.Tab;
import org.basira.ui.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.security.access.AccessDeniedException;

class ErrorPagesTest {

    /** Breaks as its address says. */
    @Route("broken/:how")
    @AnonymousAllowed
    static class BrokenView extends Div implements BeforeEnterObserver {
        private static final long serialVersionUID = 1L;

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            switch (event.getRouteParameters().get("how").orElseThrow()) {
                case "unknown" -> throw new NotFoundException();
                case "denied" -> throw new AccessDeniedException("a secret reason");
                default -> throw new IllegalStateException("a secret detail");
            }
        }
    }

    private final AnnotationConfigApplicationContext beans = beans();
    private Tab tab = Tab.of(beans, Locales.ENGLISH, BrokenView.class);

    private static AnnotationConfigApplicationContext beans() {
        AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
        beans.refresh();
        return beans;
    }

    @AfterEach
    void close() {
        tab.close();
        beans.close();
    }

    @Test
    void what_is_not_there_and_what_is_for_others_look_the_same() {
        String unknown = tab.open("broken/unknown").page();
        assertThat(unknown).isNotBlank();
        assertThat(tab.status()).isEqualTo(404);

        assertThat(tab.open("broken/denied").page()).isEqualTo(unknown).doesNotContain("secret");
        assertThat(tab.status()).isEqualTo(404);
        assertThat(tab.open("nowhere").page()).isEqualTo(unknown);
    }

    @Test
    void one_unknown_page_after_the_other_says_so_each_time() {
        String unknown = tab.open("nowhere").page();

        assertThat(unknown).contains("There is nothing here");
        assertThat(tab.open("nowhere-else").page()).isEqualTo(unknown);
        assertThat(tab.open("nowhere").page()).isEqualTo(unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "ckb"})
    void a_failure_shows_a_number_and_nothing_of_its_cause(String language) {
        tab.close();
        tab = Tab.of(beans, Locale.of(language), BrokenView.class);

        assertThat(tab.open("broken/inside").text())
                .containsPattern("E-[2-9A-HJ-NP-Z]{6}")
                .doesNotContain("secret", "IllegalState", "Exception");
        assertThat(tab.status()).isEqualTo(500);
    }
}
