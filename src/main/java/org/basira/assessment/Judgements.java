package org.basira.assessment;

import static org.basira.assessment.internal.db.Tables.ATTEMPT;
import static org.basira.assessment.internal.db.Tables.MARK;
import static org.basira.assessment.internal.db.Tables.STEP;
import static org.jooq.impl.DSL.or;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basira.content.Catalogue;
import org.basira.question.Specimen;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a learner judged otherwise than the key, for that learner alone. Only judgements whose verdict was shown: a form's
 * come with its end.
 */
@Service
@RolesAllowed("LEARNER")
public class Judgements {

    /** So many steps back one looks. */
    private static final int STEPS_BACK = 400;

    private final DSLContext sql;
    private final Catalogue catalogue;

    Judgements(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    /**
     * Posts to look at again, newest first and each once.
     *
     * @param flagged lawful posts that were called over the line
     * @param slipped posts over the line that were called lawful
     */
    public record ToLookAt(List<Specimen> flagged, List<Specimen> slipped) {}

    /** The newest of each sort, so many at most. */
    @Transactional(readOnly = true)
    public ToLookAt toLookAt(UUID learner, int most) {
        List<Specimen> flagged = new ArrayList<>();
        List<Specimen> slipped = new ArrayList<>();
        Set<String> known = new HashSet<>();
        sql.select(STEP.ITEM, STEP.ITEM_HASH, MARK.FRACTION)
                .from(STEP)
                .join(MARK)
                .on(
                        MARK.LEARNER_ID.eq(STEP.LEARNER_ID),
                        MARK.ATTEMPT_ID.eq(STEP.ATTEMPT_ID),
                        MARK.SLOT.eq(STEP.SLOT),
                        MARK.SEQ.eq(STEP.SEQ))
                .join(ATTEMPT)
                .on(ATTEMPT.LEARNER_ID.eq(STEP.LEARNER_ID), ATTEMPT.ID.eq(STEP.ATTEMPT_ID))
                .where(STEP.LEARNER_ID.eq(learner), STEP.SURENESS.isNotNull())
                .and(or(STEP.FEEDBACK_SHOWN.isTrue(), ATTEMPT.FINISHED_AT.isNotNull()))
                .orderBy(STEP.ANSWERED_AT.desc(), MARK.NUMBER.desc())
                .limit(STEPS_BACK)
                .forEach(row -> {
                    boolean newest = known.add(row.value1());
                    if (newest && row.value3().signum() == 0) {
                        catalogue.itemByHash(row.value2()).ifPresent(item -> {
                            if (item instanceof Specimen specimen) {
                                List<Specimen> side = specimen.over() ? slipped : flagged;
                                if (side.size() < most) {
                                    side.add(specimen);
                                }
                            }
                        });
                    }
                });
        return new ToLookAt(List.copyOf(flagged), List.copyOf(slipped));
    }
}
