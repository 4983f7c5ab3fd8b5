package org.basira.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.Optional;
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

    private void offered(Optional<String> inUse, boolean numbers) {
        UI.getCurrent()
                .add(new IntakeOffer(
                        inUse.map(name -> new Intake(
                                UUID.randomUUID(),
                                Intake.Way.TEMPLATE,
                                "https://intake.example/",
                                name,
                                Text.EMPTY,
                                Text.EMPTY,
                                Text.EMPTY,
                                Text.EMPTY)),
                        numbers));
    }

    @Test
    void an_intake_in_use_is_offered_by_its_name() {
        offered(Optional.of("مركز الأمل"), false);

        assertThat(tab.text()).contains("Pass it on to \u2068مركز الأمل\u2069");
        assertThat(tab.names()).containsExactly("Look who reads it");
    }

    @Test
    void who_holds_a_number_finds_its_page_whatever_is_in_use_now() {
        offered(Optional.of("مركز الأمل"), true);
        assertThat(tab.names()).containsExactly("Look who reads it", "I have a number and a PIN");
    }

    @Test
    void also_where_nothing_is_in_use_any_more() {
        offered(Optional.empty(), true);
        assertThat(tab.names()).containsExactly("I have a number and a PIN");
    }

    @Test
    void where_there_is_neither_nothing_is_shown() {
        offered(Optional.empty(), false);
        assertThat(tab.names()).isEmpty();
    }
}
