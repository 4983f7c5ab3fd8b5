package org.basira.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementUtil;
import org.jsoup.nodes.Document;

/**
 * Sends what stays as it was drawn in one piece of HTML: a post of thirty elements is one node that server and browser
 * keep, not thirty. Drawn from components, so that every text is escaped as theirs is.
 */
public final class Still {

    private Still() {}

    /**
     * Makes the contents of a component still; the component itself stays alive. Nothing inside may listen to the user or be
     * changed later: only tags, attributes and texts are kept.
     */
    public static <T extends Component> T of(T drawn) {
        of(drawn.getElement());
        return drawn;
    }

    /** The same for an element. */
    public static Element of(Element drawn) {
        Document page = new Document("");
        org.jsoup.nodes.Element html = (org.jsoup.nodes.Element) ElementUtil.toJsoup(page, drawn);
        page.appendChild(html);
        page.outputSettings().prettyPrint(false);
        String contents = html.html();
        drawn.removeAllChildren();
        return drawn.setProperty("innerHTML", contents);
    }
}
