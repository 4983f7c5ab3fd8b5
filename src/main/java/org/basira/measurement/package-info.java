/**
 * What answers show in sum: a learner's own recognition figures, raised with each answer, and shared figures of items and
 * cohorts, raised by a roll-up job from a queue. Start at {@link org.basira.measurement.Recognition}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"question", "operations"})
package org.basira.measurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
