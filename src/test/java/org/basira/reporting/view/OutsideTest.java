package org.basira.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

class OutsideTest {

    @Test
    void a_page_opens_outside_and_never_learns_where_one_came_from() {
        for (Anchor link : new Anchor[] {
            Outside.way("https://example.org/form", new Span("Open"), "outside"),
            Outside.source("A page", "https://example.org/", "outside")
        }) {
            assertThat(link.getElement().getAttribute("rel")).isEqualTo("noopener noreferrer");
            assertThat(link.getElement().getAttribute("referrerpolicy")).isEqualTo("no-referrer");
            assertThat(link.getTarget()).contains("_blank");
            assertThat(link.getElement().getTextRecursively()).contains("outside");
        }
    }

    @Test
    void a_number_is_called_where_one_is() {
        Anchor link = Outside.way("tel:911", new Span("Call"), "outside");

        assertThat(link.getHref()).isEqualTo("tel:911");
        assertThat(link.getTarget()).isEmpty();
    }
}
