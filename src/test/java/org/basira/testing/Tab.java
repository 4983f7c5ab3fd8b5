package org.basira.testing;

import com.github.mvysny.fakeservlet.FakeResponse;
import com.github.mvysny.kaributesting.v10.KaribuConfig;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basira.ui.view.ErrorPages;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** A tab without a browser: pages are opened by address and used by the words and labels that stand on them. */
public final class Tab implements AutoCloseable {

    private final Locale locale;
    private int status;

    private Tab(Locale locale) {
        this.locale = locale;
    }

    /** A tab in which these pages are, made from these beans, in a language. */
    @SafeVarargs
    public static Tab of(ApplicationContext beans, Locale locale, Class<? extends Component>... pages) {
        Set<Class<? extends Component>> routed = new HashSet<>();
        for (Class<? extends Component> page : pages) {
            routed.add(page);
        }
        Routes routes = new Routes(routed, ErrorPages.ALL, true);
        KaribuConfig.setInitDefaultRoute(false);
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, beans, UI::new));
        UI.getCurrent().setLocale(locale);
        return new Tab(locale);
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
    }

    public Tab open(String address) {
        UI ui = UI.getCurrent();
        ui.setLocale(locale);
        status = ui.getInternals().getRouter().navigate(ui, new Location(address), NavigationTrigger.PAGE_LOAD);
        return this;
    }

    /** The HTTP status of the page last opened. */
    public int status() {
        return status;
    }

    /** Where one is. */
    public String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** All that can be read. */
    public String text() {
        return UI.getCurrent().getChildren().map(Tab::words).collect(Collectors.joining(" "));
    }

    /** What can be read of the page itself, without what stands around every page. */
    public String page() {
        return all(Main.class).map(Tab::words).collect(Collectors.joining(" "));
    }

    /** The words of what the page was last moved to, which is then in view and read out; blank where it stays. */
    public String movedTo() {
        StringBuilder text = new StringBuilder();
        Focus.moved().ifPresent(element -> read(element, text));
        return text.toString().strip();
    }

    private static void read(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText());
        } else if (element.isVisible()) {
            element.getChildren().forEach(child -> read(child, text));
            text.append(' ');
        }
    }

    private static Stream<Component> visible(Component root) {
        return !root.getElement().isTextNode() && root.isVisible()
                ? Stream.concat(Stream.of(root), root.getChildren().flatMap(Tab::visible))
                : Stream.empty();
    }

    private static <C extends Component> Stream<C> all(Class<C> type) {
        return visible(UI.getCurrent()).filter(type::isInstance).map(type::cast);
    }

    private static String words(Component component) {
        StringBuilder text = new StringBuilder();
        read(component.getElement(), text);
        return text.toString().strip();
    }

    /** What a screen reader calls it. */
    private static String name(Component component) {
        return Optional.ofNullable(component.getElement().getAttribute("aria-label"))
                .orElseGet(() -> words(component));
    }

    private Input input(String label) {
        Optional<Input> labelled = all(NativeLabel.class)
                .filter(each -> words(each).equals(label))
                .findFirst()
                .flatMap(found -> inputs(found).or(() -> found.getParent().flatMap(Tab::inputs)));
        return labelled.or(() -> all(Input.class)
                        .filter(each -> name(each).equals(label))
                        .findFirst())
                .orElseThrow(() -> new AssertionError("no input is called " + label + " in: " + text()));
    }

    private static Optional<Input> inputs(Component around) {
        return visible(around)
                .filter(Input.class::isInstance)
                .map(Input.class::cast)
                .findFirst();
    }

    public Tab type(String label, String value) {
        LocatorJ._setValue(input(label), value, true);
        return this;
    }

    public String typed(String label) {
        return input(label).getValue();
    }

    public boolean ticked(String label) {
        return input(label).getElement().getProperty("checked", false);
    }

    public Tab tick(String label, boolean ticked) {
        input(label).getElement().setProperty("checked", ticked);
        return this;
    }

    /** What is said to be wrong with an input, blank where it is fine. */
    public String error(String label) {
        String described = input(label).getElement().getAttribute("aria-describedby");
        if (described == null) {
            return "";
        }
        return Stream.of(described.split(" "))
                .filter(id -> id.endsWith("-error"))
                .flatMap(id -> all(Component.class).filter(each -> each.getId().equals(Optional.of(id))))
                .map(Tab::words)
                .findFirst()
                .orElse("");
    }

    /** Presses the button of this name; one that sends a form sends it. */
    public Tab press(String name) {
        NativeButton button = all(NativeButton.class)
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button is called " + name + " in: " + text()));
        if ("submit".equals(button.getElement().getAttribute("type"))) {
            Component form = button.getParent().orElseThrow();
            fire(form.getElement(), "submit", JacksonUtils.createObjectNode());
        } else {
            ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        }
        return this;
    }

    /** What the buttons and links are called. */
    public List<String> names() {
        return all(Component.class)
                .filter(each -> each instanceof NativeButton || each instanceof Anchor)
                .map(Tab::name)
                .toList();
    }

    /** Chooses in a list by the words of the option. */
    public Tab choose(String id, String value) {
        Element select = UI.getCurrent()
                .getChildren()
                .flatMap(page -> selects(page.getElement()))
                .filter(each -> id.equals(each.getAttribute("id")))
                .findFirst()
                .orElseThrow();
        fire(select, "change", JacksonUtils.createObjectNode().put("element.value", value));
        return this;
    }

    private static Stream<Element> selects(Element root) {
        return root.isTextNode() || !root.isVisible()
                ? Stream.empty()
                : Stream.concat(
                        root.getTag().equals("select") ? Stream.of(root) : Stream.empty(),
                        root.getChildren().flatMap(Tab::selects));
    }

    private static void fire(Element element, String event, ObjectNode data) {
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, data));
    }

    /** The page asks the server by itself, as it does every few seconds where something is live. */
    public void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    /** The cookie that was handed out, if any. */
    public Optional<Cookie> cookie(String name) {
        VaadinServletResponse response = (VaadinServletResponse) VaadinResponse.getCurrent();
        return Optional.ofNullable(((FakeResponse) response.getResponse()).findCookie(name));
    }

    /** What stands in each row of the tables, the heads left out. */
    public List<String> rows() {
        return all(com.vaadin.flow.component.html.NativeTableRow.class)
                .filter(row -> row.getParent()
                        .filter(com.vaadin.flow.component.html.NativeTableHeader.class::isInstance)
                        .isEmpty())
                .map(Tab::words)
                .toList();
    }
}
