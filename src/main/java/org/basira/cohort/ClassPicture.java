package org.basira.cohort;

import static org.basira.cohort.internal.db.Tables.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.basira.measurement.CohortFigures;
import org.basira.measurement.Snapshot;
import org.basira.operations.Settings;
import org.basira.question.AnswerRecorded.Occasion;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator's own cohort caught and wrongly accused before and after, from the daily snapshot and never fresher. */
@Service
@RolesAllowed("COORDINATOR")
public class ClassPicture {

    private final DSLContext sql;
    private final CohortFigures figures;
    private final Settings settings;

    ClassPicture(DSLContext sql, CohortFigures figures, Settings settings) {
        this.sql = sql;
        this.figures = figures;
        this.settings = settings;
    }

    /**
     * The picture; a time without a snapshot is one with too few learners.
     *
     * @param from from how many learners on anything is shown
     */
    public record Picture(Optional<Snapshot> before, Optional<Snapshot> after, int from) {}

    @Transactional(readOnly = true)
    public Picture of(UUID coordinator, UUID cohort) {
        if (!sql.fetchExists(COORDINATOR, COORDINATOR.COHORT_ID.eq(cohort), COORDINATOR.PERSON_ID.eq(coordinator))) {
            throw new NoSuchCohort();
        }
        return new Picture(
                figures.latest(cohort, Occasion.BEFORE),
                figures.latest(cohort, Occasion.AFTER),
                settings.suppressBelow());
    }
}
