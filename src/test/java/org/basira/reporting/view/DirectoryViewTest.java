package org.basira.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import org.basira.question.Language;
import org.basira.reporting.Channel;
import org.basira.reporting.ChannelLink;
import org.basira.reporting.Directory;
import org.basira.reporting.DirectoryForTests;
import org.basira.reporting.Filter;
import org.basira.testing.Tab;
import org.basira.ui.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The directory with the places that ship. */
class DirectoryViewTest {

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final Directory directory = DirectoryForTests.ofContent(Clock.systemUTC());
    private Tab tab = tab(Locales.ENGLISH);

    private Tab tab(Locale locale) {
        if (!beans.isActive()) {
            beans.registerBean(Directory.class, () -> directory);
            beans.refresh();
        }
        return Tab.of(beans, locale, DirectoryView.class);
    }

    @AfterEach
    void close() {
        tab.close();
        beans.close();
    }

    private Channel platform() {
        return directory.channels(new Filter("", "platform", "")).getFirst();
    }

    private static String name(Channel channel, Language language) {
        return channel.name().in(channel.name().shownIn(language));
    }

    @Test
    void all_places_are_listed_and_counted() {
        int all = directory.channels(Filter.NONE).size();

        tab.open("report/directory");
        assertThat(tab.text()).contains(all + " places");
        directory.channels(Filter.NONE).forEach(each -> assertThat(tab.text()).contains(name(each, Language.EN)));
    }

    @Test
    void choosing_a_country_leaves_what_is_usable_there() {
        tab.open("report/directory").choose("country", "iq");

        assertThat(tab.address()).contains("country=iq");
        assertThat(tab.text())
                .contains(directory.channels(new Filter("iq", "", "")).size() + " places");
        for (Channel each : directory.channels(Filter.NONE)) {
            boolean fits = each.countries().contains("iq") || each.countries().contains(Channel.ANYWHERE);
            assertThat(tab.names().stream().anyMatch(link -> link.startsWith(name(each, Language.EN) + " ")))
                    .as(each.id())
                    .isEqualTo(fits);
        }
    }

    @Test
    void choosing_a_platform_leaves_it_alone_and_keeps_the_country() {
        tab.open("report/directory?country=iq").choose("place", platform().id());

        assertThat(tab.address()).contains("country=iq", "place=" + platform().id());
        assertThat(tab.text()).contains("1 place").contains(name(platform(), Language.EN));
    }

    @Test
    void nothing_that_fits_is_said_with_a_way_on() {
        tab.open("report/directory?country=zz&place=court");

        assertThat(tab.text()).contains("Nothing fits all three.");
    }

    @Test
    void what_no_person_has_opened_yet_is_marked_so_in_the_list_and_on_the_card() {
        Channel unverified = directory.channels(Filter.NONE).stream()
                .filter(each -> directory.checkState(each) == Channel.CheckState.NOT_YET)
                .findFirst()
                .orElseThrow();

        tab.open(new ChannelLink(unverified.id()).path());
        assertThat(tab.text())
                .contains(name(unverified, Language.EN), "Not yet verified by a person", "nobody has opened it yet");
    }

    @Test
    void a_place_that_does_not_exist_is_not_to_be_found() {
        assertThat(tab.open(new ChannelLink("nowhere").path()).page())
                .isEqualTo(tab.open("nowhere").page());
    }

    @Test
    void it_speaks_the_readers_language_and_its_digits() {
        tab.close();
        tab = tab(Locale.of("ar"));
        tab.open("report/directory");

        assertThat(tab.text()).contains("لم يتحقّق").doesNotContain("Not yet verified");
    }
}
