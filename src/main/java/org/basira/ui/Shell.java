package org.basira.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.basira.ui.internal.Chrome;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The shell around most pages: bar with navigation, footer with support and reporting, tabs on a phone. Which entries
 * appear is for the signed-in person's roles to say.
 */
@AnonymousAllowed
public class Shell extends Div implements RouterLayout, AfterNavigationObserver {

    private final Div body = new Div();
    private final List<Anchor> links = new ArrayList<>();
    private final Chrome chrome = new Chrome();

    public Shell(ObjectProvider<NavigationEntry> entries) {
        addClassName("shell");
        body.addClassName("body");
        List<NavigationEntry> mine = entries.stream()
                .filter(entry -> entry.roles().stream().anyMatch(Shell::hasRole))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        add(chrome.skipLink(), bar(mine), body, footer());
        List<NavigationEntry> tabs = mine.stream().filter(NavigationEntry::tab).toList();
        if (!tabs.isEmpty()) {
            add(tabs(tabs));
        }
    }

    private static boolean hasRole(String role) {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null && request.isUserInRole(role);
    }

    private static boolean signedIn() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null && request.getUserPrincipal() != null;
    }

    private Component bar(List<NavigationEntry> entries) {
        Header bar = new Header();
        bar.addClassName("bar");
        bar.add(chrome.brand());
        Nav nav = new Nav();
        nav.addClassName("nav");
        nav.setAriaLabel(chrome.t(UiText.MAIN_NAVIGATION));
        for (NavigationEntry entry : entries) {
            Anchor link = new Anchor(entry.target().path(), chrome.t(entry.label()));
            links.add(link);
            nav.add(link);
        }
        Div end = new Div(chrome.supportLink(), chrome.languageMenu());
        end.addClassName("end");
        if (signedIn()) {
            end.add(chrome.accountMenu(entries));
        }
        bar.add(nav, end);
        return bar;
    }

    private Component footer() {
        Div inner = new Div(
                chrome.iconLink(Icon.SUPPORT, UiText.NEED_SUPPORT, "support"),
                chrome.iconLink(Icon.REPORT, UiText.REPORT_SOMETHING_REAL, "report"),
                new Anchor("about", chrome.t(UiText.ABOUT)));
        inner.addClassName("inner");
        Footer footer = new Footer(inner);
        footer.addClassName("foot");
        return Still.of(footer);
    }

    private Component tabs(List<NavigationEntry> entries) {
        Nav tabs = new Nav();
        tabs.addClassName("tabs");
        tabs.setAriaLabel(chrome.t(UiText.SECTIONS));
        for (NavigationEntry entry : entries) {
            Anchor link = new Anchor(entry.target().path(), "");
            link.add(entry.icon().create(), new Span(chrome.t(entry.label())));
            links.add(link);
            tabs.add(link);
        }
        return tabs;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        body.getElement().removeAllChildren();
        body.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        chrome.navigated(event.getLocation().getPathWithQueryParameters());
        for (Anchor link : links) {
            if (leadsTo(link.getHref(), path)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
    }

    private static boolean leadsTo(String href, String path) {
        return path.equals(href) || (!href.isEmpty() && path.startsWith(href + "/"));
    }
}
