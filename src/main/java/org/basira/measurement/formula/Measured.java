package org.basira.measurement.formula;

import java.util.Optional;
import java.util.function.Function;

/**
 * A figure, or why there is none.
 *
 * @param <T> what was measured
 */
public sealed interface Measured<T> {

    /** The figure; every number in it is finite. */
    record Known<T>(T value) implements Measured<T> {}

    /** No figure can be told from these answers. */
    record Undefined<T>(Why why) implements Measured<T> {}

    /** Why there is no figure. */
    enum Why {
        /** Nothing was answered. */
        NO_ANSWERS,
        /** No post over the line was judged, so nothing is known of hits. */
        NO_POSTS_OVER,
        /** No lawful post was judged, so nothing is known of false alarms. */
        NO_LAWFUL_POSTS,
        /** Fewer than two learners: how they differ is unknown, and so is the error. */
        TOO_FEW_LEARNERS,
        /** Fewer than two items that some got right and some wrong. */
        TOO_FEW_ITEMS,
        /** Everybody who counts got this item right. */
        ALL_RIGHT,
        /** Nobody who counts got this item right. */
        ALL_WRONG,
        /** All answers are alike, so there is nothing to compare. */
        NO_SPREAD,
        /** The answers fit ever better the further apart the difficulties are: no finite estimate exists. */
        NO_MAXIMUM
    }

    static <T> Measured<T> known(T figure) {
        return new Known<>(figure);
    }

    static <T> Measured<T> undefined(Why why) {
        return new Undefined<>(why);
    }

    /** The figure, if there is one. */
    default Optional<T> figure() {
        return switch (this) {
            case Known<T>(T value) -> Optional.of(value);
            case Undefined<T> _ -> Optional.empty();
        };
    }

    /** The same of another figure made from this one. */
    default <R> Measured<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Known<T>(T value) -> new Known<>(change.apply(value));
            case Undefined<T>(Why why) -> new Undefined<>(why);
        };
    }
}
