package org.basira.question;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question about something, as its author wrote it. */
public sealed interface Question extends Item {

    Text stem();

    /** The specimen shown above the stem, or null. Always there for {@link Marking}. */
    @Nullable
    String specimen();

    /** One offered answer. {@code text} is empty for the two fixed options of true/false, whose words come from the interface. */
    record Option(String id, boolean key, Text text, Text feedback) {}

    /** One key among two to six options. */
    record Single(
            String id,
            String objective,
            int level,
            Text stem,
            @Nullable String specimen,
            List<Option> options,
            boolean shuffle)
            implements Question {}

    /** Any number of keys among two to six options. */
    record Multiple(
            String id,
            String objective,
            int level,
            Text stem,
            @Nullable String specimen,
            List<Option> options,
            boolean shuffle)
            implements Question {}

    /** Options {@code t} and {@code f}, in this order, one of them the key. */
    record TrueFalse(
            String id,
            String objective,
            int level,
            Text stem,
            @Nullable String specimen,
            List<Option> options) implements Question {}

    /** Each prompt has one target; a target no prompt needs says in {@code lure} what is wrong with it. */
    record Matching(
            String id,
            String objective,
            int level,
            Text stem,
            @Nullable String specimen,
            List<Prompt> prompts,
            List<Target> targets)
            implements Question {}

    record Prompt(String id, String key, Text text, Text right, Text wrong) {}

    record Target(String id, Text text, @Nullable Text lure) {}

    /** Entries in the right order; asked shuffled. */
    record Ordering(
            String id,
            String objective,
            int level,
            Text stem,
            @Nullable String specimen,
            List<Entry> entries) implements Question {}

    record Entry(String id, Text text, Text why) {}

    /** Mark the telling segments of a specimen. {@code ignore}d segments count neither way. */
    record Marking(
            String id,
            String objective,
            int level,
            Text stem,
            String specimen,
            Set<String> key,
            Set<String> ignore,
            Map<String, Text> segments)
            implements Question {}
}
