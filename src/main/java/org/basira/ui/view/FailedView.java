package org.basira.ui.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.basira.ui.Buttons;
import org.basira.ui.HomeLink;
import org.basira.ui.Page;
import org.basira.ui.Shell;
import org.basira.ui.UiText;
import org.basira.ui.internal.Failures;

/** Something broke: what is safe, and a number under which the log has it. No stack trace leaves the server. */
@ParentLayout(Shell.class)
@AnonymousAllowed
class FailedView extends Page implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        title(t(UiText.FAILED_TITLE));
        Span number = new Span(t(UiText.FAILED_NUMBER, Failures.record(parameter.getException())));
        number.addClassNames("chip", "mono");
        Div column = new Div(
                new H1(t(UiText.FAILED_TITLE)),
                new Paragraph(t(UiText.FAILED_TEXT)),
                new Paragraph(number),
                Buttons.mainLink(t(UiText.GO_HOME), new HomeLink()));
        column.addClassNames("stack", "empty");
        add(column);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
