package org.basira.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.basira.question.Text;

/**
 * A place one can report to or get help from. Live data: never versioned into lessons.
 *
 * @param countries where it can be used from; {@code any} = everywhere
 * @param takes where what it takes must stand
 * @param reads tags of the languages it is known to read; none = not known
 * @param anonymity what is known of reporting without a name
 * @param readBy who reads what is sent; said of an own office
 * @param status the weakest status of what is shown as fact, anonymity apart
 * @param checked set once a person opened the address
 */
public record Channel(
        String id,
        Kind kind,
        Set<String> countries,
        Takes takes,
        List<String> reads,
        Text name,
        Text scope,
        Text notFor,
        List<Way> ways,
        Anonymity anonymity,
        Optional<Text> readBy,
        Optional<Text> alsoUsedFor,
        Optional<Text> warning,
        Optional<Fact> languages,
        Optional<Fact> then,
        Optional<Fact> appeal,
        List<Source> sources,
        Fact.Status status,
        boolean onlyWayOut,
        Optional<Check> checked) {

    /** Usable from every country. */
    public static final String ANYWHERE = "any";

    /** How long a check is good. */
    public static final int CHECK_LASTS_DAYS = 90;

    /** What sort of place it is. */
    public enum Kind {
        PLATFORM,
        AUTHORITY,
        EMERGENCY,
        HOTLINE,
        FAMILY_HELP,
        OWN_OFFICE;

        /** For people one worries about, never for content: the two are not mixed. */
        public boolean forPeople() {
            return this == FAMILY_HELP;
        }

        /** Whether a change needs two administrators: all but platforms speak for one country or one institution. */
        public boolean needsTwo() {
            return this != PLATFORM;
        }
    }

    /** Where what is reported must stand: an office for public content does nothing about a private message. */
    public enum Takes {
        ANYTHING,
        ONLINE,
        PUBLIC_ONLINE
    }

    /** Whether one can report without a name. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    public record Anonymity(Answer answer, Fact fact) {}

    /**
     * A person opened the address on that day.
     *
     * @param by who, as the file says it; blank where it was a coordinator of this site
     */
    public record Check(LocalDate on, String by) {}

    /** What may be said of the check. */
    public enum CheckState {
        CHECKED,
        RAN_OUT,
        NOT_YET,
        /** A person opened it, and it is not what stands here. */
        WRONG
    }

    /** What the check of the file says. {@link Directory#checkState} also knows what was found here. */
    public CheckState checkState(LocalDate today) {
        return state(checked, today);
    }

    /** What a check says on a day: good for {@value #CHECK_LASTS_DAYS} days. */
    public static CheckState state(Optional<Check> check, LocalDate today) {
        if (check.isEmpty()) {
            return CheckState.NOT_YET;
        }
        return check.get().on().plusDays(CHECK_LASTS_DAYS).isBefore(today) ? CheckState.RAN_OUT : CheckState.CHECKED;
    }

    public boolean usableFrom(String country) {
        return countries.contains(ANYWHERE) || countries.contains(country);
    }
}
