package org.basira.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basira.question.Question;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.jspecify.annotations.Nullable;

/** Small items of each type. Every text that belongs to a key holds the word {@link #SECRET}. */
public final class Items {

    public static final String SECRET = "SECRET";

    public static final Question.Single SINGLE = new Question.Single(
            "single", "o1", 1, text("Which?"), null, List.of(option("a", true), option("b", false)), true);

    public static final Question.Multiple MULTIPLE = new Question.Multiple(
            "multiple",
            "o1",
            1,
            text("Which ones?"),
            null,
            List.of(option("a", true), option("b", true), option("c", false), option("d", false)),
            true);

    public static final Question.TrueFalse TRUE_FALSE = new Question.TrueFalse(
            "true-false", "o1", 1, text("True?"), null, List.of(option("t", false), option("f", true)));

    public static final Question.Matching MATCHING = new Question.Matching(
            "matching",
            "o1",
            1,
            text("Match"),
            null,
            List.of(prompt("p1", "t1"), prompt("p2", "t2")),
            List.of(
                    new Question.Target("t1", text("one"), null),
                    new Question.Target("t2", text("two"), null),
                    new Question.Target("t3", text("three"), text(SECRET))));

    public static final Question.Ordering ORDERING = new Question.Ordering(
            "ordering", "o1", 1, text("Order"), null, List.of(entry("e1"), entry("e2"), entry("e3")));

    public static final Specimen MARKED = specimen("marked", true);

    public static final Question.Marking MARKING = new Question.Marking(
            "marking",
            "o1",
            1,
            text("Mark"),
            MARKED.id(),
            Set.of("s1"),
            Set.of("s3"),
            Map.of("s1", text(SECRET), "s2", text(SECRET), "s3", text(SECRET)));

    public static final Scenario STORY = new Scenario(
            "story",
            "o1",
            1,
            text("A story"),
            "n1",
            List.of(
                    new Scenario.Node(
                            "n1",
                            text("First"),
                            null,
                            List.of(),
                            null,
                            List.of(way("c1", 1, "n2"), way("c2", 0, "end"))),
                    new Scenario.Node(
                            "n2",
                            text("Second"),
                            MARKED.id(),
                            List.of(),
                            null,
                            List.of(way("c1", 1, "end"), way("c2", 0.5, "end")))),
            text(SECRET));

    private Items() {}

    public static Text text(String words) {
        return new Text(words, "ع " + words, "ک " + words);
    }

    public static Specimen specimen(String id, boolean over) {
        return specimen(id, over, null, null);
    }

    public static Specimen specimen(
            String id, boolean over, @Nullable String twin, Specimen.@Nullable Identity identity) {
        return new Specimen(
                id,
                Specimen.Use.PRACTICE,
                over ? Specimen.Label.OVER : Specimen.Label.LAWFUL,
                over ? "praise" : "news",
                null,
                "supporter",
                "attack",
                twin,
                identity,
                "o1",
                1,
                "tolmi",
                text("Someone"),
                "@someone",
                5,
                1,
                0,
                Text.EMPTY,
                List.of(segment("s1"), segment("s2"), segment("s3")),
                Map.of(),
                List.of(new Specimen.Mark("m1", over, "praise", List.of("s1"), text(SECRET))),
                new Specimen.Context(text("An account"), text("Long ago"), List.of()),
                Map.of(
                        Specimen.Act.REPORT, new Specimen.ActJudgement(over, text(SECRET)),
                        Specimen.Act.LEAVE, new Specimen.ActJudgement(!over, text(SECRET))),
                new Specimen.Verdict(text(SECRET), text(SECRET), text(SECRET)));
    }

    private static Specimen.Segment segment(String id) {
        return new Specimen.Segment(id, text("words of " + id), false, false);
    }

    private static Question.Option option(String id, boolean key) {
        return new Question.Option(id, key, text("option " + id), text(SECRET));
    }

    private static Question.Prompt prompt(String id, String key) {
        return new Question.Prompt(id, key, text("prompt " + id), text(SECRET), text(SECRET));
    }

    private static Question.Entry entry(String id) {
        return new Question.Entry(id, text("entry " + id), text(SECRET));
    }

    private static Scenario.Choice way(String id, double credit, String to) {
        return new Scenario.Choice(id, text("choice " + id), text("feedback " + SECRET), credit, to);
    }
}
