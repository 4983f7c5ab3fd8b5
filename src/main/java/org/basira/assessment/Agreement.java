package org.basira.assessment;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.basira.assessment.internal.DraftStore;
import org.basira.assessment.internal.DraftStore.Count;
import org.basira.content.Catalogue;
import org.basira.operations.Settings;
import org.basira.question.Composed;
import org.basira.question.Drill;
import org.basira.question.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the rules for reports of practice cases agree with the trainers who judged the same reports, element by element,
 * so that the rules can be mended. Counted is what was judged under the versions that are live: after a case was mended its
 * figures begin anew. A figure needs as many learners as the settings say.
 */
@Service
@RolesAllowed("TRAINER")
public class Agreement {

    private final DraftStore drafts;
    private final Catalogue catalogue;
    private final Settings settings;

    Agreement(DraftStore drafts, Catalogue catalogue, Settings settings) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /**
     * Agreement over one element or several.
     *
     * @param judged how many verdicts of trainers there are, one an element and report
     * @param same of how many the rules said the same
     * @param plain empty where there is not enough spread
     */
    public record Figures(
            int judged, int same, Optional<Kappa> plain, Optional<Kappa> weighted, List<Difference> differences) {}

    /** How often the rules said one thing and trainers another. */
    public record Difference(Reached rules, Reached trainers, int count) {}

    /** {@code figures} is empty below the number of learners a figure needs. */
    public record Element(String id, Text name, Optional<Figures> figures) {}

    /** A case in its live version; {@code elements} is empty where too few reports were judged. */
    public record Case(String unit, String item, Text title, List<Element> elements) {}

    /**
     * What there is to be seen.
     *
     * @param needed how many learners a figure needs
     * @param reports judged under live versions
     * @param earlier judged under others, and left out
     * @param together all elements of all cases
     */
    public record Picture(
            int needed,
            int reports,
            int earlier,
            Optional<Figures> together,
            List<Element> elements,
            List<Case> cases) {}

    private record Key(String unit, String item) {}

    /** A case with what was judged under its live version: each report by another learner. */
    private record Counted(Key key, LiveDrill live, List<Count> counts) {

        Case shown(int needed) {
            List<Element> elements = reports(counts) < needed
                    ? List.of()
                    : elements(List.of(live.drill())).entrySet().stream()
                            .map(each -> new Element(
                                    each.getKey(), each.getValue(), Optional.of(figures(of(counts, each.getKey())))))
                            .toList();
            return new Case(key.unit(), key.item(), live.drill().title(), elements);
        }
    }

    /** What there is to be seen now. */
    @Transactional(readOnly = true)
    public Picture picture() {
        int needed = settings.suppressBelow();
        Map<Key, List<Count>> all = drafts.counts().stream()
                .collect(Collectors.groupingBy(
                        count -> new Key(count.unit(), count.item()), LinkedHashMap::new, Collectors.toList()));
        Map<Key, LiveDrill> live = new LinkedHashMap<>();
        all.keySet()
                .forEach(key ->
                        LiveDrill.of(catalogue, key.unit(), key.item()).ifPresent(found -> live.put(key, found)));
        List<Counted> counted = live.entrySet().stream()
                .map(each -> new Counted(each.getKey(), each.getValue(), own(all, each)))
                .filter(each -> !each.counts().isEmpty())
                .toList();
        List<Count> flat =
                counted.stream().flatMap(each -> each.counts().stream()).toList();
        int reports = counted.stream().mapToInt(each -> reports(each.counts())).sum();
        Map<String, Integer> learners = flat.isEmpty()
                ? Map.of()
                : drafts.learners(
                        counted.stream().map(each -> each.live().hash()).toList());
        boolean enough = learners.values().stream().anyMatch(count -> count >= needed);
        return new Picture(
                needed,
                reports,
                all.values().stream().mapToInt(Agreement::reports).sum() - reports,
                enough ? Optional.of(figures(flat)) : Optional.empty(),
                overAll(counted, flat, learners, needed),
                counted.stream().map(each -> each.shown(needed)).toList());
    }

    private static List<Count> own(Map<Key, List<Count>> all, Map.Entry<Key, LiveDrill> version) {
        return all.getOrDefault(version.getKey(), List.of()).stream()
                .filter(count -> count.hash().equals(version.getValue().hash()))
                .toList();
    }

    private static List<Element> overAll(
            List<Counted> counted, List<Count> flat, Map<String, Integer> learners, int needed) {
        return elements(counted.stream().map(each -> each.live().drill()).toList()).entrySet().stream()
                .map(each -> new Element(
                        each.getKey(),
                        each.getValue(),
                        learners.getOrDefault(each.getKey(), 0) < needed
                                ? Optional.empty()
                                : Optional.of(figures(of(flat, each.getKey())))))
                .toList();
    }

    /** Names by id: those of a good report in their order, then others. */
    private static Map<String, Text> elements(List<Drill> drills) {
        Map<String, Text> names = new LinkedHashMap<>();
        drills.stream()
                .flatMap(drill -> drill.rubric().stream())
                .sorted(Comparator.comparingInt(element -> place(element.id())))
                .forEach((Composed.Element element) -> names.putIfAbsent(element.id(), element.name()));
        return names;
    }

    private static int place(String element) {
        int place = Drill.ELEMENTS.indexOf(element);
        return place < 0 ? Drill.ELEMENTS.size() : place;
    }

    private static List<Count> of(List<Count> counts, String element) {
        return counts.stream().filter(count -> count.element().equals(element)).toList();
    }

    /** Each report is judged in every element of its version. */
    private static int reports(List<Count> counts) {
        return counts.stream()
                .collect(Collectors.groupingBy(
                        Count::hash, Collectors.groupingBy(Count::element, Collectors.summingInt(Count::reports))))
                .values()
                .stream()
                .mapToInt(byElement -> byElement.values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0))
                .sum();
    }

    private static Figures figures(List<Count> counts) {
        List<Reached> order = List.of(Reached.values());
        long[][] table = new long[order.size()][order.size()];
        int judged = 0;
        int same = 0;
        List<Difference> differences = new ArrayList<>();
        for (int row = 0; row < order.size(); row++) {
            for (int column = 0; column < order.size(); column++) {
                Difference cell = cell(counts, order.get(row), order.get(column));
                table[row][column] = cell.count();
                judged += cell.count();
                same += row == column ? cell.count() : 0;
                if (row != column && cell.count() > 0) {
                    differences.add(cell);
                }
            }
        }
        differences.sort(Comparator.comparingInt(Difference::count).reversed());
        return new Figures(judged, same, Kappa.plain(table), Kappa.linear(table), List.copyOf(differences));
    }

    private static Difference cell(List<Count> counts, Reached rules, Reached trainers) {
        return new Difference(
                rules,
                trainers,
                counts.stream()
                        .filter(count -> count.rules() == rules && count.trainers() == trainers)
                        .mapToInt(Count::reports)
                        .sum());
    }
}
