/**
 * A learner's way: enrolment, lessons and how far they got, quizzes done, what is due; and the learner's pages. Start at
 * {@link org.basira.learning.Progress}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "question",
            "content",
            "content::post",
            "assessment",
            "measurement",
            "measurement::formula",
            "reporting",
            "account",
            "operations"
        })
package org.basira.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
