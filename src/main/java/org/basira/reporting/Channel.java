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
 * @param reads tags of the languages it is known to read; none = not known
 * @param anonymity what is known of reporting without a name
 * @param status the weakest status of what is shown as fact, anonymity apart
 * @param checked set once a person opened the address
 */
public record Channel(
        String id,
        Kind kind,
        Set<String> countries,
        List<String> reads,
        Text name,
        Text scope,
        Text notFor,
        List<Way> ways,
        Anonymity anonymity,
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
    }

    /** Whether one can report without a name. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    public record Anonymity(Answer answer, Fact fact) {}

    /** A person opened the address on that day. */
    public record Check(LocalDate on, String by) {}

    /** What may be said of the check. */
    public enum CheckState {
        CHECKED,
        RAN_OUT,
        NOT_YET
    }

    public CheckState checkState(LocalDate today) {
        if (checked.isEmpty()) {
            return CheckState.NOT_YET;
        }
        return checked.get().on().plusDays(CHECK_LASTS_DAYS).isBefore(today) ? CheckState.RAN_OUT : CheckState.CHECKED;
    }

    public boolean usableFrom(String country) {
        return countries.contains(ANYWHERE) || countries.contains(country);
    }
}
