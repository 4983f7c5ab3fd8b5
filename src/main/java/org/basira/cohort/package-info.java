/**
 * Cohorts, their join codes, rosters and what a coordinator may see: status live, anything computed from answers only from
 * the daily snapshot and over the set number of learners. Start at {@link org.basira.cohort.Cohorts}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "question",
            "account",
            "content",
            "content::post",
            "learning",
            "measurement",
            "measurement::formula",
            "reporting",
            "operations"
        })
package org.basira.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
