package org.basira.account.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.basira.account.CurrentPerson;
import org.basira.account.PasswordLink;
import org.basira.account.Person;
import org.basira.account.SignInCookie;
import org.basira.account.SignInLink;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Who is not signed in, or not any more, is led to sign-in and from there back to where they were. It can be noticed in
 * three places: a page is asked for, a view is navigated to inside a living page, or a service refuses an act there. Who
 * still has a password that an administrator chose is led to choose their own first.
 */
@Component
class WayBack implements AuthenticationEntryPoint, VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    /** The browser knows best where it is: a page may have moved on without a navigation. */
    private static final String LEAD =
            "location.assign($0 + '?to=' + encodeURIComponent(location.pathname + location.search) + '&ended')";

    private final transient CurrentPerson current;

    WayBack(CurrentPerson current) {
        this.current = current;
    }

    /** A page was asked for. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String query = request.getQueryString();
        String asked =
                request.getRequestURI().substring(request.getContextPath().length());
        response.sendRedirect(request.getContextPath() + "/"
                + signIn(asked + (query == null ? "" : "?" + query), hadCookie(request)));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(new Gate()));
        event.getSource().addSessionInitListener(init -> lead(init.getSession()));
    }

    /** A view was navigated to. */
    @ListenerPriority(1_000)
    private final class Gate implements BeforeEnterListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            if (event.isErrorEvent() || event.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class)) {
                return;
            }
            if (current.get().isEmpty() && hadCookie(VaadinServletRequest.getCurrent())) {
                event.forwardToUrl("/" + signIn("/" + event.getLocation().getPathWithQueryParameters(), true));
            } else if (current.get().filter(Person::mustChangePassword).isPresent()
                    && !event.getLocation().getPath().equals(PasswordLink.ROUTE)) {
                event.forwardTo(PasswordLink.ROUTE);
            }
        }
    }

    /** A service refused an act: if nobody is signed in any more, the page leads to sign-in; nothing typed is lost. */
    private void lead(VaadinSession session) {
        ErrorHandler others = session.getErrorHandler();
        session.setErrorHandler(error -> {
            UI ui = UI.getCurrent();
            if (ui != null
                    && current.get().isEmpty()
                    && (error.getThrowable() instanceof AccessDeniedException
                            || error.getThrowable() instanceof AuthenticationException)) {
                ui.getPage().executeJs(LEAD, "/" + SignInLink.ROUTE);
            } else {
                others.error(error);
            }
        });
    }

    private static String signIn(String from, boolean ended) {
        if (from.equals("/") && !ended) {
            return SignInLink.ROUTE;
        }
        return SignInLink.ROUTE + "?to=" + URLEncoder.encode(from, StandardCharsets.UTF_8) + (ended ? "&ended" : "");
    }

    private static boolean hadCookie(@Nullable HttpServletRequest request) {
        return request != null && SignInCookie.read(request).isPresent();
    }
}
