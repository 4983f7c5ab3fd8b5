package org.basira.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.basira.operations.Settings;
import org.basira.operations.Settings.Setting;
import org.basira.operations.TestSettings;
import org.basira.reporting.Channel;
import org.basira.reporting.Directory;
import org.basira.reporting.DirectoryForTests;
import org.basira.reporting.Fact;
import org.basira.reporting.Filter;
import org.basira.reporting.GuideLink;
import org.basira.reporting.GuideUses;
import org.basira.reporting.GuideUsesForTests;
import org.basira.testing.Databases;
import org.basira.testing.Databases.Database;
import org.basira.testing.Tab;
import org.basira.ui.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the guide's page is told, once; the rest is {@code GuideJourneyIT}. */
class GuideViewTest {

    private final Database database = Databases.h2();
    private final Settings settings = TestSettings.of(database.sql());
    private final Directory directory = DirectoryForTests.ofContent(Clock.systemUTC());
    private final GuideUses uses = GuideUsesForTests.of(database.sql(), settings);
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final List<Tab> tabs = new ArrayList<>();

    private Element guide(Locale locale) {
        if (!beans.isActive()) {
            beans.registerBean(Directory.class, () -> directory);
            beans.registerBean(GuideUses.class, () -> uses);
            beans.refresh();
        }
        tabs.forEach(Tab::close);
        tabs.clear();
        Tab tab = Tab.of(beans, locale, GuideView.class);
        tabs.add(tab);
        tab.open(new GuideLink().path());
        return UI.getCurrent()
                .getChildren()
                .flatMap(page -> all(page.getElement()))
                .filter(each -> each.getTag().equals("basira-guide"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(tab.text()));
    }

    private static Stream<Element> all(Element root) {
        return root.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(root), root.getChildren().flatMap(GuideViewTest::all));
    }

    private JsonNode told(Locale locale) {
        return JsonMapper.shared().readTree(String.valueOf(guide(locale).getPropertyRaw("data")));
    }

    static Stream<Locale> languages() {
        return Locales.ALL.stream();
    }

    @AfterEach
    void close() {
        tabs.forEach(Tab::close);
        beans.close();
    }

    private void countGuide() {
        database.transactions()
                .executeWithoutResult(status -> settings.set(Setting.COUNT_GUIDE, "true", UUID.randomUUID()));
    }

    @Test
    void it_is_for_everyone() {
        assertThat(GuideView.class).hasAnnotation(AnonymousAllowed.class);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_place_comes_with_how_well_it_is_known_and_none_as_certain_that_nobody_opened(Locale locale) {
        JsonNode told = told(locale);

        assertThat(told.get("places").size())
                .isEqualTo(directory.channels(Filter.NONE).size());
        for (JsonNode place : told.get("places")) {
            Channel channel = directory.channel(place.get("id").asString()).orElseThrow();
            boolean opened = channel.checkState(LocalDate.now(Clock.systemUTC())) == Channel.CheckState.CHECKED;
            assertThat(place.get("checked").asBoolean()).as(channel.id()).isEqualTo(opened);
            assertThat(place.get("check").asString()).as(channel.id()).isNotBlank();
            for (int at = 0; at < channel.ways().size(); at++) {
                boolean read = channel.ways().get(at).step().status() == Fact.Status.IN_SOURCE;
                assertThat(place.get("ways").get(at).get("doubt").asString().isBlank())
                        .as(channel.id())
                        .isEqualTo(read);
            }
        }
    }

    @Test
    void headings_of_a_report_come_in_each_language_a_place_may_read() {
        JsonNode notices = told(Locales.KURDISH).get("notices");

        assertThat(notices.propertyNames()).containsExactlyInAnyOrder("en", "ar", "ckb");
        notices.forEach(notice -> {
            assertThat(notice.get("words").get("faith").asString()).isNotBlank();
            assertThat(notice.get("kinds").size()).isEqualTo(4);
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_word_is_missing(Locale locale) {
        JsonNode told = told(locale);

        told.get("words")
                .properties()
                .forEach(word -> assertThat(word.getValue().asString())
                        .as(word.getKey())
                        .isNotBlank()
                        .doesNotContain(",select,", ",plural,"));
        assertThat(told.get("words").get("step").asString()).contains("{0}", "{1}");
        assertThat(told.get("rules").propertyNames())
                .contains("danger-first", "do-not-spread", "may-be-punishable", "friend-first", "leave-it");
        assertThat(told.get("support").propertyNames()).contains("shared-it", "worried");
    }

    @Test
    void only_hosts_of_the_directory_may_be_led_to() {
        assertThat(told(Locales.ENGLISH).get("hosts"))
                .extracting(JsonNode::asString)
                .contains("telegram.org", "help.x.com")
                .allMatch(host -> host.matches("[a-z0-9.-]+"));
    }

    @Test
    void unless_uses_are_counted_the_server_listens_to_nothing_on_the_page() {
        assertThat(told(Locales.ENGLISH).get("counts").asBoolean()).isFalse();
        Element guide = guide(Locales.ENGLISH);
        says(guide, "count");

        assertThat(listeners(guide).getPropertySynchronizationMode("data")).isNull();
        assertThat(uses.sum(1)).isZero();
    }

    @Test
    void where_uses_are_counted_it_listens_once_to_one_word_that_carries_nothing() {
        countGuide();
        assertThat(told(Locales.ENGLISH).get("counts").asBoolean()).isTrue();
        Element guide = guide(Locales.ENGLISH);
        says(guide, "count");
        says(guide, "count");

        assertThat(uses.sum(1)).isEqualTo(1);
        assertThat(listeners(guide).getExpressions("count")).isEmpty();
        assertThat(listeners(guide).getPropertySynchronizationMode("data")).isNull();
    }

    private static ElementListenerMap listeners(Element element) {
        return element.getNode().getFeature(ElementListenerMap.class);
    }

    private static void says(Element element, String event) {
        listeners(element).fireEvent(new DomEvent(element, event, JacksonUtils.createObjectNode()));
    }
}
