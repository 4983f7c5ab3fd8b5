package org.basira.reporting.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** What is folded away until asked for, by the browser alone. */
@Tag("details")
final class Disclosure extends HtmlContainer {

    Disclosure(String label, Component content) {
        addClassName("fold");
        Element summary = new Element("summary");
        summary.appendChild(new Span(label).getElement());
        getElement().appendChild(summary);
        add(content);
    }
}
