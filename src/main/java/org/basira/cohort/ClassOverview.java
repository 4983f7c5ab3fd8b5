package org.basira.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.basira.measurement.CohortFigures;
import org.basira.measurement.CohortPicture;
import org.basira.measurement.Snapshot;
import org.basira.operations.Settings;
import org.basira.question.AnswerRecorded.Occasion;
import org.springframework.stereotype.Service;

/**
 * A coordinator's own class as a whole: how it stands now, and what it caught and wrongly accused before and after, from
 * the daily snapshot and never fresher.
 */
@Service
@RolesAllowed("COORDINATOR")
public class ClassOverview {

    private final Roster roster;
    private final CohortFigures figures;
    private final Settings settings;

    ClassOverview(Roster roster, CohortFigures figures, Settings settings) {
        this.roster = roster;
        this.figures = figures;
        this.settings = settings;
    }

    /** The live roster and the picture. */
    public record Overview(Roster.Standing standing, Picture picture) {}

    /**
     * The picture; a time without a snapshot is one with too few learners.
     *
     * @param from from how many learners on anything is shown
     */
    public record Picture(CohortPicture figures, int from) {

        public Optional<Snapshot> at(Occasion occasion) {
            return Optional.ofNullable(figures.occasions().get(occasion));
        }
    }

    /** One's own class, empty for any other id. */
    public Optional<Overview> find(UUID coordinator, UUID cohort) {
        return roster.find(coordinator, cohort).map(standing -> new Overview(standing, picture(cohort)));
    }

    private Picture picture(UUID cohort) {
        return new Picture(figures.latest(cohort), settings.suppressBelow());
    }
}
