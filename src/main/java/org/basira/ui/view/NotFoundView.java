package org.basira.ui.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.basira.ui.Buttons;
import org.basira.ui.HomeLink;
import org.basira.ui.Messages;
import org.basira.ui.Page;
import org.basira.ui.Shell;
import org.basira.ui.UiText;

/** Nothing there, or not for this person: the same page, so that nobody learns which. */
@ParentLayout(Shell.class)
@AnonymousAllowed
class NotFoundView extends Page implements HasErrorParameter<NotFoundException> {

    NotFoundView() {
        fill(this);
    }

    static void fill(Page page) {
        Div column = new Div();
        column.addClassNames("stack", "empty");
        var locale = UI.getCurrent().getLocale();
        column.add(
                new H1(Messages.text(locale, UiText.NOT_FOUND_TITLE)),
                new Paragraph(Messages.text(locale, UiText.NOT_FOUND_TEXT)),
                Buttons.mainLink(Messages.text(locale, UiText.GO_HOME), new HomeLink()));
        page.add(column);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        title(t(UiText.NOT_FOUND_TITLE));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
