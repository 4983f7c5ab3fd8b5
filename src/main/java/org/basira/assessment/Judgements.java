package org.basira.assessment;

import static org.basira.assessment.internal.db.Tables.ATTEMPT;
import static org.basira.assessment.internal.db.Tables.MARK;
import static org.basira.assessment.internal.db.Tables.STEP;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.or;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.internal.Json;
import org.basira.assessment.internal.Mark;
import org.basira.content.Catalogue;
import org.basira.content.Quiz.Told;
import org.basira.question.Specimen;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a learner judged otherwise than the key, for that learner alone, by the version each answer is marked by. Only where
 * the attempt tells verdict and key by now: a form's come with its end, an examination's perhaps with its close. Nothing of
 * withdrawn posts.
 */
@Service
@RolesAllowed("LEARNER")
public class Judgements {

    /** So many marks back one looks. */
    private static final int MARKS_BACK = 400;

    private static final Set<Told> ALL_SHOWN = Set.of(Told.VERDICT, Told.KEY);

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Clock clock;

    Judgements(DSLContext sql, Catalogue catalogue, Clock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.clock = clock;
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
        Instant now = clock.instant();
        sql.select(
                        STEP.ITEM,
                        MARK.ITEM_HASH,
                        MARK.FRACTION,
                        MARK.TREATMENT,
                        ATTEMPT.RULES,
                        field(ATTEMPT.FINISHED_AT.isNotNull()))
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
                .limit(MARKS_BACK)
                .forEach(row -> {
                    boolean told =
                            Json.terms(row.value5()).told(row.value6(), now).containsAll(ALL_SHOWN);
                    boolean newest = told && known.add(row.value1());
                    boolean counted = row.value4().equals(Mark.Treatment.COUNTED.name());
                    if (newest && counted && row.value3().signum() == 0) {
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
