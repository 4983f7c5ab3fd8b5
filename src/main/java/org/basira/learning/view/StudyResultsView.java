package org.basira.learning.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.UUID;
import org.basira.account.CurrentPerson;
import org.basira.account.Role;
import org.basira.learning.LearningText;
import org.basira.learning.StudyResultsLink;
import org.basira.learning.TrialOffice;
import org.basira.operations.Settings;
import org.basira.ui.Buttons;
import org.basira.ui.Field;
import org.basira.ui.Form;
import org.basira.ui.Formats;
import org.basira.ui.Page;
import org.basira.ui.Shell;

/** The study of refreshers: off until an approval is entered; then its results, and the list without names. */
@Route(value = StudyResultsLink.ROUTE, layout = Shell.class)
@RolesAllowed(Role.ADMINISTRATORS)
class StudyResultsView extends Page {

    private final TrialOffice office;
    private final Settings settings;
    private final UUID administrator;
    private final Field approval = new Field(t(LearningText.STUDY_APPROVAL))
            .hint(t(LearningText.STUDY_APPROVAL_HINT))
            .most(TrialOffice.MOST_APPROVAL);

    StudyResultsView(TrialOffice office, Settings settings, CurrentPerson current) {
        this.office = office;
        this.settings = settings;
        this.administrator = current.id();
        title(t(LearningText.STUDY));
        addClassNames("wide", "stack-l");
        show();
    }

    private void show() {
        removeAll();
        add(new H1(t(LearningText.STUDY)), new Paragraph(t(LearningText.STUDY_ABOUT)));
        office.state().ifPresentOrElse(this::study, () -> {
            add(new Paragraph(t(LearningText.STUDY_OFF)));
            form();
        });
    }

    private void study(TrialOffice.State state) {
        Instant closedAt = state.closedAt();
        add(new Paragraph(
                closedAt == null
                        ? t(LearningText.STUDY_OPEN_SINCE, day(state.openedAt()), state.approval())
                        : t(LearningText.STUDY_CLOSED, day(state.openedAt()), day(closedAt), state.approval())));
        if (state.open()) {
            add(Parts.div(
                    "row wrap between",
                    Parts.line(t(LearningText.STUDY_CLOSING), "small dim grow"),
                    Buttons.plain(t(LearningText.STUDY_CLOSE), () -> {
                        office.close(administrator);
                        show();
                    })));
        }
        add(
                new StudyTable(office.results(), locale()),
                Parts.line(t(LearningText.STUDY_STEPS, settings.suppressBelow()), "small dim"),
                export());
        if (!state.open()) {
            form();
        }
    }

    private void form() {
        add(new Form(t(LearningText.STUDY_OPEN), this::open, approval));
    }

    private void open() {
        approval.fine();
        switch (office.open(approval.value(), administrator)) {
            case NO_APPROVAL -> approval.wrong(t(LearningText.STUDY_NO_APPROVAL));
            case OPENED, ALREADY_OPEN -> show();
        }
    }

    /** Made when it is asked for: each one is another order, and stands in the audit. */
    private Anchor export() {
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(event -> office.export(administrator)
                        .map(bytes -> new DownloadResponse(
                                new ByteArrayInputStream(bytes), "study.csv", "text/csv; charset=utf-8", bytes.length))
                        .orElseGet(() -> DownloadResponse.error(404))),
                t(LearningText.STUDY_EXPORT));
        file.addClassNames("btn", "s");
        return file;
    }

    private String day(Instant instant) {
        return Formats.date(locale(), instant.atZone(settings.timeZone()).toLocalDate());
    }
}
