package org.basira.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item as a page may get it: no key, no feedback, no label. Options and entries stand in the order they are shown in. */
public sealed interface Asked {

    String id();

    /** The post it is about, or null. */
    @Nullable
    Post post();

    /** A shown choice: its id and its words ({@link Text#EMPTY} for true/false, whose words come from the interface). */
    record Offer(String id, Text text) {}

    record Choice(String id, Text stem, @Nullable Post post, List<Offer> options, boolean many, boolean trueFalse)
            implements Asked {}

    record Match(String id, Text stem, @Nullable Post post, List<Offer> prompts, List<Offer> targets)
            implements Asked {}

    record Order(String id, Text stem, @Nullable Post post, List<Offer> entries) implements Asked {}

    record Mark(String id, Text stem, Post post) implements Asked {}

    /** Own words on one line, at most {@code longest} characters. */
    record Type(String id, Text stem, @Nullable Post post, int longest) implements Asked {}

    /** A number; {@code units} is empty where it has none. */
    record Measure(String id, Text stem, @Nullable Post post, List<Offer> units, boolean unitRequired)
            implements Asked {}

    /** Areas of a picture, one or {@code several}. */
    record Point(String id, Text stem, @Nullable Post post, Picture picture, List<Spot> spots, boolean several)
            implements Asked {}

    record Spot(String id, Shape shape, Text name) {}

    /** Things to be put into bins. */
    record Sort(String id, Text stem, @Nullable Post post, List<Offer> bins, List<Offer> things) implements Asked {}

    /** A text whose gaps ({@code {id}}) are filled from their choices. */
    record Fill(String id, Text stem, @Nullable Post post, Text text, List<Hole> holes) implements Asked {}

    record Hole(String id, List<Offer> choices) {}

    /** A text of one's own, with what it is marked by. */
    record Write(String id, Text stem, @Nullable Post post, int minWords, int maxWords, List<Aspect> rubric)
            implements Asked {}

    /** A criterion without what is only for who marks. */
    record Aspect(String id, Text name, List<Question.Level> levels) {}

    /** A triage item: judge the post. */
    record Triage(String id, Post post) implements Asked {}

    /** A scenario: titled, one scene at a time (ask for it with the way taken so far). */
    record Story(String id, Text title) implements Asked {

        @Override
        public @Nullable Post post() {
            return null;
        }
    }

    /** One scene of a story; {@code sceneNumber} counts from 1. */
    record Scene(int sceneNumber, String node, Text text, Optional<String> specimen, List<Offer> choices) {}

    /** A report to be put together, or one that came in to be decided. */
    record Compose(String id, Text title, Occasion occasion, List<Bundle> bundles) implements Asked {

        @Override
        public @Nullable Post post() {
            return null;
        }

        /** Whether it may end in sending nothing. */
        public boolean mayLeave() {
            return occasion instanceof Found;
        }

        public Optional<Bundle> bundle(String bundleId) {
            return bundles.stream().filter(each -> each.id().equals(bundleId)).findFirst();
        }
    }

    /** Parts to choose from, {@code several} or exactly one. */
    record Bundle(String id, boolean several, List<Offer> parts) {}

    /** What a report is about. */
    sealed interface Occasion {}

    /** What one met oneself. */
    record Found(Text story, List<Drill.Exhibit> exhibits) implements Occasion {}

    /** What somebody reported; {@code post} is null where nothing is to be found. */
    record Received(Incoming.Desk desk, Text from, Text report, Incoming.@Nullable Post post, Text basis)
            implements Occasion {}

    /** A post as anyone would see it on the invented platform. {@code veil} is empty where nothing is veiled. */
    record Post(
            String id,
            String platform,
            Text authorName,
            String handle,
            int minutesAgo,
            int likes,
            int shares,
            Text veil,
            List<Specimen.Segment> segments,
            Map<Language, List<String>> order,
            Specimen.Context context) {

        public static Post of(Specimen specimen) {
            return new Post(
                    specimen.id(),
                    specimen.platform(),
                    specimen.authorName(),
                    specimen.handle(),
                    specimen.minutesAgo(),
                    specimen.likes(),
                    specimen.shares(),
                    specimen.veil(),
                    specimen.segments(),
                    specimen.order(),
                    specimen.context());
        }
    }
}
