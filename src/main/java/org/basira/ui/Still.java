package org.basira.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementUtil;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;

/**
 * Sends what stays as it was drawn in one piece of HTML: a post of thirty elements is one node that server and browser
 * keep, not thirty. Drawn from components, so that every text is escaped as theirs is.
 */
public final class Still {

    /** In characters of HTML: some thousand posts, shared by all who look at them. */
    private static final int KEPT_AT_MOST = 8_000_000;

    private static final Cache<Object, Drawn> KEPT = Caffeine.newBuilder()
            .maximumWeight(KEPT_AT_MOST)
            .weigher((Object key, Drawn drawn) -> drawn.contents().length() + 500)
            .build();

    private Still() {}

    private record Drawn(String tag, Map<String, String> attributes, String contents) {

        static Drawn from(Element still) {
            Map<String, String> attributes = new LinkedHashMap<>();
            still.getAttributeNames().forEach(name -> attributes.put(name, still.getAttribute(name)));
            return new Drawn(still.getTag(), attributes, still.getProperty("innerHTML", ""));
        }

        Element again() {
            Element element = new Element(tag);
            attributes.forEach(element::setAttribute);
            return element.setProperty("innerHTML", contents);
        }
    }

    private static final class Piece extends Component {
        private static final long serialVersionUID = 1L;

        Piece(Element element) {
            super(element);
        }
    }

    /**
     * A still component that is drawn once and shown to many: nothing of a person may be in it.
     *
     * @param key all that the drawing depends on, the language too; a record of the place that asks
     */
    public static Component of(Record key, Supplier<Component> drawing) {
        Drawn drawn = KEPT.getIfPresent(key);
        if (drawn == null) {
            // Not computed within the cache: a drawing may hold others.
            drawn = Drawn.from(of(drawing.get()).getElement());
            KEPT.put(key, drawn);
        }
        return new Piece(drawn.again());
    }

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
