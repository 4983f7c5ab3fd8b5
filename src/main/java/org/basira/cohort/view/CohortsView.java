package org.basira.cohort.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.basira.account.CurrentPerson;
import org.basira.account.Person;
import org.basira.cohort.CohortLink;
import org.basira.cohort.CohortText;
import org.basira.cohort.Cohorts;
import org.basira.cohort.CohortsLink;
import org.basira.operations.Settings;
import org.basira.ui.Drawing;
import org.basira.ui.Field;
import org.basira.ui.Form;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Page;
import org.basira.ui.Shell;

/** A coordinator's classes, and making a new one. */
@Route(value = CohortsLink.ROUTE, layout = Shell.class)
@RolesAllowed("COORDINATOR")
class CohortsView extends Page {

    private static final String OPEN_RING =
            "<svg class=\"pl\" viewBox=\"0 0 48 48\" fill=\"none\" aria-hidden=\"true\">"
                    + "<path d=\"M40.94 22.52A17 17 0 1 1 25.48 7.06\" stroke=\"currentColor\" stroke-width=\"5\" stroke-linecap=\"round\"/></svg>";

    private final Cohorts cohorts;
    private final Person me;
    private final ZoneId zone;
    private final Field name;

    CohortsView(Cohorts cohorts, Settings settings, CurrentPerson current) {
        this.cohorts = cohorts;
        me = current.require();
        zone = settings.timeZone();
        title(t(CohortText.LIST_TITLE));
        addClassName("stack-l");
        name = new Field(t(CohortText.NAME)).hint(t(CohortText.NAME_HINT)).most(120);
        name.input().getElement().setAttribute("dir", "auto");
        List<Cohorts.Row> rows = cohorts.list(me.id());
        add(new H1(t(CohortText.LIST_TITLE)), rows.isEmpty() ? empty() : list(rows), fresh());
    }

    private Div empty() {
        Div empty = new Div(new Drawing(OPEN_RING), new Paragraph(t(CohortText.LIST_EMPTY)));
        empty.addClassName("empty");
        return empty;
    }

    private Div list(List<Cohorts.Row> rows) {
        Div list = new Div();
        list.addClassName("list");
        rows.forEach(row -> list.add(line(row)));
        return list;
    }

    private Anchor line(Cohorts.Row row) {
        H3 heading = new H3(row.name());
        heading.getElement().setAttribute("dir", "auto");
        Paragraph below = new Paragraph(t(CohortText.LEARNERS, row.learners()) + " · "
                + t(CohortText.MADE_ON, Formats.date(locale(), LocalDate.ofInstant(row.madeAt(), zone))));
        Div words = new Div(heading, below);
        words.addClassName("grow");
        Anchor line = new Anchor(new CohortLink(row.id()).path(), "");
        line.addClassName("item");
        line.add(words);
        if (row.closed()) {
            Span chip = new Span(t(CohortText.IS_CLOSED));
            chip.addClassNames("chip", "dash");
            line.add(chip);
        }
        line.add(Icon.CHEVRON.create());
        return line;
    }

    private Section fresh() {
        Section section = new Section(new H2(t(CohortText.MAKE_TITLE)), new Form(t(CohortText.MAKE), this::make, name));
        section.addClassName("stack");
        return section;
    }

    private void make() {
        name.fine();
        cohorts.make(me.id(), me.organisation(), name.value())
                .ifPresentOrElse(this::open, () -> name.wrong(t(CohortText.NAME_WRONG)));
    }

    private void open(UUID made) {
        getUI().ifPresent(ui -> ui.navigate(new CohortLink(made).path()));
    }
}
