package org.basira.testing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.dom.Element;
import java.util.Optional;

/** Where the page sends the focus, and with it what is in view. */
final class Focus {

    private Focus() {}

    /** What got the focus last, of what the browser has not been told yet; empty where it stays. */
    static Optional<Element> moved() {
        UIInternals internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .filter(sent -> sent.getInvocation().getExpression().contains("focus("))
                .map(PendingJavaScriptInvocation::getOwner)
                .reduce((before, last) -> last)
                .map(Element::get);
    }
}
