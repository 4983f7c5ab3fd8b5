/**
 * The statistics of recognition and of items: pure functions from counts to figures with an interval, each with the source
 * of its formula. What cannot be told comes back as {@link org.basira.measurement.formula.Measured.Undefined} with the
 * reason, never as a NaN. Start at {@link org.basira.measurement.formula.SignalDetection}.
 */
@NullMarked
@NamedInterface("formula")
package org.basira.measurement.formula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
