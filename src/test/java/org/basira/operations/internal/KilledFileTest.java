package org.basira.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the process is killed, the last version stored is the one that opens again. */
class KilledFileTest {

    @TempDir
    private Path folder;

    @Test
    void the_last_version_is_found_after_a_kill_at_any_moment() throws Exception {
        Path live = folder.resolve("live.mv.db");
        try (MVStore store = new MVStore.Builder()
                .fileName(live.toString())
                .autoCommitDisabled()
                .open()) {
            // Freed space is used again at once, so that chunks of many sizes land in holes.
            store.setRetentionTime(0);
            store.setVersionsToKeep(0);
            MVMap<Integer, String> words = store.openMap("words");
            for (int stored = 1; stored <= 300; stored++) {
                words.put(0, Integer.toString(stored));
                words.put(1 + stored % 7, "x".repeat(stored * 7919 % 40_000));
                store.commit();
                Path killed = folder.resolve("killed.mv.db");
                Files.copy(live, killed);
                KilledFile.mend(killed);
                assertThat(lastIn(killed)).isEqualTo(Integer.toString(stored));
                Files.delete(killed);
            }
        }
    }

    @Test
    void a_file_that_was_closed_is_left_as_it_is() throws Exception {
        Path closed = folder.resolve("closed.mv.db");
        try (MVStore store = MVStore.open(closed.toString())) {
            store.openMap("words").put(0, "kept");
        }
        byte[] before = Files.readAllBytes(closed);
        KilledFile.mend(closed);
        assertThat(closed).hasBinaryContent(before);
    }

    @Test
    void a_file_that_is_no_database_is_left_for_the_database_to_refuse() throws Exception {
        Path other = Files.writeString(folder.resolve("other.mv.db"), "not a database ".repeat(1_000));
        KilledFile.mend(other);
        assertThat(other).hasContent("not a database ".repeat(1_000));
    }

    private static String lastIn(Path file) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            return store.<Integer, String>openMap("words").getOrDefault(0, "nothing");
        }
    }
}
