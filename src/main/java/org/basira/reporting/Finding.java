package org.basira.reporting;

/**
 * What is wrong in an entry of the directory.
 *
 * @param field where, as a JSON pointer into the entry ({@code /how/0/address})
 * @param detail the word or address that is wrong, or blank
 */
public record Finding(String field, Fault fault, String detail) {

    /** The sorts of what can be wrong. */
    public enum Fault {
        ID_WRONG("id is not one"),
        KIND_UNKNOWN("kind: %s is not known"),
        STATUS_UNKNOWN("status: %s is not known"),
        PART_MISSING("countries, reads, how, anonymous, alsoUsedFor or sources is missing"),
        NO_COUNTRY("countries is empty"),
        COUNTRY_UNKNOWN("countries: %s is not the code of one"),
        LANGUAGE_UNKNOWN("reads: %s is not the tag of a language"),
        NO_SOURCE("no source"),
        SOURCE_INCOMPLETE("a source has no name or no https address"),
        NO_WAY("no way in"),
        LANGUAGE_MISSING("R03 a language is missing"),
        TOO_LONG("too long"),
        ANSWER_UNKNOWN("anonymous.value is not true, false or unknown"),
        NEEDS_MISSING("needs is missing"),
        NEED_UNKNOWN("needs: %s is not known"),
        DAY_WRONG("copyOf: %s is no day"),
        ADDRESS_NONE("address %s is none one may follow"),
        ADDRESS_SCRIPT("address %s is none one may follow: it runs something"),
        ADDRESS_NOT_HTTPS("address %s is none one may follow: it does not begin with https"),
        ADDRESS_USER("address %s is none one may follow: it carries a name or a password"),
        ADDRESS_PRIVATE("address %s is none one may follow: it leads into a private network"),
        PLACEHOLDER_UNKNOWN("deepLink: the placeholder %s is not known"),
        CHECK_INCOMPLETE("checked without day or without who"),
        ONLY_WAY_OUT("R21 onlyWayOut with checked null"),
        REACHES_OPINION("R21 reaches opinion or decency: %s"),
        WHO_READS_MISSING("an own office does not say who reads it"),
        ALSO_USED_MISSING("an own office does not say what it is also used for");

        private final String english;

        Fault(String english) {
            this.english = english;
        }

        /** The fault in English, as it stands in logs. */
        public String english(String detail) {
            return english.replace("%s", detail);
        }
    }
}
