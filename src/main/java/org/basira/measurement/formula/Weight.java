package org.basira.measurement.formula;

import java.util.OptionalDouble;

/**
 * The weight of a slot in a quiz, in per cent.
 *
 * @param intended its highest mark over the sum of all; none where the quiz carries no mark
 * @param effective 100·√C(x, T) / Σ√C(x, T): its part in what makes totals T differ; none where nothing differs, or where
 *     the covariance is negative, and such a slot is left out of the sum
 * @param negative whether it is negative: those who do well in all do badly here, so look at the question's key
 */
public record Weight(OptionalDouble intended, OptionalDouble effective, boolean negative) {}
