package org.basira.content;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.question.Text;
import org.jspecify.annotations.Nullable;

/** Changing what is live, one text at a time. A refusal is a value, and what was typed is never lost by one. */
@RolesAllowed("TRAINER")
public interface Publishing {

    enum Origin {
        FILES,
        SITE
    }

    /** A correction keeps what is asked and what is right; all else is a version. */
    enum Change {
        VERSION,
        CORRECTION
    }

    /** A published version of a unit. {@code publishedBy} is null where it came with the files. */
    record Edition(
            UUID version,
            int number,
            Origin origin,
            Change change,
            Text note,
            Instant publishedAt,
            @Nullable UUID publishedBy,
            boolean live) {}

    /** A text as it is edited (YAML, or front matter and Markdown), and the hash of the snapshot it was read from. */
    record Body(String text, String hash) {

        /** What stands where a lesson lacks a language. */
        public static final Body NONE = new Body("", "");

        public boolean missing() {
            return equals(NONE);
        }
    }

    sealed interface Result {}

    record Published(UUID version, String hash) implements Result {}

    /** The rules found errors; nothing was changed. */
    record Refused(List<Problem> problems) implements Result {}

    /** Someone published another text in between; {@code currentHash} is empty if the text is gone. */
    record Conflict(String currentHash) implements Result {}

    /** The versions of a unit, newest first. */
    List<Edition> editions(String unit);

    /** The live text of a unit; {@link Body#NONE} for a lesson's in a language it lacks; empty where there is no such text. */
    Optional<Body> body(String unit, String kind, String slug);

    /** What the rules say of a text if it stood among the live ones. */
    List<Problem> check(String unit, String kind, String slug, String text);

    /**
     * Makes a text live in a new version of its unit.
     *
     * @param baseHash the hash of the text that was edited, that of {@link Body#NONE} for one begun anew
     * @param note what changed, for trainers and, with a correction, for learners; may be empty
     */
    Result publish(
            String unit, String kind, String slug, String text, String baseHash, Change change, Text note, UUID actor);

    /** Makes the version before the live one live again, as a new version; empty where there is none before. */
    Optional<UUID> stepBack(String unit, UUID actor);
}
