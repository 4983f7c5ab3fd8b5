package org.basira.proof;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.basira.question.Specimen;
import org.basira.testing.Items;

/**
 * A specimen of known difficulty.
 *
 * @param difficulty by how much the evidence for the right side is weaker than that of an average post, in units of the noise
 */
record Post(Specimen specimen, double difficulty) {

    static Post of(String id, boolean over, double difficulty) {
        return new Post(Items.specimen(id, over), difficulty);
    }

    /** So many over the line and as many lawful ones, all of average difficulty. */
    static List<Post> average(int ofEachKind) {
        return IntStream.range(0, 2 * ofEachKind)
                .mapToObj(number -> of("p" + number, number % 2 == 0, 0))
                .toList();
    }

    /** The like, with difficulties spread about a mean of each kind. */
    static List<Post> form(
            String name, int ofEachKind, SplittableRandom random, double over, double lawful, double spread) {
        DoubleUnaryOperator about = mean -> mean + spread * random.nextGaussian();
        return IntStream.range(0, 2 * ofEachKind)
                .mapToObj(number ->
                        of(name + number, number % 2 == 0, about.applyAsDouble(number % 2 == 0 ? over : lawful)))
                .toList();
    }

    boolean over() {
        return specimen.over();
    }
}
