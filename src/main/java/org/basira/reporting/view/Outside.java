package org.basira.reporting.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.basira.reporting.ReportingText;
import org.basira.reporting.Way;
import org.basira.ui.Icon;

/** Links that leave Basira: in a window of their own, and never saying where one came from. */
final class Outside {

    private Outside() {}

    /** A way into a channel as a button: a page opens outside, a number or a mail address where the device keeps them. */
    static Anchor way(String address, Component label, String opensOutside) {
        Anchor link = anchor(address);
        link.addClassNames("btn", "s");
        if (web(address)) {
            link.add(label, Icon.OUTSIDE.create(), hidden(opensOutside));
        } else if (address.startsWith("tel:")) {
            link.add(Icon.PHONE.create(), label);
        } else {
            link.add(label);
        }
        return link;
    }

    /** What the button of a way says. */
    static ReportingText label(Way way) {
        if (way.web()) {
            return ReportingText.OPEN_PAGE;
        }
        return way.address().orElse("").startsWith("tel:") ? ReportingText.CALL : ReportingText.WRITE_TO;
    }

    /** A source, as a link in a sentence. */
    static Anchor source(String title, String address, String opensOutside) {
        Anchor link = anchor(address);
        Span words = new Span(title);
        words.getElement().setAttribute("lang", "en").setAttribute("dir", "ltr");
        Span icon = Icon.OUTSIDE.create();
        icon.addClassName("tiny");
        link.add(words, icon, hidden(opensOutside));
        return link;
    }

    private static Anchor anchor(String address) {
        Anchor link = new Anchor(address, "");
        link.setRouterIgnore(true);
        if (web(address)) {
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("referrerpolicy", "no-referrer");
        }
        return link;
    }

    private static boolean web(String address) {
        return address.startsWith("https:");
    }

    private static Span hidden(String text) {
        Span span = new Span(text);
        span.addClassName("vh");
        return span;
    }
}
