package org.basira.measurement;

import java.util.List;
import java.util.Optional;
import org.basira.measurement.formula.Estimate;

/**
 * What the learners of a form say of one of its posts, beside the other posts on the same side of the line.
 *
 * @param learners who took it for the first time
 * @param difficulty on the Rasch scale in logits, with its interval: 0 is the middle of the side, higher is harder; empty where
 *     all or none were right
 * @param suspects languages in which it is harder than in another for people who do equally well
 */
public record ItemScale(int learners, Optional<Estimate> difficulty, List<Suspect> suspects) {

    /**
     * A translation to look at again.
     *
     * @param harder tag of the language it is harder in
     * @param easier tag of the language it is easier in
     * @param delta how much, on the scale of ETS, above 0; from 1.5 on it is large
     */
    public record Suspect(String harder, String easier, Estimate delta) {}
}
