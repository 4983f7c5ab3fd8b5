package org.basira.learning.view;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ElementUtilsKt;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.AttemptFinished;
import org.basira.assessment.Bench;
import org.basira.assessment.CorrectionNotices;
import org.basira.assessment.internal.Corrections;
import org.basira.learning.Course;
import org.basira.learning.LearningText;
import org.basira.learning.Progress;
import org.basira.learning.Refreshers;
import org.basira.learning.StudyLink;
import org.basira.learning.StudyResultsLink;
import org.basira.learning.Trial;
import org.basira.learning.TrialOffice;
import org.basira.learning.internal.Memories;
import org.basira.learning.internal.Outcomes;
import org.basira.learning.internal.TrialStore;
import org.basira.learning.internal.WayStore;
import org.basira.measurement.GroupFigures;
import org.basira.measurement.Recognition;
import org.basira.operations.AuditForTests;
import org.basira.operations.TestSettings;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.testing.Databases;
import org.basira.testing.Screen;
import org.basira.ui.Field;
import org.basira.ui.Form;
import org.basira.ui.HomeLink;
import org.basira.ui.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The study, as a learner and an administrator see it. */
class StudyViewTest {

    private static final String APPROVAL = "Ethics committee, University of Mosul, 17/2026";

    private final Databases.Database database = Databases.h2();
    private final UUID learner = UUID.randomUUID();
    private final Course course = new Course().with("m1", "l1").withForms("a", "b", "c");
    private final WayStore way = new WayStore(database.sql());
    private final TrialStore store = new TrialStore(database.sql());
    private final Progress progress = new Progress(way, course, Clock.systemUTC());
    private final TrialOffice office = new TrialOffice(
            store,
            new GroupFigures(database.sql(), TestSettings.of(database.sql())),
            TestSettings.of(database.sql()),
            AuditForTests.of(database.sql(), Clock.systemUTC()),
            Clock.systemUTC());
    private final Screen screen = new Screen(
            learner,
            Set.of(HomeView.class, StudyView.class, StudyResultsView.class),
            progress,
            new Recognition(database.sql()),
            new Refreshers(
                    new Memories(database.sql()), store, new Bench(database).attempts(), course, Clock.systemUTC()),
            new CorrectionNotices(new Corrections(database.sql()), Clock.systemUTC()),
            new Trial(store, progress, Clock.systemUTC()),
            office,
            TestSettings.of(database.sql()));

    @BeforeEach
    void the_course_is_done() {
        Outcomes outcomes = new Outcomes(way, new Memories(database.sql()), course);
        for (Occasion occasion : List.of(Occasion.BEFORE, Occasion.AFTER)) {
            outcomes.on(new AttemptFinished(
                    learner,
                    UUID.randomUUID(),
                    "form",
                    "form",
                    UUID.randomUUID(),
                    "form",
                    occasion,
                    0.5,
                    null,
                    List.of(),
                    Instant.now().truncatedTo(ChronoUnit.MICROS)));
        }
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private void opened() {
        office.open(APPROVAL, UUID.randomUUID());
    }

    @Test
    void home_says_nothing_of_it_while_it_is_off_and_leads_to_it_while_it_is_open() {
        screen.opens(new HomeLink()).seesNot(LearningText.STUDY);
        opened();

        screen.opens(new HomeLink()).sees(LearningText.STUDY_CARD);
        assertThat(screen.linkOf(LearningText.STUDY_READ)).isEqualTo("study");
    }

    @Test
    void it_is_explained_and_no_is_as_easy_as_yes() {
        opened();
        screen.opens(new StudyLink())
                .sees(LearningText.STUDY_LOT)
                .sees(LearningText.STUDY_REFUSING)
                .sees(LearningText.STUDY_READERS, 10)
                .sees(APPROVAL)
                .presses(LearningText.STUDY_NO)
                .sees(LearningText.STUDY_REFUSED);

        screen.opens(new HomeLink()).seesNot(LearningText.STUDY);
        screen.in(Locales.ARABIC).opens(new StudyLink()).sees(LearningText.STUDY_REFUSED);
    }

    @Test
    void only_adults_take_part_and_can_leave() {
        opened();
        screen.opens(new StudyLink()).presses(LearningText.STUDY_YES).sees(LearningText.STUDY_INVITATION);

        _get(Field.Tick.class).ticked(true);
        screen.presses(LearningText.STUDY_YES)
                .sees("The next set of posts opens on")
                .seesNot(LearningText.STUDY_NO);

        screen.presses(LearningText.STUDY_LEAVE).sees(LearningText.STUDY_LEFT);
    }

    @Test
    void an_administrator_opens_it_with_an_approval_only() {
        screen.opens(new StudyResultsLink()).sees(LearningText.STUDY_OFF);
        approves("yes");
        screen.sees(LearningText.STUDY_NO_APPROVAL).sees(LearningText.STUDY_OFF);
        assertThat(office.state()).isEmpty();

        approves(APPROVAL);
        screen.sees("Open since")
                .sees(APPROVAL)
                .sees("After 90 days, refreshers later")
                .seesNot(LearningText.STUDY_OFF)
                .presses(LearningText.STUDY_CLOSE)
                .sees(LearningText.STUDY_OPEN);
        assertThat(office.state().orElseThrow().open()).isFalse();
    }

    private static void approves(String approval) {
        _setValue(_get(Input.class), approval);
        Element form = _get(Form.class).getElement();
        ElementUtilsKt._fireDomEvent(
                form, new DomEvent(form, "submit", JsonMapper.shared().createObjectNode()));
    }
}
