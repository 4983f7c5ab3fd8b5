package org.basira.cohort.internal;

import static org.basira.cohort.internal.db.Tables.COHORT_;
import static org.basira.cohort.internal.db.Tables.JOIN_CODE;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.basira.account.JoinCodeText;
import org.basira.account.JoinCodes;
import org.basira.learning.Enrolments;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the doors that join codes are: a code that is unknown, run out or of a closed cohort opens none. */
@Component
class CohortJoinCodes implements JoinCodes {

    private final DSLContext sql;
    private final Enrolments enrolments;
    private final Clock clock;

    CohortJoinCodes(DSLContext sql, Enrolments enrolments, Clock clock) {
        this.sql = sql;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Door> open(String code) {
        return sql.select(JOIN_CODE.CODE, COHORT_.ORGANISATION_ID, COHORT_.NAME)
                .from(JOIN_CODE)
                .join(COHORT_)
                .on(COHORT_.ID.eq(JOIN_CODE.COHORT_ID))
                .where(good(code))
                .fetchOptional(Records.mapping(Door::new));
    }

    private Condition good(String code) {
        return JOIN_CODE
                .CODE
                .eq(JoinCodeText.normalise(code))
                .and(JOIN_CODE.EXPIRES_AT.gt(clock.instant()))
                .and(COHORT_.CLOSED_AT.isNull());
    }

    @Override
    @Transactional
    public void enrol(UUID learner, Door door) {
        sql.select(COHORT_.ID)
                .from(JOIN_CODE)
                .join(COHORT_)
                .on(COHORT_.ID.eq(JOIN_CODE.COHORT_ID))
                .where(good(door.code()))
                .fetchOptional(COHORT_.ID)
                .ifPresent(cohort -> enrolments.enrol(learner, cohort));
    }
}
