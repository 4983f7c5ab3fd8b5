package org.basira.measurement.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.basira.measurement.CohortPicture.InLanguage;
import org.basira.measurement.CohortPicture.Languages;
import org.basira.measurement.Figures.Share;
import org.basira.measurement.formula.Ratings;
import org.basira.measurement.internal.CohortRows.Judged;

/**
 * Pure: a cohort's figures by the language posts were shown in, and whether they may be shown beside what was before.
 *
 * <p>The whole is known, so what is hidden can be worked out by subtraction: that too must be over enough people and neither
 * none nor all, else the smallest language shown goes with it. And since languages grow each at its own pace, a later
 * picture is due only when each language, and those hidden together, are as they were or larger by enough people.
 */
public final class LanguageCells {

    private LanguageCells() {}

    /** The languages of an occasion; empty where none may be shown. */
    public static Optional<Languages> of(List<Judged> judged, int needed, LocalDate day) {
        Map<String, List<Judged>> rows =
                judged.stream().collect(Collectors.groupingBy(Judged::language, TreeMap::new, Collectors.toList()));
        Map<String, InLanguage> shown = new TreeMap<>();
        rows.forEach((language, its) -> shown.put(language, cell(its)));
        shown.values().removeIf(cell -> !tells(cell, needed));
        Optional<InLanguage> rest = rest(judged, shown.keySet());
        while (!shown.isEmpty() && rest.filter(cell -> !tells(cell, needed)).isPresent()) {
            shown.remove(smallest(shown));
            rest = rest(judged, shown.keySet());
        }
        return shown.isEmpty() ? Optional.empty() : Optional.of(new Languages(day, shown, rest));
    }

    private static String smallest(Map<String, InLanguage> shown) {
        return shown.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<String, InLanguage> cell) ->
                                cell.getValue().learners())
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static boolean tells(InLanguage cell, int needed) {
        return cell.learners() >= needed
                && !cell.caught().noneOrAll()
                && !cell.flagged().noneOrAll();
    }

    private static Optional<InLanguage> rest(List<Judged> judged, Set<String> shown) {
        List<Judged> others =
                judged.stream().filter(each -> !shown.contains(each.language())).toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(cell(others));
    }

    private static InLanguage cell(List<Judged> rows) {
        Ratings all = Ratings.sum(rows.stream().map(Judged::ratings).toList());
        return new InLanguage(
                (int) rows.stream().map(Judged::learner).distinct().count(),
                new Share(all.hits(), all.hits() + all.misses()),
                new Share(all.falseAlarms(), all.falseAlarms() + all.correctRejections()));
    }

    /** Whether these may follow those: no figure, and none that follows by subtraction, grew by a few people. */
    public static boolean mayFollow(Languages then, Languages now, List<Judged> judged, int needed) {
        Optional<InLanguage> rest = rest(judged, then.shown().keySet());
        return then.shown().entrySet().stream()
                        .allMatch(before -> Optional.ofNullable(now.shown().get(before.getKey()))
                                .filter(after -> grown(before.getValue(), after, needed))
                                .isPresent())
                && then.rest().stream()
                        .allMatch(before -> rest.filter(after -> grown(before, after, needed))
                                .isPresent());
    }

    private static boolean grown(InLanguage then, InLanguage now, int needed) {
        return now.equals(then) || now.learners() - then.learners() >= needed;
    }

    /**
     * Whether these may stand beside another cohort's that shares learners: in each language, and in those hidden together,
     * the people only here and the people only there are none or enough, and so is how far the numbers are apart. Where the
     * two show different languages it is not told, and they may not.
     *
     * @param counted who is counted in a language, of both cohorts
     */
    public static boolean mayStandBeside(
            Languages these,
            Set<UUID> here,
            Languages those,
            Set<UUID> there,
            Map<String, Set<UUID>> counted,
            int needed) {
        if (!these.shown().keySet().equals(those.shown().keySet())
                || these.rest().isPresent() != those.rest().isPresent()) {
            return false;
        }
        Predicate<Integer> fine = people -> people == 0 || people >= needed;
        return these.shown().entrySet().stream()
                        .allMatch(cell -> apart(
                                cell.getValue(),
                                Optional.ofNullable(those.shown().get(cell.getKey())),
                                counted.getOrDefault(cell.getKey(), Set.of()),
                                here,
                                there,
                                fine))
                && these.rest().stream()
                        .allMatch(rest -> apart(
                                rest,
                                those.rest(),
                                others(counted, these.shown().keySet()),
                                here,
                                there,
                                fine));
    }

    private static boolean apart(
            InLanguage mine,
            Optional<InLanguage> its,
            Set<UUID> counted,
            Set<UUID> here,
            Set<UUID> there,
            Predicate<Integer> fine) {
        return its.filter(other -> fine.test(Math.abs(mine.learners() - other.learners())))
                        .isPresent()
                && fine.test(only(counted, here, there))
                && fine.test(only(counted, there, here));
    }

    private static int only(Set<UUID> counted, Collection<UUID> ones, Collection<UUID> others) {
        return (int) counted.stream()
                .filter(each -> ones.contains(each) && !others.contains(each))
                .count();
    }

    private static Set<UUID> others(Map<String, Set<UUID>> counted, Set<String> shown) {
        Set<UUID> others = new HashSet<>();
        counted.forEach((language, people) -> {
            if (!shown.contains(language)) {
                others.addAll(people);
            }
        });
        return others;
    }
}
