package org.basira.measurement.formula;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The fraction that blind guessing earns on average, by the shape of a question: a facility near it means that nobody
 * knew. As each question type of Moodle defines it ({@code get_random_guess_score}). A free choice of several options, a
 * marked text, a story and an essay have none: what "at random" means there is not settled.
 */
public final class RandomGuess {

    private RandomGuess() {}

    /** One option of several, with the fraction each earns: their mean. Two options, one right: 0.5. None without options. */
    public static OptionalDouble ofOne(List<Double> fractions) {
        return fractions.stream().mapToDouble(Double::doubleValue).average();
    }

    /**
     * Pairs, gaps or bins, each filled from the same {@code choices}: 1 / choices, however many there are. It holds for an
     * order of n elements too, where on average one element in n stands in its place.
     */
    public static OptionalDouble ofEach(int choices) {
        return choices < 1 ? OptionalDouble.empty() : OptionalDouble.of(1.0 / choices);
    }

    /** Parts with weights of their own: the weighted mean; none where a part has none or all weigh nothing. */
    public static OptionalDouble ofParts(List<Part> parts) {
        double weights = parts.stream().mapToDouble(Part::weight).sum();
        if (!(weights > 0) || parts.stream().anyMatch(each -> each.guess().isEmpty())) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(parts.stream()
                        .mapToDouble(each -> each.weight() * each.guess().getAsDouble())
                        .sum()
                / weights);
    }

    /** A part of a question: its weight, 0 or more, and what guessing earns there, 0 to 1. */
    public record Part(double weight, OptionalDouble guess) {}
}
