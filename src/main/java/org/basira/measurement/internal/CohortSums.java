package org.basira.measurement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basira.measurement.CohortPicture;
import org.basira.measurement.CohortPicture.TwinGap;
import org.basira.measurement.Figures.Share;
import org.basira.measurement.Snapshot;
import org.basira.measurement.formula.Calibration;
import org.basira.measurement.formula.Change;
import org.basira.measurement.formula.Equating;
import org.basira.measurement.formula.Measured;
import org.basira.measurement.formula.Outcomes;
import org.basira.measurement.formula.Ratings;
import org.basira.measurement.formula.RocArea;
import org.basira.measurement.formula.SignalDetection;
import org.basira.measurement.formula.SmallestNumber;
import org.basira.measurement.internal.CohortRows.Judged;
import org.basira.measurement.internal.CohortRows.Signal;
import org.basira.measurement.internal.CohortRows.Twin;
import org.basira.question.AnswerRecorded.Occasion;

/** Pure: the figures of a cohort from the rows of its learners. Cells of few people are left out. */
public final class CohortSums {

    private CohortSums() {}

    /** One occasion. */
    public static Snapshot snapshot(List<Judged> judged, List<Signal> signals, int needed, LocalDate day) {
        Map<UUID, Ratings> learners = byLearner(judged);
        Ratings all = Ratings.sum(learners.values());
        Outcomes outcomes = all.outcomes();
        Optional<SignalDetection> detection = SmallestNumber.showsDetection(outcomes)
                ? SignalDetection.ofLearners(learners.values().stream()
                                .map(Ratings::outcomes)
                                .toList())
                        .figure()
                : Optional.empty();
        return new Snapshot(
                day,
                learners.size(),
                share(all.hits(), all.hits() + all.misses()),
                share(all.falseAlarms(), all.falseAlarms() + all.correctRejections()),
                detection.map(SignalDetection::sensitivity),
                detection.map(SignalDetection::criterion),
                RocArea.ofLearners(List.copyOf(learners.values())).figure().map(RocArea::area),
                cells(
                        judged.stream().filter(each -> !each.over()).toList(),
                        Judged::kind,
                        Judged::learner,
                        each -> new Share(
                                each.ratings().falseAlarms(),
                                each.ratings().falseAlarms() + each.ratings().correctRejections()),
                        needed),
                cells(
                        signals,
                        Signal::signal,
                        Signal::learner,
                        each -> new Share(each.caught(), each.caught() + each.missed()),
                        needed),
                sureness(all));
    }

    private static Map<UUID, Ratings> byLearner(Collection<Judged> judged) {
        return judged.stream()
                .collect(Collectors.toMap(Judged::learner, Judged::ratings, Ratings::plus, LinkedHashMap::new));
    }

    private static Optional<Share> share(int count, int of) {
        return Optional.of(new Share(count, of)).filter(share -> !share.noneOrAll());
    }

    private static List<Snapshot.Sure> sureness(Ratings all) {
        return Calibration.of(all).figure().stream()
                .flatMap(calibration -> calibration.bins().stream())
                .map(bin -> new Snapshot.Sure(bin.stated(), new Share((int) bin.right(), (int) bin.n())))
                .filter(sure -> !sure.right().noneOrAll())
                .toList();
    }

    private static <T> Map<String, Share> cells(
            List<T> rows, Function<T, String> key, Function<T, UUID> learner, Function<T, Share> share, int needed) {
        Map<String, Share> sums = new TreeMap<>();
        Map<String, Set<UUID>> people = new HashMap<>();
        for (T row : rows) {
            Share one = share.apply(row);
            if (one.of() > 0) {
                sums.merge(key.apply(row), one, (a, b) -> new Share(a.count() + b.count(), a.of() + b.of()));
                people.computeIfAbsent(key.apply(row), each -> new HashSet<>()).add(learner.apply(row));
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        people.forEach((cell, who) -> counts.put(cell, who.size()));
        sums.keySet().retainAll(Suppression.shown(counts, needed));
        sums.values().removeIf(Share::noneOrAll);
        return sums;
    }

    /** The change of those who sat both occasions. */
    public static Measured<CohortPicture.Change> change(List<Judged> judged, Occasion later, Equating equating) {
        return Change.of(List.copyOf(pairs(judged, Occasion.BEFORE, later).values()), equating)
                .map(change -> new CohortPicture.Change(
                        change.learners(),
                        change.sensitivity(),
                        change.criterion(),
                        change.hitRate(),
                        change.falseAlarmRate(),
                        switch (change.adjustment()) {
                            case Change.Adjustment.NotNeeded none -> CohortPicture.Forms.ALIKE;
                            case Change.Adjustment.Equated equated -> CohortPicture.Forms.EQUATED;
                            case Change.Adjustment.Raw raw -> CohortPicture.Forms.NOT_EQUATED;
                        }));
    }

    /** Both sittings of those who sat both occasions. */
    public static Map<UUID, Change.Pair> pairs(List<Judged> judged, Occasion from, Occasion to) {
        Map<UUID, Change.Sitting> before = sittings(judged, from);
        Map<UUID, Change.Sitting> after = sittings(judged, to);
        Map<UUID, Change.Pair> pairs = new LinkedHashMap<>();
        before.forEach((learner, sitting) -> {
            Change.Sitting then = after.get(learner);
            if (then != null) {
                pairs.put(learner, new Change.Pair(sitting, then));
            }
        });
        return pairs;
    }

    private static Map<UUID, Change.Sitting> sittings(List<Judged> judged, Occasion occasion) {
        List<Judged> here =
                judged.stream().filter(each -> each.occasion() == occasion).toList();
        Map<UUID, String> forms =
                here.stream().collect(Collectors.toMap(Judged::learner, Judged::form, (one, other) -> one));
        Map<UUID, Change.Sitting> sittings = new LinkedHashMap<>();
        byLearner(here)
                .forEach((learner, ratings) ->
                        sittings.put(learner, new Change.Sitting(forms.getOrDefault(learner, ""), ratings.outcomes())));
        return sittings;
    }

    /**
     * Differences within identity sets, of those who judged both members. The posts of a set are all on one side of the line,
     * so only one of the two rates is seen; with equal d′ a criterion that is lower by so much raises z of either rate by as
     * much, so c differs by the difference of z with its sign turned (Macmillan &amp; Creelman 2005, chapter 2).
     */
    public static List<TwinGap> gaps(List<Twin> twins, int needed) {
        Map<String, List<Twin>> sets =
                twins.stream().collect(Collectors.groupingBy(Twin::set, TreeMap::new, Collectors.toList()));
        List<TwinGap> gaps = new ArrayList<>();
        sets.forEach((set, rows) -> {
            List<String> members =
                    rows.stream().map(Twin::member).distinct().sorted().toList();
            for (int one = 0; one < members.size(); one++) {
                for (int other = one + 1; other < members.size(); other++) {
                    TwinPair.of(rows, members.get(one), members.get(other), needed)
                            .ifPresent(gaps::add);
                }
            }
        });
        return gaps;
    }
}
