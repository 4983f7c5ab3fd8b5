package org.basira.cohort.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.basira.account.CurrentPerson;
import org.basira.cohort.ClassOverview;
import org.basira.cohort.ClassOverview.Overview;
import org.basira.cohort.CohortLink;
import org.basira.cohort.CohortText;
import org.basira.cohort.Cohorts;
import org.basira.cohort.Cohorts.Cohort;
import org.basira.cohort.Roster;
import org.basira.cohort.Roster.Standing;
import org.basira.content.Catalogue;
import org.basira.content.TaughtModule;
import org.basira.content.post.Authored;
import org.basira.learning.Enrolments.Assignment;
import org.basira.operations.Settings;
import org.basira.ui.Page;
import org.basira.ui.Shell;
import org.jspecify.annotations.Nullable;

/** A class as its coordinator sees it: how it stands, who is where (live), how to join, what it has to do, its picture. */
@Route(value = CohortLink.ROUTE, layout = Shell.class)
@RolesAllowed("COORDINATOR")
class CohortView extends Page implements BeforeEnterObserver, RosterRow.Acts, ModulesSection.Acts {

    private static final int EVERY_FIVE_SECONDS = 5_000;

    private final Cohorts cohorts;
    private final Roster roster;
    private final ClassOverview overviews;
    private final Catalogue catalogue;
    private final Clock clock;
    private final UUID me;
    private final List<TaughtModule> modules;
    private final Words words;
    private final StatusBar status;
    private final RosterTable table;
    private final Div head = new Div();
    private final Div side = new Div();
    private @Nullable Cohort cohort;
    private @Nullable Registration poll;

    CohortView(
            Cohorts cohorts,
            Roster roster,
            ClassOverview overviews,
            Catalogue catalogue,
            Settings settings,
            CurrentPerson current,
            Clock clock) {
        this.cohorts = cohorts;
        this.roster = roster;
        this.overviews = overviews;
        this.catalogue = catalogue;
        this.clock = clock;
        me = current.id();
        modules = catalogue.modules();
        words = Words.of(locale(), settings.timeZone(), modules);
        status = new StatusBar(words);
        table = new RosterTable(words, this);
        addClassNames("wide", "stack-l");
        head.addClassNames("row", "between", "wrap");
        side.addClassName("stack-l");
        Div columns = new Div(table, side);
        columns.addClassName("two");
        add(head, status, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Overview> found = Place.cohort(event).flatMap(id -> overviews.find(me, id));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    private Cohort cohort() {
        return Objects.requireNonNull(cohort);
    }

    /** Everything anew, after something of the cohort itself changed. */
    private void show(Overview overview) {
        Standing standing = overview.standing();
        Cohort present = standing.cohort();
        cohort = present;
        title(present.name());
        head.removeAll();
        head.add(heading(present, standing.assignments()), export(present));
        side.removeAll();
        side.add(
                new JoinCard(words, present, Address.ofRequest(), this::renew),
                new ModulesSection(words, modules, standing.assignments(), this),
                new PictureSection(
                        words,
                        overview.picture(),
                        (set, member) -> catalogue
                                .identity(set, member)
                                .map(name -> Authored.words(name, locale()))
                                .orElse(member)),
                new ManageSection(words, present, this::rename, this::closeOrReopen));
        show(standing.entries());
    }

    private void again() {
        overviews.find(me, cohort().id()).ifPresent(this::show);
    }

    /** What moves by itself: status only, nothing that is computed from answers. */
    private void live() {
        roster.find(me, cohort().id()).ifPresent(standing -> show(standing.entries()));
    }

    private void show(List<Roster.Entry> entries) {
        status.show(entries);
        table.show(entries, clock.instant());
    }

    private Div heading(Cohort present, List<Assignment> assignments) {
        Paragraph above = new Paragraph(words.t(CohortText.MADE_ON, words.date(present.madeAt())));
        above.addClassNames("small", "dim");
        next(assignments)
                .ifPresent(due -> above.add(new Span(" · "
                        + words.t(
                                CohortText.DUE_NEXT,
                                words.module(due.module()),
                                words.date(Objects.requireNonNull(due.dueOn()))))));
        H1 name = new H1(present.name());
        name.getElement().setAttribute("dir", "auto");
        Div heading = new Div(above, name);
        heading.addClassName("stack-s");
        return heading;
    }

    private Optional<Assignment> next(List<Assignment> assignments) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), words.zone());
        return assignments.stream()
                .filter(each -> each.dueOn() != null && !each.dueOn().isBefore(today))
                .min(Comparator.comparing(each -> Objects.requireNonNull(each.dueOn())));
    }

    private Anchor export(Cohort present) {
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = roster.export(me, present.id(), words);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "roster.csv", "text/csv; charset=utf-8", bytes.length);
                }),
                words.t(CohortText.EXPORT));
        file.addClassNames("btn", "s");
        return file;
    }

    private void renew() {
        cohorts.renewCode(me, cohort().id());
        again();
    }

    private boolean rename(String name) {
        boolean renamed = cohorts.rename(me, cohort().id(), name);
        if (renamed) {
            again();
        }
        return renamed;
    }

    private void closeOrReopen() {
        if (cohort().closed()) {
            cohorts.reopen(me, cohort().id());
        } else {
            cohorts.close(me, cohort().id());
        }
        again();
    }

    @Override
    public void assign(String module, @Nullable LocalDate dueOn) {
        cohorts.assign(me, cohort().id(), module, dueOn);
        again();
    }

    @Override
    public void unassign(String module) {
        cohorts.unassign(me, cohort().id(), module);
        again();
    }

    @Override
    public boolean label(UUID learner, String label) {
        boolean kept = roster.label(me, cohort().id(), learner, label);
        live();
        return kept;
    }

    @Override
    public void hideName(UUID learner, boolean hidden) {
        roster.hideName(me, cohort().id(), learner, hidden);
        live();
    }

    @Override
    public Optional<String> passwordCode(UUID learner) {
        return roster.passwordCode(me, cohort().id(), learner);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(EVERY_FIVE_SECONDS);
        poll = event.getUI().addPollListener(tick -> live());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (poll != null) {
            poll.remove();
        }
    }
}
