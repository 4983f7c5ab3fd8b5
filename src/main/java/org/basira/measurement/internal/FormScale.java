package org.basira.measurement.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.basira.measurement.ItemScale;
import org.basira.measurement.ItemScale.Suspect;
import org.basira.measurement.formula.Estimate;
import org.basira.measurement.formula.MantelHaenszel;
import org.basira.measurement.formula.MantelHaenszel.Stratum;
import org.basira.measurement.formula.Measured;
import org.basira.measurement.formula.Rasch;
import org.basira.question.Language;

/**
 * Pure: the posts of one side of a form, from how often each was right beside which number right of the others. Number right
 * and right-counts are all that the Rasch model and Mantel–Haenszel ask for. Versions of an item count together.
 */
final class FormScale {

    /** Fewer in a language, and its answers are not compared. */
    static final int LEARNERS_A_LANGUAGE = 50;

    private static final int RIGHT = 100;

    private FormScale() {}

    /** So many attempts of a language in which the item had this mark and the others this mean, in hundredths. */
    record Cell(String side, int slots, String item, String language, int mark, int rest, long attempts) {

        boolean right() {
            return mark == RIGHT;
        }

        /** Number right of the side, the item included. */
        int score() {
            int others = slots == 1 ? 0 : (int) Math.round(rest * (slots - 1) / (double) RIGHT);
            return others + (right() ? 1 : 0);
        }
    }

    static Map<String, ItemScale> of(List<Cell> side) {
        Map<String, List<Cell>> items =
                side.stream().collect(Collectors.groupingBy(Cell::item, TreeMap::new, Collectors.toList()));
        List<String> ids = List.copyOf(items.keySet());
        List<Optional<Estimate>> difficulties = difficulties(List.copyOf(items.values()));
        Map<String, List<Suspect>> suspects = suspects(items);
        Map<String, ItemScale> scales = new TreeMap<>();
        for (int place = 0; place < ids.size(); place++) {
            String id = ids.get(place);
            List<Cell> cells = items.getOrDefault(id, List.of());
            scales.put(
                    id,
                    new ItemScale(
                            (int) cells.stream().mapToLong(Cell::attempts).sum(),
                            difficulties.get(place),
                            suspects.getOrDefault(id, List.of())));
        }
        return scales;
    }

    /** None where not everybody answered the same items: then totals mean different things. */
    private static List<Optional<Estimate>> difficulties(List<List<Cell>> items) {
        int slots = items.getFirst().getFirst().slots();
        List<Long> right = new ArrayList<>();
        for (List<Cell> item : items) {
            right.add(
                    item.stream().filter(Cell::right).mapToLong(Cell::attempts).sum());
        }
        List<Long> scores = new ArrayList<>();
        for (int score = 0; score <= slots; score++) {
            int wanted = score;
            scores.add(items.getFirst().stream()
                    .filter(cell -> cell.score() == wanted)
                    .mapToLong(Cell::attempts)
                    .sum());
        }
        long fromScores = 0;
        for (int score = 0; score <= slots; score++) {
            fromScores += score * scores.get(score);
        }
        boolean complete = items.size() == slots
                && fromScores == right.stream().mapToLong(Long::longValue).sum();
        return complete && Rasch.of(right, scores) instanceof Measured.Known<Rasch>(Rasch rasch)
                ? rasch.items().stream()
                        .map(item -> item.figure().map(Rasch.Difficulty::value))
                        .toList()
                : items.stream().map(item -> Optional.<Estimate>empty()).toList();
    }

    private static Map<String, List<Suspect>> suspects(Map<String, List<Cell>> items) {
        Map<String, List<Suspect>> suspects = new TreeMap<>();
        List<Language> languages = List.of(Language.values());
        for (int one = 0; one < languages.size(); one++) {
            for (int other = one + 1; other < languages.size(); other++) {
                compare(items, languages.get(one).tag(), languages.get(other).tag(), suspects);
            }
        }
        return suspects;
    }

    private static void compare(
            Map<String, List<Cell>> items, String reference, String focal, Map<String, List<Suspect>> suspects) {
        Map<String, Measured<MantelHaenszel>> found = new LinkedHashMap<>();
        items.forEach((id, cells) -> {
            if (learners(cells, reference) >= LEARNERS_A_LANGUAGE && learners(cells, focal) >= LEARNERS_A_LANGUAGE) {
                found.put(id, MantelHaenszel.of(strata(cells, reference, focal)));
            }
        });
        List<Boolean> large = MantelHaenszel.suspects(List.copyOf(found.values()));
        int place = 0;
        for (Map.Entry<String, Measured<MantelHaenszel>> each : found.entrySet()) {
            if (large.get(place)) {
                each.getValue()
                        .figure()
                        .ifPresent(dif -> suspects.computeIfAbsent(each.getKey(), key -> new ArrayList<>())
                                .add(suspect(dif, reference, focal)));
            }
            place++;
        }
    }

    /** A negative delta: harder in the focal language. */
    private static Suspect suspect(MantelHaenszel dif, String reference, String focal) {
        Estimate delta = dif.interval();
        return delta.value() < 0
                ? new Suspect(focal, reference, new Estimate(-delta.value(), -delta.high(), -delta.low()))
                : new Suspect(reference, focal, delta);
    }

    private static long learners(List<Cell> cells, String language) {
        return cells.stream()
                .filter(cell -> cell.language().equals(language))
                .mapToLong(Cell::attempts)
                .sum();
    }

    private static List<Stratum> strata(List<Cell> cells, String reference, String focal) {
        Map<Integer, long[]> counts = new TreeMap<>();
        for (Cell cell : cells) {
            if (cell.language().equals(reference) || cell.language().equals(focal)) {
                int group = cell.language().equals(reference) ? 0 : 2;
                counts.computeIfAbsent(cell.score(), key -> new long[4])[group + (cell.right() ? 0 : 1)] +=
                        cell.attempts();
            }
        }
        return counts.values().stream()
                .map(count -> new Stratum(count[0], count[1], count[2], count[3]))
                .toList();
    }
}
