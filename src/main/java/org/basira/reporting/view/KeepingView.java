package org.basira.reporting.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.basira.account.CurrentPerson;
import org.basira.account.Role;
import org.basira.reporting.Changes;
import org.basira.reporting.Channel;
import org.basira.reporting.Channel.CheckState;
import org.basira.reporting.Directory;
import org.basira.reporting.Filter;
import org.basira.reporting.Keeping;
import org.basira.reporting.Keeping.Kept;
import org.basira.reporting.KeepingLink;
import org.basira.reporting.KeptLink;
import org.basira.reporting.OfficeLink;
import org.basira.reporting.ProposalLink;
import org.basira.reporting.ReportingText;
import org.basira.ui.Buttons;
import org.basira.ui.Choice;
import org.basira.ui.Icon;
import org.basira.ui.Shell;
import org.basira.ui.StatusNote;

/** The directory as coordinators keep it: how each entry stands, and which need a person. The filter is in the address. */
@Route(value = KeepingLink.ROUTE, layout = Shell.class)
@RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
class KeepingView extends ReportingPage implements BeforeEnterObserver {

    private final Keeping keeping;
    private final Changes changes;
    private final Directory directory;
    private final CurrentPerson current;
    private final Div body = new Div();
    private Show show = Show.ALL;
    private String kind = "";

    /** Which entries are shown. */
    private enum Show {
        ALL,
        TO_DO,
        CHECKED,
        SOON,
        RAN_OUT,
        NOT_YET,
        WRONG,
        LINK,
        WAITING;

        boolean takes(Kept kept) {
            return switch (this) {
                case ALL -> true;
                case TO_DO -> Chips.toDo(kept);
                case CHECKED -> kept.standing().state() == CheckState.CHECKED;
                case SOON -> kept.soon();
                case RAN_OUT -> kept.standing().state() == CheckState.RAN_OUT;
                case NOT_YET -> kept.standing().state() == CheckState.NOT_YET;
                case WRONG ->
                    kept.standing().state() == CheckState.WRONG
                            || !kept.standing().wrongWays().isEmpty();
                case LINK -> kept.linkTrouble();
                case WAITING -> kept.waiting();
            };
        }
    }

    KeepingView(Keeping keeping, Changes changes, Directory directory, CurrentPerson current) {
        super(ReportingText.KEEPING_TITLE);
        this.keeping = keeping;
        this.changes = changes;
        this.directory = directory;
        this.current = current;
        addClassName("wide");
        body.addClassName("stack");
        column.removeClassName("stack-l");
        column.addClassName("stack");
        column.add(new Paragraph(t(ReportingText.KEEPING_LEAD, Channel.CHECK_LASTS_DAYS)), acts(), body);
    }

    private Component acts() {
        StatusNote asked = new StatusNote();
        Component all = Buttons.plain(t(ReportingText.CHECK_ALL_LINKS), () -> {
            int links = keeping.askAllLinks(current.id());
            asked.done(t(ReportingText.LINKS_ASKED, links));
        });
        Div row = new Div(Buttons.link(t(ReportingText.ADD_OFFICE), new OfficeLink()), all);
        row.addClassNames("row", "wrap");
        Div acts = new Div(row, asked);
        acts.addClassName("stack-s");
        return acts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        show = query.getSingleParameter("show")
                .flatMap(word -> List.of(Show.values()).stream()
                        .filter(each -> each.name().equals(word))
                        .findFirst())
                .orElse(Show.ALL);
        kind = query.getSingleParameter("kind").orElse("");
        List<Kept> found = keeping.all().stream()
                .filter(show::takes)
                .filter(each ->
                        kind.isEmpty() || kind.equals(Filter.name(each.channel().kind())))
                .toList();
        body.removeAll();
        body.add(opened(directory), waiting(), filters(), count(found.size()), list(found));
    }

    private Component waiting() {
        List<Changes.Proposal> open = changes.waiting();
        Div list = new Div();
        list.addClassName("list");
        for (Changes.Proposal each : open) {
            Anchor row = new Anchor(new ProposalLink(each.id()).path(), "");
            row.addClassName("chrow");
            Span name = new Span(Proposed.name(each, language()));
            name.addClassNames("strong", "grow");
            row.add(
                    name,
                    Chips.chip(
                            "sun", t(ReportingText.APPROVED_BY, each.approvals().size())),
                    Icon.CHEVRON.create());
            list.add(row);
        }
        H2 heading = new H2(t(ReportingText.WAITING_TITLE));
        heading.addClassName("h3");
        Section section = new Section(heading, list);
        section.addClassName("stack-s");
        section.setVisible(!open.isEmpty());
        return section;
    }

    private Component filters() {
        Choice states = new Choice("show", t(ReportingText.SHOW), show.name(), word -> look(word, kind));
        for (Show each : Show.values()) {
            states.option(each.name(), t(ReportingText.SHOW_NAME, each.name()));
        }
        Choice kinds = new Choice("kind", t(ReportingText.BY_KIND), kind, word -> look(show.name(), word))
                .option("", t(ReportingText.ALL_PLACES));
        for (Channel.Kind each : Channel.Kind.values()) {
            kinds.option(Filter.name(each), t(ReportingText.KIND_NAMES, each.name()));
        }
        Div filters = new Div(states, kinds);
        filters.addClassNames("filters", "three-fit");
        return filters;
    }

    private void look(String wanted, String kindWanted) {
        getUI().ifPresent(ui ->
                ui.navigate(KeepingLink.ROUTE, QueryParameters.fromString("show=" + wanted + "&kind=" + kindWanted)));
    }

    private Component count(int found) {
        Paragraph status = new Paragraph(t(ReportingText.FOUND, found));
        status.addClassNames("dim", "small");
        status.getElement().setAttribute("role", "status");
        return status;
    }

    private Component list(List<Kept> found) {
        Div list = new Div();
        list.addClassName("list");
        found.forEach(each -> list.add(row(each)));
        return list;
    }

    private Component row(Kept kept) {
        Span name = words(kept.channel().name());
        name.addClassName("strong");
        Span kindWords = new Span(ChannelCard.kind(kept.channel(), locale()));
        kindWords.addClassNames("small", "dim");
        Span chips = new Span();
        chips.addClassNames("row", "wrap");
        new Chips(locale()).of(kept).forEach(chips::add);
        Span words = new Span(name, kindWords, chips);
        words.addClassNames("grow", "lines");
        Anchor row = new Anchor(new KeptLink(kept.channel().id()).path(), "");
        row.addClassName("chrow");
        row.add(words, Icon.CHEVRON.create());
        return row;
    }
}
