package org.basira.assessment;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.basira.assessment.internal.Corrections;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a learner once of finished attempts whose marks were corrected. {@code learner} is the signed-in person. */
@Service
@RolesAllowed("LEARNER")
public class CorrectionNotices {

    private final Corrections corrections;
    private final Clock clock;

    public CorrectionNotices(Corrections corrections, Clock clock) {
        this.corrections = corrections;
        this.clock = clock;
    }

    /** Attempts that were corrected and not looked at since, the last one first. */
    @Transactional(readOnly = true)
    public List<UUID> untold(UUID learner) {
        return corrections.untold(learner);
    }

    /** They have been seen. */
    @Transactional
    public void told(UUID learner) {
        corrections.told(learner, clock.instant());
    }
}
