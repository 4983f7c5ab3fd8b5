package org.basira.reporting.view;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.basira.reporting.ReportingText;
import org.basira.ui.Icon;
import org.basira.ui.Messages;

/**
 * Leaves this page at once for the start page, which takes its place in the browser's history. The browser does it by
 * itself, without the server.
 */
@Tag("basira-leave")
@CssImport("./styles/guide.css")
@JsModule("./components/basira-leave.ts")
final class Leave extends HtmlContainer {

    Leave() {
        Locale locale = UI.getCurrent().getLocale();
        NativeButton button = new NativeButton();
        button.addClassNames("btn", "s");
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute("title", Messages.text(locale, ReportingText.LEAVE_NOTE));
        button.add(Icon.HOME.create(), new Span(Messages.text(locale, ReportingText.LEAVE)));
        add(button);
    }
}
