package org.basira.reporting.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.basira.account.Role;
import org.basira.reporting.Channel;
import org.basira.reporting.ChannelLink;
import org.basira.reporting.Directory;
import org.basira.reporting.DirectoryLink;
import org.basira.reporting.Filter;
import org.basira.reporting.ReportingText;
import org.basira.reporting.Standing;
import org.basira.ui.Choice;
import org.basira.ui.Icon;
import org.basira.ui.Shell;

/**
 * The directory: filters, the places that fit, and one card open at a time. All of it stands in the address, so that the
 * way back, a reload and a change of language keep it.
 */
@Route(value = DirectoryLink.ROUTE, layout = Shell.class)
@RouteAlias(value = ChannelLink.ROUTE, layout = Shell.class)
@AnonymousAllowed
class DirectoryView extends ReportingPage implements BeforeEnterObserver {

    /** Follows {@code report/directory#telegram} to its card. */
    private static final String FOLLOW_HASH =
            "const id = location.hash.slice(1); if (id) document.getElementById('place-' + id)?.click();";

    private final Directory directory;
    private final Div body = new Div();
    private Filter filter = Filter.NONE;

    DirectoryView(Directory directory) {
        super(ReportingText.DIRECTORY_TITLE);
        this.directory = directory;
        addClassName("wide");
        body.addClassName("stack");
        column.removeClassName("stack-l");
        column.addClassName("stack");
        column.add(emergency(directory.advice()), body, notReviewed(directory));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        filter = new Filter(
                query.getSingleParameter("country").orElse(""),
                query.getSingleParameter("place").orElse(""),
                query.getSingleParameter("language").orElse(""));
        Optional<String> id = event.getRouteParameters().get("channel");
        Optional<Channel> open = id.flatMap(directory::channel);
        if (id.isPresent() && open.isEmpty()) {
            throw new NotFoundException();
        }
        List<Channel> found = directory.channels(filter);
        body.removeAll();
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null && request.isUserInRole(Role.TRAINERS)) {
            body.add(faults(directory.faults()));
        }
        body.add(filters(), status(found.size()));
        if (open.isPresent()) {
            ChannelCard card =
                    new ChannelCard(open.get(), directory.standing(open.get()), Optional.of(new DirectoryLink(filter)));
            Div two = new Div(card, places(without(found, open.get())));
            two.addClassName("two");
            body.add(two);
            card.comeIntoView();
        } else {
            body.add(places(found));
            getElement().executeJs(FOLLOW_HASH);
        }
    }

    /** For trainers: the files are broken just now, and what is shown is older. */
    private Div faults(List<String> faults) {
        Div note = new Div();
        note.addClassNames("note", "sun");
        note.setVisible(!faults.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        for (String fault : faults) {
            ListItem line = new ListItem(fault);
            line.addClassName("mono");
            line.getElement().setAttribute("dir", "ltr").setAttribute("lang", "en");
            list.add(line);
        }
        Div words = new Div(new Span(t(ReportingText.FILES_BROKEN)), list);
        words.addClassName("stack-s");
        note.add(Icon.INFO.create(), words);
        return note;
    }

    private static List<Channel> without(List<Channel> channels, Channel open) {
        return channels.stream().filter(each -> !each.id().equals(open.id())).toList();
    }

    private Component filters() {
        Choice country = new Choice(
                        "country",
                        t(ReportingText.COUNTRY),
                        filter.country(),
                        chosen -> look(new Filter(chosen, filter.place(), filter.language())))
                .option("", t(ReportingText.ALL_COUNTRIES));
        sorted(directory.countries().stream(), ReportingText.COUNTRY_NAME)
                .forEach(each -> country.option(each.value(), each.label()));
        Choice language = new Choice(
                        "language",
                        t(ReportingText.LANGUAGE),
                        filter.language(),
                        chosen -> look(new Filter(filter.country(), filter.place(), chosen)))
                .option("", t(ReportingText.ALL_LANGUAGES));
        sorted(directory.languages().stream(), ReportingText.LANGUAGE_NAME)
                .forEach(each -> language.option(each.value(), each.label()));
        Div filters = new Div(country, place(), language);
        filters.addClassNames("filters", "three-fit");
        return filters;
    }

    private Choice place() {
        List<Channel> all = directory.channels(Filter.NONE);
        Choice place = new Choice(
                        "place",
                        t(ReportingText.PLACE),
                        filter.place(),
                        chosen -> look(new Filter(filter.country(), chosen, filter.language())))
                .option("", t(ReportingText.ALL_PLACES))
                .group(t(ReportingText.BY_KIND));
        for (Channel.Kind kind : Channel.Kind.values()) {
            if (all.stream().anyMatch(channel -> channel.kind() == kind)) {
                place.option(Filter.name(kind), t(ReportingText.KIND_NAMES, kind.name()));
            }
        }
        place.group(t(ReportingText.ONE_PLATFORM));
        all.stream()
                .filter(channel -> channel.kind() == Channel.Kind.PLATFORM)
                .forEach(channel ->
                        place.option(channel.id(), words(channel.name()).getText()));
        return place;
    }

    private record Option(String value, String label) {}

    private Stream<Option> sorted(Stream<String> values, ReportingText names) {
        return values.map(value -> new Option(value, t(names, value)))
                .sorted(Comparator.comparing(Option::label, java.text.Collator.getInstance(locale())));
    }

    private void look(Filter wanted) {
        getUI().ifPresent(ui -> ui.navigate(
                DirectoryLink.ROUTE,
                QueryParameters.fromString(DirectoryLink.query(wanted).replaceFirst("^\\?", ""))));
    }

    private Component status(int found) {
        String words = t(found == 0 ? ReportingText.NONE_FOUND : ReportingText.FOUND, found);
        Paragraph status =
                new Paragraph(filter.language().isBlank() ? words : words + ". " + t(ReportingText.FOUND_LANGUAGE));
        status.addClassNames("dim", "small");
        status.getElement().setAttribute("role", "status");
        return status;
    }

    /** Places for content, and apart from them places for people. */
    private Component places(List<Channel> found) {
        Div places = new Div();
        places.addClassName("stack-l");
        List<Channel> content = found.stream()
                .filter(each -> !each.kind().forPeople())
                .sorted(Comparator.comparing(each -> each.kind() != Channel.Kind.EMERGENCY))
                .toList();
        List<Channel> people =
                found.stream().filter(each -> each.kind().forPeople()).toList();
        if (!content.isEmpty()) {
            places.add(section(ReportingText.FOR_CONTENT, content));
        }
        if (!people.isEmpty()) {
            Section section = section(ReportingText.FOR_PEOPLE, people);
            Paragraph text = new Paragraph(t(ReportingText.FOR_PEOPLE_TEXT));
            text.addClassNames("small", "dim");
            section.addComponentAtIndex(1, text);
            places.add(section);
        }
        return places;
    }

    private Section section(ReportingText heading, List<Channel> channels) {
        Div list = new Div();
        list.addClassNames("list", "places");
        channels.forEach(channel -> list.add(row(channel)));
        H2 head = new H2(t(heading));
        head.addClassName("h3");
        Section section = new Section(head, list);
        section.addClassName("stack-s");
        return section;
    }

    private Component row(Channel channel) {
        Standing standing = directory.standing(channel);
        Span name = words(channel.name());
        name.addClassName("strong");
        if (standing.state() != Channel.CheckState.CHECKED) {
            name.addClassName("dim");
        }
        Span kind = new Span(ChannelCard.kind(channel, locale()));
        kind.addClassNames("small", "dim");
        Span words = new Span(name, kind, ChannelCard.chip(standing, locale()));
        words.addClassNames("grow", "lines");
        Anchor row = new Anchor(new ChannelLink(channel.id()).path() + DirectoryLink.query(filter), "");
        row.setId("place-" + channel.id());
        row.addClassName("chrow");
        row.add(words, Icon.CHEVRON.create());
        return row;
    }
}
