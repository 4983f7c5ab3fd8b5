package org.basira.measurement;

import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.basira.measurement.formula.Change;
import org.basira.measurement.formula.Equating;
import org.basira.measurement.formula.Estimate;
import org.basira.measurement.formula.Outcomes;
import org.basira.measurement.formula.SignalDetection;
import org.basira.measurement.formula.SmallestNumber;
import org.basira.measurement.internal.CohortRows;
import org.basira.measurement.internal.CohortRows.Judged;
import org.basira.measurement.internal.CohortSums;
import org.basira.measurement.internal.Suppression;
import org.basira.operations.Settings;
import org.basira.question.AnswerRecorded.Occasion;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups of learners side by side, who agreed to be compared; and their counts without who they are. */
@Service
@RolesAllowed("ADMINISTRATOR")
public class GroupFigures {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CohortRows rows;
    private final Settings settings;

    public GroupFigures(DSLContext sql, Settings settings) {
        this.rows = new CohortRows(sql);
        this.settings = settings;
    }

    /** What may be said of a group. */
    public sealed interface Group {

        /** Too few people, or so few elsewhere that this group goes with them; {@code needed} is how many a figure needs. */
        record TooFew(int needed) implements Group {}

        /**
         * Over enough people who sat both occasions.
         *
         * @param sensitivity pooled d′ at the later occasion; empty under {@link SmallestNumber} posts
         * @param change from the earlier to the later occasion, forms equated; empty where it is undefined
         */
        record Known(int learners, Optional<Estimate> sensitivity, Optional<Change> change) implements Group {}
    }

    /** One person of a group, of whom nothing else is known. */
    public record Unnamed<K>(K group, Map<Occasion, Outcomes> occasions) {}

    /** The figures of each group, of those who sat both occasions; few people are hidden, and cannot be worked out. */
    @Transactional(readOnly = true)
    public <K extends Comparable<K>> Map<K, Group> of(
            Map<K, ? extends Collection<UUID>> groups, Occasion from, Occasion to) {
        int needed = settings.suppressBelow();
        Map<UUID, Change.Pair> pairs = CohortSums.pairs(judged(groups, List.of(from, to)), from, to);
        Map<K, List<Change.Pair>> sat = new TreeMap<>();
        groups.forEach((group, learners) -> sat.put(
                group,
                learners.stream().filter(pairs::containsKey).map(pairs::get).toList()));
        Map<K, Integer> people = new TreeMap<>();
        sat.forEach((group, those) -> people.put(group, those.size()));
        Set<K> shown = Suppression.shown(people, needed);
        Equating equating = rows.equating();
        Map<K, Group> figures = new TreeMap<>();
        sat.forEach((group, those) ->
                figures.put(group, shown.contains(group) ? known(those, equating) : new Group.TooFew(needed)));
        return figures;
    }

    private static Group known(List<Change.Pair> pairs, Equating equating) {
        List<Outcomes> after =
                pairs.stream().map(pair -> pair.after().outcomes()).toList();
        Optional<Estimate> sensitivity = SmallestNumber.showsDetection(Outcomes.sum(after))
                ? SignalDetection.ofLearners(after).figure().map(SignalDetection::sensitivity)
                : Optional.empty();
        return new Group.Known(
                pairs.size(), sensitivity, Change.of(pairs, equating).figure());
    }

    /**
     * What each one judged, in an order that tells nothing and is another one each time; nothing where all groups together
     * are fewer than a figure needs.
     */
    @Transactional(readOnly = true)
    public <K> List<Unnamed<K>> unnamed(Map<K, ? extends Collection<UUID>> groups, List<Occasion> occasions) {
        Map<UUID, Map<Occasion, Outcomes>> judged = new TreeMap<>();
        for (Judged each : judged(groups, occasions)) {
            judged.computeIfAbsent(each.learner(), key -> new EnumMap<>(Occasion.class))
                    .merge(each.occasion(), each.ratings().outcomes(), Outcomes::plus);
        }
        List<Unnamed<K>> people = new ArrayList<>();
        groups.forEach((group, learners) ->
                learners.forEach(learner -> people.add(new Unnamed<>(group, judged.getOrDefault(learner, Map.of())))));
        Collections.shuffle(people, RANDOM);
        return people.size() < settings.suppressBelow() ? List.of() : people;
    }

    private List<Judged> judged(Map<?, ? extends Collection<UUID>> groups, List<Occasion> occasions) {
        Set<UUID> everyone = new HashSet<>();
        groups.values().forEach(everyone::addAll);
        return rows.judged(everyone, occasions);
    }
}
