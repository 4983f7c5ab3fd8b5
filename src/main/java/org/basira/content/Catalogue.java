package org.basira.content;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Text;

/**
 * Reads published content. Versions and snapshots never change, so they are kept in memory once read; which version is
 * live is the one thing asked anew. All methods are safe for any signed-in person: nothing here is a draft.
 */
public interface Catalogue {

    /** Live modules in their order. */
    List<TaughtModule> modules();

    /** The live version of a unit, empty if there is no such unit. */
    Optional<VersionId> live(String unit);

    /** A module in one version, empty where id or version are unknown. */
    Optional<TaughtModule> module(UUID version);

    /** A lesson of a version in a language; falls back to English, then Arabic, then Kurdish (see {@link Lesson#language}). */
    Optional<Lesson> lesson(UUID version, String lesson, Language language);

    /**
     * Why the text {@link #lesson} shows is newer than the version, empty where it is the version's own: a correction
     * (spelling, law, safety) replaces a lesson's text at once for everyone.
     */
    default Optional<Text> correction(UUID version, String lesson, Language language) {
        return Optional.empty();
    }

    /** A quiz of a version. */
    Optional<Quiz> quiz(UUID version, String quiz);

    /** The forms of a family, live ones, by id. */
    List<Form> forms(String family);

    /** A form in one version. */
    Optional<Form> form(UUID version);

    /** An item of a version by its id, with the hash of its snapshot. */
    Optional<Versioned<Item>> item(UUID version, String item);

    /** An item by the hash of its snapshot, whatever version it stood in. */
    Optional<Item> itemByHash(String hash);

    /** The hints of a question by the hash of its snapshot, in the order they are given; none where it has none. */
    default List<Text> hints(String hash) {
        return List.of();
    }

    /**
     * The name that the posts of a member of an identity set bear, as of the live versions; empty where there is none.
     *
     * @param set id of the set
     * @param member id of the member, as in {@code world.yaml}
     */
    default Optional<Text> identity(String set, String member) {
        return Optional.empty();
    }

    /** The questions of a version that test one of these objectives, by id. */
    default List<String> questions(UUID version, List<String> objectives) {
        return List.of();
    }
}
