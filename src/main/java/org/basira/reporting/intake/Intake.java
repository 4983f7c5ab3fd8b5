package org.basira.reporting.intake;

import java.util.UUID;
import org.basira.question.Text;

/**
 * An outside intake, as the people who use it see it.
 *
 * @param address of a webhook, or a template of addresses with the places {@code {link}}, {@code {kind}}, {@code {lang}}
 * @param readers who reads what is passed on
 * @param purpose what for
 * @param alsoUsedFor what it is also used for; empty for nothing else
 * @param languages what it reads, in words
 */
public record Intake(
        UUID id, Way way, String address, String name, Text readers, Text purpose, Text alsoUsedFor, Text languages) {

    /** How something reaches it. */
    public enum Way {
        /** This server sends it, signed. */
        WEBHOOK,
        /** The person's own browser opens an address of the intake. */
        TEMPLATE
    }

    /** Whether whoever agreed to the one has agreed to the other: the same readers, word for word, for the same purpose. */
    public boolean sameReader(Intake other) {
        return name.equals(other.name)
                && readers.equals(other.readers)
                && purpose.equals(other.purpose)
                && alsoUsedFor.equals(other.alsoUsedFor);
    }
}
