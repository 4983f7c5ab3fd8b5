package org.basira.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.UUID;
import org.basira.question.Text;
import org.basira.reporting.intake.Intake;
import org.basira.testing.Tab;
import org.basira.ui.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The intake as the report page offers it. */
class IntakeOfferTest {

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private Tab tab;

    @BeforeEach
    void sits() {
        beans.refresh();
        tab = Tab.of(beans, Locales.ENGLISH);
    }

    @AfterEach
    void close() {
        tab.close();
        beans.close();
    }

    private void offered(Intake.Way way) {
        UI.getCurrent()
                .add(new IntakeOffer(new Intake(
                        UUID.randomUUID(),
                        way,
                        "https://intake.example/",
                        "مركز الأمل",
                        Text.EMPTY,
                        Text.EMPTY,
                        Text.EMPTY,
                        Text.EMPTY)));
    }

    @Test
    void what_gives_a_number_and_a_pin_asks_for_them() {
        offered(Intake.Way.WEBHOOK);

        assertThat(tab.text()).contains("Pass it on to \u2068مركز الأمل\u2069");
        assertThat(tab.names()).containsExactly("Look who reads it", "I have a number and a PIN");
    }

    @Test
    void what_gives_neither_does_not() {
        offered(Intake.Way.TEMPLATE);

        assertThat(tab.names()).containsExactly("Look who reads it");
    }
}
