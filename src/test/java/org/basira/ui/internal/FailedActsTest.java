package org.basira.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.basira.testing.Tab;
import org.basira.ui.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class FailedActsTest {

    @Route("typing")
    @AnonymousAllowed
    static class TypingView extends Div {
        private static final long serialVersionUID = 1L;

        TypingView() {
            add(new NativeLabel("Name"), new Div(new NativeLabel(" Note"), new Input()));
        }
    }

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext(FailedActs.class);
    private final Tab tab = Tab.of(beans, Locales.ENGLISH, TypingView.class);

    @AfterEach
    void close() {
        tab.close();
        beans.close();
    }

    private static void anActBreaks() {
        VaadinSession.getCurrent()
                .getErrorHandler()
                .error(new ErrorEvent(new IllegalStateException("a secret detail")));
    }

    @Test
    void what_broke_is_told_once_with_a_number_and_the_page_stays() {
        tab.open("typing");
        anActBreaks();
        anActBreaks();

        assertThat(tab.text()).contains("Note", "That did not work").doesNotContain("secret", "IllegalState");
        assertThat(tab.text().split("That did not work", -1)).hasSize(2);
        assertThat(tab.text()).containsPattern("E-[2-9A-Z]{6}");

        tab.press("Close");
        assertThat(tab.text()).contains("Note").doesNotContain("That did not work");
    }
}
