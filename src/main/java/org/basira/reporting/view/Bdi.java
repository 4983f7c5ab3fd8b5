package org.basira.reporting.view;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A number or an address: always from left to right, whatever stands around it. */
@Tag("bdi")
final class Bdi extends HtmlContainer {

    Bdi(String text) {
        getElement().setAttribute("dir", "ltr");
        getElement().setText(text);
    }
}
