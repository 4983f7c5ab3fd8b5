package org.basira.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/** Something that opens on a press, without a script. */
@Tag("details")
public final class Details extends HtmlContainer {

    private Details() {}

    /** Closed, under its summary. */
    public static Details of(String summary, Component... contents) {
        Details details = new Details();
        details.addClassName("unfold");
        details.getElement().appendChild(new Element("summary").setText(summary));
        details.add(contents);
        return details;
    }
}
