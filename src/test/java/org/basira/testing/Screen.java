package org.basira.testing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ElementUtilsKt;
import com.github.mvysny.kaributesting.v10.KaribuConfig;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockInstantiator;
import com.github.mvysny.kaributesting.v10.mock.MockService;
import com.github.mvysny.kaributesting.v10.mock.MockVaadinServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementUtil;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.basira.account.CurrentPerson;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.assessment.QuestionForm;
import org.basira.ui.Link;
import org.basira.ui.Message;
import org.basira.ui.Messages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person before a screen, without a browser and without a server: opens pages, reads their words, presses what bears a
 * name. What {@code basira-answer} does in the page, collecting an answer and sending it, is done here by {@link #sends}.
 */
public final class Screen implements AutoCloseable {

    private final DefaultListableBeanFactory services = new DefaultListableBeanFactory();
    private final Person person;

    /**
     * Signs a learner in.
     *
     * @param pages classes of the views, which other packages cannot name
     * @param services what the views are made of
     */
    public Screen(UUID learner, Set<Class<? extends Component>> pages, Object... services) {
        this.person = new Person(learner, UUID.randomUUID(), "quiet-river-7", "Nur", Set.of(Role.LEARNER), "en", false);
        this.services.registerSingleton("person", new CurrentPerson());
        for (Object service : services) {
            this.services.registerSingleton(service.getClass().getName(), service);
        }
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, null));
        KaribuConfig.setInitDefaultRoute(false);
        MockVaadin.setup(UI::new, new Servlet(new Routes(pages, Set.of(), true)));
        in(Locale.ENGLISH);
    }

    /** Switches the language, as the page does: it is loaded anew at its address. */
    public Screen in(Locale locale) {
        UI.getCurrent().setLocale(locale);
        if (!UI.getCurrent().getInternals().getActiveRouterTargetsChain().isEmpty()) {
            UI.getCurrent().refreshCurrentRoute(true);
        }
        return this;
    }

    public Screen opens(Link link) {
        UI.getCurrent().navigate(link.path());
        return this;
    }

    /** The words of the whole page, as they follow each other. */
    public String words() {
        return words(page());
    }

    /** The outermost of what is shown: the layout around the view. */
    private static Element page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getLast()
                .getElement();
    }

    /** Of what is in the tree and of what was sent as HTML alike. */
    private static String words(Element element) {
        return words(html(element));
    }

    private static String words(Node node) {
        if (node instanceof TextNode text) {
            return text.getWholeText();
        }
        StringBuilder words = new StringBuilder();
        node.childNodes().forEach(child -> words.append(' ').append(words(child)));
        return words.toString().strip().replaceAll("\\s+", " ");
    }

    private static Node html(Element element) {
        return ElementUtil.toJsoup(new Document(""), element);
    }

    public Screen sees(Message message, Object... arguments) {
        return sees(text(message, arguments));
    }

    public Screen sees(String words) {
        assertThat(words()).contains(words);
        return this;
    }

    public Screen seesNot(String... words) {
        assertThat(words()).doesNotContain(words);
        return this;
    }

    public Screen seesNot(Message message, Object... arguments) {
        return seesNot(text(message, arguments));
    }

    /** The page was moved to what begins with these words: it is in view and read out. */
    public Screen isMovedTo(String words) {
        assertThat(Focus.moved().map(Screen::words))
                .hasValueSatisfying(seen -> assertThat(seen).startsWith(words));
        return this;
    }

    public Screen isMovedTo(Message message, Object... arguments) {
        return isMovedTo(text(message, arguments));
    }

    /** Presses the one button that bears these words. */
    public Screen presses(String words) {
        _click(_get(
                NativeButton.class,
                button -> button.withPredicate(each -> words(each.getElement()).equals(words))));
        return this;
    }

    public Screen presses(Message message) {
        return presses(text(message));
    }

    /** Where the one link that bears these words leads. */
    public String linkOf(String words) {
        return _get(
                        Anchor.class,
                        link -> link.withPredicate(
                                each -> words(each.getElement()).equals(words)))
                .getHref();
    }

    public String linkOf(Message message) {
        return linkOf(text(message));
    }

    public void seesNoButton(Message message) {
        assertThat(_find(NativeButton.class))
                .extracting(button -> words(button.getElement()))
                .doesNotContain(text(message));
    }

    /** What a screen reader says of the drawings. */
    public List<String> drawings() {
        return elements(page())
                .flatMap(each -> Stream.concat(
                        Stream.ofNullable(each.getAttribute("aria-label")), labels(each.getProperty("innerHTML", ""))))
                .toList();
    }

    private static Stream<String> labels(String html) {
        return java.util.regex.Pattern.compile("aria-label=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1));
    }

    /** Opens or closes what bears a summary: the n-th veil, counted from 0. */
    public Screen opensVeil(int number) {
        Element veil = veils().get(number);
        veil.setProperty("open", true);
        return this;
    }

    public List<Element> veils() {
        return elements(page())
                .filter(each -> each.getClassList().contains("veil"))
                .toList();
    }

    private static Stream<Element> elements(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(Screen::elements));
    }

    /** The words of the options on the form, in their order. */
    public List<String> options() {
        return rows().map(Screen::words).toList();
    }

    private Stream<org.jsoup.nodes.Element> rows() {
        return ((org.jsoup.nodes.Element) html(form().getElement())).select("label").stream();
    }

    /** The one control on the form that a screen reader calls by this name. */
    public org.jsoup.nodes.Element control(String name) {
        org.jsoup.nodes.Element form = (org.jsoup.nodes.Element) html(form().getElement());
        return control(form, name);
    }

    public org.jsoup.nodes.Element control(Message name, Object... arguments) {
        return control(text(name, arguments));
    }

    /** The same within the group that bears this name. */
    public org.jsoup.nodes.Element controlIn(String group, String name) {
        org.jsoup.nodes.Element form = (org.jsoup.nodes.Element) html(form().getElement());
        List<org.jsoup.nodes.Element> groups = form.select("fieldset").stream()
                .filter(each -> each.selectFirst("> legend") != null
                        && words(each.select("> legend").getFirst()).equals(group))
                .toList();
        assertThat(groups).as(group).hasSize(1);
        return control(groups.getFirst(), name);
    }

    private static org.jsoup.nodes.Element control(org.jsoup.nodes.Element around, String name) {
        List<org.jsoup.nodes.Element> named = Stream.concat(
                        around.select("[aria-label]").stream()
                                .filter(each -> each.attr("aria-label").equals(name)),
                        around.select("label").stream()
                                .filter(label -> words(label).equals(name))
                                .flatMap(label -> label.hasAttr("for")
                                        ? around.select("[id=" + label.attr("for") + "]").stream()
                                        : label.select("input").stream()))
                .toList();
        assertThat(named).as(name).hasSize(1);
        return named.getFirst();
    }

    /** The answer was not taken, and this is said at the field. */
    public Screen isToldAtTheField(Message message, Object... arguments) {
        assertThat(form().getElement().getAttribute("wrong")).isEqualTo(text(message, arguments));
        return this;
    }

    /** Chooses the options that bear these words, and sends them. */
    public Screen answers(String... words) {
        List<String> ids = rows().filter(row -> List.of(words).contains(words(row)))
                .map(row -> row.select("[data-id]").attr("data-id"))
                .toList();
        assertThat(ids).hasSameSizeAs(words);
        return sends("[\"" + String.join("\",\"", ids) + "\"]");
    }

    public Screen judges(boolean over, String sure, String act) {
        return sends("{\"side\":\"%s\",\"sure\":\"%s\",\"act\":\"%s\"}".formatted(over ? "over" : "not", sure, act));
    }

    public Screen sends(String response) {
        return sends(response, "");
    }

    /** With how sure one says to be; blank where it is not asked. */
    public Screen sends(String response, String sure) {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        data.put("event.detail.response", response);
        data.put("event.detail.nonce", UUID.randomUUID().toString());
        data.put("event.detail.sure", sure);
        Element form = form().getElement();
        ElementUtilsKt._fireDomEvent(form, new DomEvent(form, "answer", data));
        return this;
    }

    public QuestionForm form() {
        return _get(QuestionForm.class);
    }

    private static String text(Message message, Object... arguments) {
        return Messages.text(UI.getCurrent().getLocale(), message, arguments);
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** Makes views with their services put in. */
    private final class Servlet extends MockVaadinServlet {

        Servlet(Routes routes) {
            super(routes, UI::new);
        }

        @Override
        protected VaadinServletService createServletService(DeploymentConfiguration configuration)
                throws ServiceException {
            MockService service = new MockService(this, configuration, UI::new) {
                @Override
                public Instantiator getInstantiator() {
                    return new MockInstantiator(super.getInstantiator()) {
                        @Override
                        public <T> T getOrCreate(Class<T> type) {
                            return type.getName().startsWith("org.basira.") ? made(type) : super.getOrCreate(type);
                        }

                        @Override
                        public I18NProvider getI18NProvider() {
                            return getDelegate().getI18NProvider();
                        }

                        @Override
                        public <T extends Component> T createComponent(Class<T> type) {
                            return getOrCreate(type);
                        }
                    };
                }
            };
            service.init();
            getRoutes().register(service.getContext());
            return service;
        }
    }

    private <T> T made(Class<T> type) {
        return type.cast(services.autowire(type, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false));
    }
}
