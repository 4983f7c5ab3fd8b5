package org.basira.authoring.view;

import com.github.mvysny.kaributesting.v10.ElementUtilsKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.basira.account.Accounts;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.assessment.QuizTrial;
import org.basira.assessment.Regrading;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.Room;
import org.basira.measurement.ItemFigures;
import org.basira.operations.Settings;
import org.basira.testing.Databases;
import org.basira.testing.Screen;
import org.basira.ui.Link;
import org.basira.ui.Messages;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A trainer before the trainer's pages, over the small course. Ava is one; who else is there can take her place. */
final class Office implements AutoCloseable {

    final Room room;
    final Screen screen;

    Office() {
        this(new Room(Databases.h2()));
    }

    Office(Room room) {
        this.room = room;
        this.screen = new Screen(
                room.ava,
                Set.of(LibraryView.class, TextView.class, RegradeView.class, TrialView.class),
                room.drafts(),
                room.editing(),
                room.library(),
                room.catalogue(),
                room.service(Settings.class),
                room.service(Accounts.class),
                room.service(ItemFigures.class),
                room.service(Regrading.class),
                room.service(QuizTrial.class));
        sits(room.ava);
    }

    /** Who is signed in from now on. */
    void sits(UUID trainer) {
        Person person =
                new Person(trainer, UUID.randomUUID(), "quiet-river-7", "Someone", Set.of(Role.TRAINER), "en", false);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(person, "", "ROLE_TRAINER"));
    }

    Office opens(Link link) {
        Location location = new Location(link.path());
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        return this;
    }

    static String says(AuthoringText text, Object... arguments) {
        return Messages.text(Locale.ENGLISH, text, arguments);
    }

    /** Types over what is in the field with this label, and rests a moment without leaving it. */
    Office types(String label, String text) {
        Element field = field(label);
        field.setProperty("value", text);
        fire(field, "input", "for", "trailing");
        return this;
    }

    String typed(String label) {
        return field(label).getProperty("value", "");
    }

    /** Chooses in the select with this label. */
    Office chooses(String label, String option) {
        Element select = field(label);
        String value = select.getChildren()
                .filter(each -> each.getText().equals(option))
                .findFirst()
                .orElseThrow()
                .getAttribute("value");
        fire(select, "change", "element.value", value);
        return this;
    }

    /** Types over what is in the control that a screen reader calls by this name, and leaves it. */
    Office fills(String name, String text) {
        Element control = named(name);
        control.setProperty("value", text);
        fire(control, "change", "for", "leading");
        return this;
    }

    Office ticks(String name, boolean on) {
        Element box = named(name);
        box.setProperty("checked", on);
        fire(box, "change", "for", "leading");
        return this;
    }

    Office pressesNamed(String name) {
        fire(named(name), "click", "for", "leading");
        return this;
    }

    /** The one control that a screen reader calls by this name. */
    static Element named(String name) {
        List<Element> found = elements()
                .filter(each -> name.equals(each.getAttribute("aria-label")))
                .filter(each -> List.of("input", "textarea", "select", "button").contains(each.getTag()))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " are called " + name);
        }
        return found.getFirst();
    }

    /** Looks for words in the library. */
    Office searches(String words) {
        Element field = field(says(AuthoringText.SEARCH));
        field.setProperty("value", words);
        fire(field, "change", "for", "leading");
        return this;
    }

    private static void fire(Element element, String event, String key, String value) {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        data.put(key, value);
        ElementUtilsKt._fireDomEvent(element, new DomEvent(element, event, data));
    }

    private static Element field(String label) {
        MockVaadin.clientRoundtrip(false); // labels learn whom they are for on the way to the browser
        String id = elements()
                .filter(each -> each.getTag().equals("label"))
                .filter(each -> each.getTextRecursively().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is labelled " + label))
                .getAttribute("for");
        return elements()
                .filter(each -> id.equals(each.getAttribute("id")))
                .findFirst()
                .orElseThrow();
    }

    /** What a landmark with this name says. */
    static String region(String name) {
        return elements()
                .filter(each -> name.equals(each.getAttribute("aria-label")))
                .findFirst()
                .orElseThrow()
                .getTextRecursively();
    }

    static Stream<Element> elements() {
        List<HasElement> shown = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        return shown.isEmpty() ? Stream.empty() : under(shown.getLast().getElement());
    }

    private static Stream<Element> under(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(Office::under));
    }

    @Override
    public void close() {
        screen.close();
        room.close();
    }
}
