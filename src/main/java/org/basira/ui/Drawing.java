package org.basira.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/**
 * A drawing the server wrote: SVG whose text is made by our own code, never by authors. Its words, if any, stand in the
 * SVG's {@code role="img"} and {@code aria-label}.
 */
@Tag("span")
public class Drawing extends Component {

    public Drawing(String svg) {
        getElement().getClassList().add("drawing");
        getElement().setProperty("innerHTML", svg);
    }
}
