package org.basira.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it comes in at a moderator's or an investigator's desk, to be decided under the rules that hold there: which
 * of the six questions of the Rabat threshold speak for acting, what is done, and what both sides are told.
 *
 * @param report the words as they came in
 * @param post what it points to; null where nothing is to be found
 * @param basis the rule that holds
 * @param after what became of it
 */
public record Incoming(
        String id,
        String objective,
        int level,
        Desk desk,
        Text title,
        Text from,
        Text report,
        @Nullable Post post,
        Text basis,
        List<Group> groups,
        List<Element> rubric,
        Text after)
        implements Composed {

    /** The group of the six questions (UN, Rabat Plan of Action, A/HRC/22/17/Add.4, paragraph 29). */
    public static final String SIX = "six";

    /** The group of what both sides are told. */
    public static final String REASONS = "reasons";

    /** Who decides. */
    public enum Desk {
        MODERATOR,
        INVESTIGATOR
    }

    /** {@code veil} is empty where nothing is veiled. */
    public record Post(Text authorName, String handle, int minutesAgo, int likes, int shares, Text veil, Text text) {}

    @Override
    public boolean fixed(Group group) {
        return !group.id().equals(REASONS);
    }
}
