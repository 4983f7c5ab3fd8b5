package org.basira.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A practice case that ends in a report, or in the right decision not to send one. What could have been reported and what
 * should have been left are two errors: a report that should not have been sent earns nothing, however well it is made.
 *
 * @param shouldReport whether a report is the right end
 * @param leftAlone what is said of sending none
 * @param model a good report in words, or what to do in its place
 * @param people private persons of the case: a report does without their names
 */
public record Drill(
        String id,
        String objective,
        int level,
        Text title,
        Text story,
        List<Exhibit> exhibits,
        List<Group> groups,
        List<Element> rubric,
        boolean shouldReport,
        Text leftAlone,
        Text model,
        List<Text> people)
        implements Composed {

    /** The elements of a good report that are counted over many cases. */
    public static final List<String> ELEMENTS =
            List.of("channel", "location", "rule", "evidence", "urgency", "no-guilt", "privacy", "safety");

    /**
     * Something seen.
     *
     * @param day of the story, 0 where it has none
     * @param handle of the account, blank for none
     * @param address defanged: text, never a link; blank for none
     * @param removed null where nothing is said of it
     */
    public record Exhibit(
            String id,
            int day,
            String handle,
            String address,
            @Nullable Boolean removed,
            Text text) {}

    /** Whether ending so is right: a report where one is due, none where none is. */
    public boolean rightEnd(boolean sent) {
        return sent == shouldReport;
    }

    /** All elements with full credit in a report that was due. */
    public boolean complete(Response.Assembled response) {
        return !response.none()
                && shouldReport
                && credits(response.parts()).values().stream().allMatch(credit -> credit >= 1);
    }

    @Override
    public boolean fixed(Group group) {
        return false;
    }
}
