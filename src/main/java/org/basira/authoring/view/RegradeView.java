package org.basira.authoring.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.basira.account.CurrentPerson;
import org.basira.assessment.Regrading;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.Drafts;
import org.basira.authoring.MarksLink;
import org.basira.authoring.TextLink;
import org.basira.content.Catalogue;
import org.basira.content.Library;
import org.basira.operations.Jobs;
import org.basira.operations.Settings;
import org.basira.question.Item;
import org.basira.question.Text;
import org.basira.ui.Icon;
import org.basira.ui.Page;
import org.basira.ui.Shell;
import org.jspecify.annotations.Nullable;

/** Corrects the marks of answers to an item: first what would change, then the act, then how far it is. */
@Route(value = MarksLink.ROUTE, layout = Shell.class)
@RolesAllowed("TRAINER")
class RegradeView extends Page implements BeforeEnterObserver {

    private static final int EVERY_TWO_SECONDS = 2_000;

    private final Regrading regrading;
    private final Library library;
    private final Drafts drafts;
    private final Catalogue catalogue;
    private final Settings settings;
    private final CurrentPerson current;
    private final Div plan = new Div();
    private final Div past = new Div();
    private List<Regrading.Past> listed = List.of();
    private @Nullable ItemVersions versions;
    private @Nullable Registration poll;

    RegradeView(
            Regrading regrading,
            Library library,
            Drafts drafts,
            Catalogue catalogue,
            Settings settings,
            CurrentPerson current) {
        this.regrading = regrading;
        this.library = library;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.settings = settings;
        this.current = current;
        addClassName("stack-l");
        plan.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Library.Row row = Words.row(library, event);
        if (!Item.KINDS.contains(row.kind())) {
            throw new NotFoundException();
        }
        versions = new ItemVersions(
                row.slug(),
                drafts.editions(row.unit()),
                catalogue,
                regrading.answered(row.slug()),
                settings.suppressBelow(),
                locale());
        removeAll();
        past.removeAll();
        add(head(row), new RegradeForm(versions, locale(), this::show, plan::removeAll), plan, past);
        renew();
    }

    private Div head(Library.Row row) {
        String title = Words.title(locale(), row);
        title(t(AuthoringText.MARKS));
        Anchor back = new Anchor(new TextLink(row.unit(), row.kind(), row.slug(), null).path(), "");
        back.addClassNames("row", "textlink");
        back.add(Icon.BACK.create(), new Span(title));
        Paragraph what = new Paragraph(t(AuthoringText.MARKS_TEXT));
        what.addClassName("dim");
        Div head = new Div(back, new H1(t(AuthoringText.MARKS)), what);
        head.addClassName("stack-s");
        return head;
    }

    /** The dry run, and under it the act itself. */
    private void show(Regrading.Wanted wanted, Text reason) {
        plan.removeAll();
        plan.add(new PlanPane(
                regrading.dryRun(wanted),
                catalogue.itemByHash(wanted.target().isEmpty() ? wanted.hash() : wanted.target()),
                settings.suppressBelow(),
                locale(),
                () -> start(wanted, reason)));
    }

    private void start(Regrading.Wanted wanted, Text reason) {
        plan.removeAll();
        Paragraph said = new Paragraph(
                switch (regrading.start(wanted, reason, current.id())) {
                    case Regrading.Begun begun -> t(AuthoringText.MARKS_BEGUN);
                    case Regrading.Refused refused ->
                        t(
                                refused.reason() == Regrading.Reason.NO_REASON
                                        ? AuthoringText.REASON_MISSING
                                        : AuthoringText.VERSION_MISSING);
                });
        plan.add(said);
        renew();
    }

    private void renew() {
        if (versions != null) {
            List<Regrading.Past> now = regrading.past(versions.item());
            // What has not changed stays in its place, and with it the focus of whoever is at one of its buttons.
            if (past.getElement().getChildCount() == 0 || !now.equals(listed)) {
                listed = now;
                past.removeAll();
                past.add(list(versions, now));
            }
            getUI().ifPresent(this::pollWhileWorking);
        }
    }

    private PastList list(ItemVersions of, List<Regrading.Past> corrections) {
        return new PastList(
                corrections,
                of,
                settings.timeZone(),
                locale(),
                correction -> {
                    regrading.stop(correction, current.id());
                    renew();
                },
                correction -> {
                    regrading.resume(correction, current.id());
                    renew();
                });
    }

    private void pollWhileWorking(UI ui) {
        boolean working =
                listed.stream().flatMap(each -> each.job().stream()).anyMatch(job -> job.state() == Jobs.State.RUNNING);
        ui.setPollInterval(working ? EVERY_TWO_SECONDS : -1);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        poll = event.getUI().addPollListener(tick -> renew());
        pollWhileWorking(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (poll != null) {
            poll.remove();
        }
    }
}
