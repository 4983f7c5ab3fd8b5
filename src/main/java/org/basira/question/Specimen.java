package org.basira.question;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An invented post that is judged: is it over the line, and what would one do? Label, marks and acts are its key. */
public record Specimen(
        String id,
        Use use,
        Label label,
        String genre,
        @Nullable String ideology,
        String voice,
        String about,
        @Nullable String twin,
        @Nullable Identity identity,
        String objective,
        int level,
        String platform,
        Text authorName,
        String handle,
        int minutesAgo,
        int likes,
        int shares,
        Text veil,
        List<Segment> segments,
        Map<Language, List<String>> order,
        List<Mark> marks,
        Context context,
        Map<Act, ActJudgement> acts,
        Verdict verdict)
        implements Item {

    /** A form's specimens are seen nowhere else. */
    public enum Use {
        PRACTICE,
        FORM
    }

    public enum Label {
        OVER,
        LAWFUL
    }

    /** What one may do about a post. BLOCK stands for block or mute, LEAVE for leave it alone, TALK for talk to someone. */
    public enum Act {
        REPORT,
        LEAVE,
        BLOCK,
        TALK
    }

    /** A pre-cut piece of the text. {@code glue}: no space before it; {@code lineBreak}: a new line before it. */
    public record Segment(String id, Text text, boolean glue, boolean lineBreak) {}

    /** A signal (of danger) or a sign (of a harmless post), standing in some segments. */
    public record Mark(String id, boolean signal, String of, List<String> segments, Text why) {}

    /** What stands around the post, opened by "look closer". */
    public record Context(Text account, Text time, List<Text> posts) {}

    public record ActJudgement(boolean good, Text why) {}

    /** {@code wrong} explains the miss or the false alarm; {@code line} what would have made the other judgement right. */
    public record Verdict(Text right, Text wrong, Text line) {}

    /** Same act under other names: members differ in the name alone. */
    public record Identity(String set, String member) {}

    /** What makes it dangerous, by the names of the signals; empty for a lawful post. */
    public Set<String> signals() {
        return marks.stream().filter(Mark::signal).map(Mark::of).collect(Collectors.toUnmodifiableSet());
    }

    public boolean over() {
        return label == Label.OVER;
    }
}
