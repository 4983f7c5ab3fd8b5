package org.basira.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.concurrent.atomic.AtomicInteger;
import org.basira.testing.Tab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Before something that has no way back. */
class AskingButtonTest {

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final AtomicInteger done = new AtomicInteger();
    private Tab tab;
    private AskingButton asking;

    @BeforeEach
    void show() {
        beans.refresh();
        tab = Tab.of(beans, Locales.ENGLISH);
        asking = new AskingButton("Erase", "Erase the rose?", done::incrementAndGet);
        UI.getCurrent().add(asking);
    }

    @AfterEach
    void close() {
        tab.close();
        beans.close();
    }

    private static boolean takesTheFocus(Component component) {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(each -> each.getOwner().equals(component.getElement().getNode()))
                .anyMatch(each -> each.getInvocation().getExpression().contains("focus")
                        || each.getInvocation().getParameters().contains("focus"));
    }

    @Test
    void a_press_asks_with_the_name_of_the_thing_and_does_nothing_yet() {
        assertThat(tab.text()).doesNotContain("the rose");
        tab.press("Erase");

        assertThat(tab.text()).contains("Erase the rose?");
        assertThat(done).hasValue(0);
    }

    @Test
    void no_does_nothing_and_leads_back_to_the_button() {
        tab.press("Erase").press("Cancel");

        assertThat(tab.names()).containsExactly("Erase");
        assertThat(takesTheFocus(asking.button())).isTrue();
        assertThat(done).hasValue(0);
    }

    @Test
    void yes_does_it_once_and_the_next_press_asks_again() {
        tab.press("Erase").press("Erase");
        assertThat(done).hasValue(1);
        tab.press("Erase");

        assertThat(tab.text()).contains("Erase the rose?");
        assertThat(done).hasValue(1);
    }
}
