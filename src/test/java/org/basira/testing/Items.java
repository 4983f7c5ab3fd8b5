package org.basira.testing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basira.question.AnswerNumber;
import org.basira.question.Composed;
import org.basira.question.Drill;
import org.basira.question.Incoming;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Picture;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Scenario;
import org.basira.question.Shape;
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
                            Scenario.Guard.NONE,
                            List.of(way("c1", 1, "n2"), way("c2", 0, "end"))),
                    new Scenario.Node(
                            "n2",
                            text("Second"),
                            MARKED.id(),
                            Scenario.Guard.NONE,
                            List.of(way("c1", 1, "end"), way("c2", 0.5, "end")))),
            text(SECRET));

    private static final List<Composed.Group> PARTS = List.of(
            new Composed.Group(
                    "channel",
                    false,
                    List.of(),
                    List.of(
                            part("ch1", Composed.Quality.GOOD, Map.of("channel", 1.0)),
                            part("ch2", Composed.Quality.HARMFUL, Map.of("channel", 0.0, "privacy", 0.0)))),
            new Composed.Group(
                    "evidence",
                    true,
                    List.of("ev1", "ev2"),
                    List.of(
                            part("ev1", Composed.Quality.GOOD, Map.of("evidence", 1.0)),
                            part("ev2", Composed.Quality.GOOD, Map.of("evidence", 1.0)),
                            part("ev3", Composed.Quality.HARMFUL, Map.of("evidence", 0.0)))));

    private static final List<Composed.Element> RUBRIC =
            List.of(element("channel", 2, 0), element("evidence", 1, 0), element("privacy", 1, 1));

    /** A case that should be reported. */
    public static final Drill DRILL = drill("drill", true);

    /** One that should not. */
    public static final Drill LEAVE = drill("leave", false);

    public static Drill drill(String id, boolean shouldReport) {
        return new Drill(
                id,
                "o1",
                1,
                text("A case"),
                text("What happened"),
                List.of(new Drill.Exhibit(
                        "x1", 1, "someone.example", "hxxps://tolmi[.]example[.]org/p/1", true, text("Seen"))),
                PARTS,
                RUBRIC,
                shouldReport,
                text("left " + SECRET),
                text("model " + SECRET),
                List.of(text("Nadir")));
    }

    public static final Incoming INCOMING = new Incoming(
            "incoming",
            "o1",
            1,
            Incoming.Desk.MODERATOR,
            text("A candle evening"),
            text("From a reader"),
            text("Please remove"),
            new Incoming.Post(text("Someone"), "someone.example", 20, 212, 40, Text.EMPTY, text("Bring a candle")),
            text("The rule"),
            List.of(
                    new Composed.Group(
                            "six",
                            true,
                            List.of(),
                            List.of(
                                    part("context", Composed.Quality.POOR, Map.of("six", 0.0)),
                                    part("intent", Composed.Quality.POOR, Map.of("six", 0.0)))),
                    new Composed.Group(
                            "decision",
                            false,
                            List.of(),
                            List.of(
                                    part("leave", Composed.Quality.GOOD, Map.of("decision", 1.0)),
                                    part("remove", Composed.Quality.HARMFUL, Map.of("decision", 0.0))))),
            List.of(element("decision", 2, 0), element("six", 1, 1)),
            text("after " + SECRET));

    public static final Question.ShortText SHORT_TEXT = new Question.ShortText(
            "short-text",
            "o1",
            1,
            text("What is it called?"),
            null,
            List.of(
                    new Question.Wording(
                            "full",
                            Map.of(
                                    Language.EN, List.of("near twin", "twin"),
                                    Language.AR, List.of("التوأم القريب"),
                                    Language.CKB, List.of("دوانەی نزیک")),
                            1,
                            text("full " + SECRET)),
                    new Question.Wording("half", Map.of(Language.EN, List.of("copy")), 0.5, text("half " + SECRET)),
                    new Question.Wording("near", Map.of(Language.EN, List.of("sibling")), 0, text("near " + SECRET))),
            text("other " + SECRET));

    public static final Question.Numeric NUMERIC = new Question.Numeric(
            "numeric",
            "o1",
            1,
            text("How long?"),
            null,
            List.of(
                    new Question.Figure(
                            "right", BigDecimal.valueOf(90), tolerance("0.1", true), 1, text("right " + SECRET)),
                    new Question.Figure(
                            "wide", BigDecimal.valueOf(120), tolerance("5", false), 0.5, text("wide " + SECRET)),
                    new Question.Figure(
                            "near", BigDecimal.valueOf(9), tolerance("0", false), 0, text("near " + SECRET))),
            List.of(
                    new Question.Unit("minutes", BigDecimal.ONE, text("minutes")),
                    new Question.Unit("hours", BigDecimal.valueOf(60), text("hours"))),
            true,
            text("other " + SECRET));

    public static final Picture PICTURE = new Picture(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\"></svg>", 2, text("A post on a screen"));

    public static final Question.Hotspot HOTSPOT = new Question.Hotspot(
            "hotspot",
            "o1",
            1,
            text("Where?"),
            null,
            PICTURE,
            List.of(
                    area("link", true, new Shape.Rect(10, 10, 20, 10)),
                    area("face", false, new Shape.Circle(50, 50, 10)),
                    area(
                            "hour",
                            true,
                            new Shape.Polygon(
                                    List.of(new Shape.Point(1, 1), new Shape.Point(9, 1), new Shape.Point(5, 9))))),
            true);

    public static final Question.Classify CLASSIFY = new Question.Classify(
            "classify",
            "o1",
            1,
            text("Sort"),
            null,
            List.of(bin("b1"), bin("b2"), bin("lure")),
            List.of(thing("t1", "b1"), thing("t2", "b1"), thing("t3", "b2")));

    public static final Question.Gaps GAPS = new Question.Gaps(
            "gaps",
            "o1",
            1,
            text("Fill in"),
            null,
            new Text("A {g1} and a {g2}.", "{g2} ثم {g1}.", "{g1} و {g2}."),
            List.of(gap("g1"), gap("g2")));

    public static final Question.FreeText FREE_TEXT = new Question.FreeText(
            "free-text",
            "o1",
            1,
            text("Write"),
            null,
            3,
            6,
            List.of(new Question.Criterion(
                    "c1",
                    text("Clear"),
                    List.of(
                            new Question.Level("l0", 0, text("not at all")),
                            new Question.Level("l2", 2, text("quite so"))),
                    text(SECRET))),
            text("model " + SECRET));

    /** An item with an answer that is all right, and one that is not. */
    public record Sample(Item item, Response right, Response wrong) {}

    /** One of each type. */
    public static List<Sample> samples() {
        return List.of(
                new Sample(SINGLE, chosen("a"), chosen("b")),
                new Sample(MULTIPLE, chosen("a", "b"), chosen("c")),
                new Sample(TRUE_FALSE, chosen("f"), chosen("t")),
                new Sample(MATCHING, paired("p1", "t1", "p2", "t2"), paired("p1", "t3", "p2", "t3")),
                new Sample(
                        ORDERING,
                        new Response.Ordered(List.of("e1", "e2", "e3")),
                        new Response.Ordered(List.of("e3", "e1", "e2"))),
                new Sample(MARKING, new Response.Marked(Set.of("s1")), new Response.Marked(Set.of("s2"))),
                new Sample(SHORT_TEXT, new Response.Typed("twin"), new Response.Typed("sibling")),
                new Sample(
                        NUMERIC,
                        new Response.Measured("١٫٥", "hours", Language.AR),
                        new Response.Measured("9", "minutes", Language.EN)),
                new Sample(HOTSPOT, chosen("link", "hour"), chosen("face")),
                new Sample(
                        CLASSIFY,
                        paired("t1", "b1", "t2", "b1", "t3", "b2"),
                        paired("t1", "lure", "t2", "b2", "t3", "b1")),
                new Sample(GAPS, paired("g1", "a", "g2", "a"), paired("g1", "b", "g2", "b")),
                new Sample(
                        FREE_TEXT, new Response.Written("Three plain words."), new Response.Written("<b>a\nb c</b>")),
                new Sample(
                        specimen("sample", true),
                        new Response.Judged(true, Response.Sureness.VERY, Specimen.Act.REPORT),
                        new Response.Judged(false, Response.Sureness.VERY, Specimen.Act.LEAVE)),
                new Sample(
                        STORY, new Response.Walked(List.of("n1.c1", "n2.c1")), new Response.Walked(List.of("n1.c2"))),
                new Sample(DRILL, assembled("ch1", "ev1", "ev2"), Response.Assembled.nothing()),
                new Sample(LEAVE, Response.Assembled.nothing(), assembled("ch1", "ev1", "ev2")),
                new Sample(INCOMING, decided("leave"), decided("remove", "context", "intent")));
    }

    public static Response chosen(String... ids) {
        return new Response.Chosen(Set.of(ids));
    }

    /** A report of these parts, every group settled. */
    public static Response assembled(String... parts) {
        return new Response.Assembled(false, Set.of(parts), Set.of("channel", "evidence"), "");
    }

    /** A decision at the desk, every group settled. */
    public static Response decided(String... parts) {
        return new Response.Assembled(false, Set.of(parts), Set.of("six", "decision"), "");
    }

    /** Ids in pairs, one after the other. */
    public static Response paired(String... ids) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < ids.length; i += 2) {
            pairs.put(ids[i], ids[i + 1]);
        }
        return new Response.Paired(pairs);
    }

    private Items() {}

    private static AnswerNumber.Tolerance tolerance(String amount, boolean relative) {
        return new AnswerNumber.Tolerance(new BigDecimal(amount), relative);
    }

    private static Question.Area area(String id, boolean key, Shape shape) {
        return new Question.Area(id, key, shape, text("area " + id), text(id + " " + SECRET));
    }

    private static Question.Bin bin(String id) {
        return new Question.Bin(id, text("bin " + id), text("why " + id + " " + SECRET));
    }

    private static Question.Thing thing(String id, String bin) {
        return new Question.Thing(id, bin, text("thing " + id), text("right " + SECRET), text("wrong " + SECRET));
    }

    private static Question.Gap gap(String id) {
        return new Question.Gap(id, List.of(option("a", true), option("b", false)));
    }

    private static Composed.Part part(String id, Composed.Quality quality, Map<String, Double> marks) {
        return new Composed.Part(id, quality, marks, text("part " + id), text("says " + SECRET));
    }

    private static Composed.Element element(String id, double weight, double otherwise) {
        return new Composed.Element(id, weight, otherwise, text("element " + id), text("better " + SECRET));
    }

    /** The right end of a case, or the right decision at a desk. */
    public static Response rightly(Composed item) {
        if (item instanceof Drill drill && !drill.shouldReport()) {
            return Response.Assembled.nothing();
        }
        Set<String> parts = new HashSet<>();
        Set<String> settled = new HashSet<>();
        for (Composed.Group group : item.groups()) {
            settled.add(group.id());
            parts.addAll(
                    group.several()
                            ? group.wanted()
                            : group.parts().stream()
                                    .filter(part -> part.quality() == Composed.Quality.GOOD)
                                    .limit(1)
                                    .map(Composed.Part::id)
                                    .toList());
        }
        return new Response.Assembled(false, parts, settled, "");
    }

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
