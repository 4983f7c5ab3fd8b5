package org.basira.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementUtil;
import org.jsoup.nodes.Document;

/**
 * What stays as it was drawn, sent to the browser as one piece of HTML: a post of thirty elements is one node that server
 * and browser keep, not thirty. Drawn from components, so that every text is escaped as theirs is; what listens to the
 * user must not be among them, as only tags, attributes and texts are kept.
 */
public final class Still extends Component {

    private Still(Element element) {
        super(element);
    }

    /** The component as it is now, with what it contains. */
    public static Still of(Component drawn) {
        return of(drawn.getElement());
    }

    /** The element as it is now, with what it contains. */
    public static Still of(Element drawn) {
        Document page = new Document("");
        org.jsoup.nodes.Element html = (org.jsoup.nodes.Element) ElementUtil.toJsoup(page, drawn);
        page.appendChild(html);
        page.outputSettings().prettyPrint(false);
        Element still = new Element(html.tagName());
        html.attributes().forEach(attribute -> still.setAttribute(attribute.getKey(), attribute.getValue()));
        still.setProperty("innerHTML", html.html());
        return new Still(still);
    }
}
