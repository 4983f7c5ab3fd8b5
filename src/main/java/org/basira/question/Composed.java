package org.basira.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is put together of offered parts and marked element by element against a rubric: a report of one's own
 * ({@link Drill}), or the decision about one that came in ({@link Incoming}).
 */
public sealed interface Composed extends Item permits Drill, Incoming {

    /** The most letters own words may have. */
    int LONGEST = 400;

    Text title();

    List<Group> groups();

    /** What is marked, in the order it is told. */
    List<Element> rubric();

    /** Whether the parts of a group stand in the order they were written in. */
    boolean fixed(Group group);

    /**
     * Parts to choose from.
     *
     * @param several any number of them, also none; else exactly one
     * @param wanted of several, those that a good report has; empty where leaving all out is right
     */
    record Group(String id, boolean several, List<String> wanted, List<Part> parts) {

        public Group {
            wanted = List.copyOf(wanted);
            parts = List.copyOf(parts);
        }
    }

    /**
     * Something one may write.
     *
     * @param marks credit it is worth, 0 to 1, by the id of the element it shows
     * @param says what who reads the report says of it
     */
    record Part(String id, Quality quality, Map<String, Double> marks, Text text, Text says) {}

    /** The tone of what is said of a part; what it is worth stands in its marks. */
    enum Quality {
        GOOD,
        POOR,
        HARMFUL
    }

    /**
     * Something a report is marked by.
     *
     * @param weight its share in the whole, over 0
     * @param otherwise credit where no chosen part shows it, 0 to 1
     * @param actionable what would make it something to act on
     */
    record Element(String id, double weight, double otherwise, Text name, Text actionable) {}

    /** Chosen parts, in the order they are written in. */
    default List<Part> parts(Set<String> chosen) {
        return groups().stream()
                .flatMap(group -> group.parts().stream())
                .filter(part -> chosen.contains(part.id()))
                .toList();
    }

    /**
     * Credit of each element of the rubric, 0 to 1: the lowest mark among the chosen parts that mark it, by the share of
     * the wanted parts that were chosen; what stands in the rubric where none marks it.
     */
    default Map<String, Double> credits(Set<String> chosen) {
        Map<String, Double> credits = new LinkedHashMap<>();
        for (Element element : rubric()) {
            credits.put(element.id(), credit(element, chosen));
        }
        return credits;
    }

    private double credit(Element element, Set<String> chosen) {
        List<Part> showing = parts(chosen).stream()
                .filter(part -> part.marks().containsKey(element.id()))
                .toList();
        if (showing.isEmpty()) {
            return element.otherwise();
        }
        double lowest = showing.stream()
                .mapToDouble(part -> part.marks().getOrDefault(element.id(), 0.0))
                .min()
                .orElse(0);
        List<String> wanted =
                groups().stream().flatMap(group -> wanted(group, element)).toList();
        long had = wanted.stream().filter(chosen::contains).count();
        return wanted.isEmpty() ? lowest : lowest * had / wanted.size();
    }

    private static Stream<String> wanted(Group group, Element element) {
        return group.parts().stream()
                .filter(part -> part.marks().containsKey(element.id()))
                .map(Part::id)
                .filter(group.wanted()::contains);
    }

    /** Weighted credit and what was missed of it. */
    default Evidence evidence(Set<String> chosen) {
        Map<String, Double> credits = credits(chosen);
        double had = rubric().stream()
                .mapToDouble(element -> element.weight() * credits.getOrDefault(element.id(), 0.0))
                .sum();
        return new Evidence(had, weight() - had, 0);
    }

    /** All there is to be had. */
    default double weight() {
        return rubric().stream().mapToDouble(Element::weight).sum();
    }

    /** The group a part stands in. */
    default Optional<Group> group(String id) {
        return groups().stream().filter(group -> group.id().equals(id)).findFirst();
    }
}
