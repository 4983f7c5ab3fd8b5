package org.basira.ui.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;
import java.util.Locale;
import org.basira.ui.Messages;
import org.basira.ui.UiText;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * An act broke inside a living page. The page stays as it is and says so, with the number under which the log has the
 * cause; an answer that was on its way may be sent again.
 */
@Component
class FailedActs implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final String TAKE_BACK =
            "document.querySelectorAll('basira-answer').forEach(answer => answer.refused())";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> watch(init.getSession()));
    }

    private static void watch(VaadinSession session) {
        ErrorHandler others = session.getErrorHandler();
        session.setErrorHandler(error -> {
            UI ui = UI.getCurrent();
            if (ui == null || wantsSignIn(error.getThrowable())) {
                others.error(error);
            } else {
                tell(ui, Failures.record(error.getThrowable()));
            }
        });
    }

    /** Nobody is signed in any more: that is no failure. */
    private static boolean wantsSignIn(Throwable thrown) {
        VaadinRequest request = VaadinRequest.getCurrent();
        return (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException)
                && request != null
                && request.getUserPrincipal() == null;
    }

    private static void tell(UI ui, String number) {
        ui.getChildren()
                .filter(Told.class::isInstance)
                .toList()
                .forEach(com.vaadin.flow.component.Component::removeFromParent);
        Told told = new Told(ui.getLocale(), number);
        ui.add(told);
        ui.getPage().executeJs(TAKE_BACK);
    }

    /** Stands over the page until it is closed or left. */
    private static final class Told extends Div {
        private static final long serialVersionUID = 1L;

        Told(Locale locale, String number) {
            addClassNames("toast", "failed");
            getElement().setAttribute("role", "alert");
            NativeButton close = new NativeButton(
                    Messages.text(locale, UiText.CLOSE), (ClickEvent<NativeButton> click) -> removeFromParent());
            Span shown = new Span(Messages.text(locale, UiText.FAILED_NUMBER, number));
            shown.addClassName("number");
            add(new Span(new Text(Messages.text(locale, UiText.FAILED_ACT) + " "), shown), close);
        }

        @Override
        protected void onAttach(AttachEvent event) {
            Registration leaving = event.getUI().addAfterNavigationListener(navigated -> removeFromParent());
            addDetachListener(detached -> leaving.remove());
        }
    }
}
