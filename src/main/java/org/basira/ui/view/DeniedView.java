package org.basira.ui.view;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.basira.ui.Page;
import org.basira.ui.Shell;
import org.basira.ui.UiText;
import org.springframework.security.access.AccessDeniedException;

/** A service refused: looks like nothing there. */
@ParentLayout(Shell.class)
@AnonymousAllowed
class DeniedView extends Page implements HasErrorParameter<AccessDeniedException> {

    DeniedView() {
        NotFoundView.fill(this);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        title(t(UiText.NOT_FOUND_TITLE));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
