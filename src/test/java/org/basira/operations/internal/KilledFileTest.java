package org.basira.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the process is killed, the last version stored is the one that opens again. */
class KilledFileTest {

    private static final int BLOCK = 4096;

    @TempDir
    private Path folder;

    @Test
    void the_last_version_is_found_after_a_kill_at_any_moment() throws Exception {
        Path live = folder.resolve("live.mv.db");
        try (MVStore store = openedWithHoles(live)) {
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
    void what_an_earlier_kill_left_behind_a_gap_stays_gone() throws Exception {
        Path live = folder.resolve("live.mv.db");
        Path killed = folder.resolve("killed.mv.db");
        try (MVStore store = opened(live)) {
            MVMap<Integer, String> words = store.openMap("words");
            for (int stored = 1; stored <= 30; stored++) {
                words.put(0, Integer.toString(stored));
                store.commit();
            }
            Files.copy(live, killed);
        }
        tear(killed, 29);
        KilledFile.mend(killed);
        assertThat(lastIn(killed)).isEqualTo("28");

        try (MVStore store = opened(killed)) {
            store.<Integer, String>openMap("words").put(0, "29 anew");
            store.commit();
            Path again = Files.copy(killed, folder.resolve("again.mv.db"));
            KilledFile.mend(again);
            assertThat(Files.readString(again, StandardCharsets.ISO_8859_1).lines())
                    .first()
                    .asString()
                    .contains(",version:" + Integer.toHexString(29) + ",");
            assertThat(lastIn(again)).isEqualTo("29 anew");
        }
    }

    /**
     * As after a power cut: this version, of two blocks, has not reached the disk, the next one stands elsewhere, and the
     * first one last, because H2 takes the chunk that stands last in the file, whatever is torn before it.
     */
    private static void tear(Path file, int version) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        int torn = placeOf(version, bytes);
        int behind = placeOf(version + 1, bytes);
        byte[] moved = Arrays.copyOfRange(bytes, behind, behind + 2 * BLOCK);
        Arrays.fill(bytes, torn, behind + 2 * BLOCK, (byte) 0);
        Files.write(file, bytes);
        Files.write(file, moved, StandardOpenOption.APPEND);
        Files.write(file, Arrays.copyOfRange(bytes, 2 * BLOCK, 3 * BLOCK), StandardOpenOption.APPEND);
    }

    private static int placeOf(int version, byte[] bytes) {
        return IntStream.iterate(2 * BLOCK, at -> at < bytes.length, at -> at + BLOCK)
                .filter(at -> new String(bytes, at, 256, StandardCharsets.ISO_8859_1)
                        .matches("(?s)chunk:[^\n]*,version:" + Integer.toHexString(version) + ",.*"))
                .findFirst()
                .orElseThrow();
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

    @Test
    void words_that_look_like_a_chunk_are_none() throws Exception {
        Path live = folder.resolve("live.mv.db");
        Path killed = folder.resolve("killed.mv.db");
        String look = "chunk:zz,len:zz,version:zz\n";
        try (MVStore store = openedWithHoles(live)) {
            MVMap<Integer, String> words = store.openMap("words");
            for (int stored = 1; stored <= 30; stored++) {
                words.put(0, Integer.toString(stored));
                // One of so many begins at the start of a block.
                words.put(1 + stored % 3, look.repeat(4_096 + stored * 79));
                store.commit();
            }
            Files.copy(live, killed);
        }
        assertThat(Files.readString(killed, StandardCharsets.ISO_8859_1).lines())
                .first()
                .asString()
                .as("there is something to look for")
                .contains(",chunk:");
        KilledFile.mend(killed);
        assertThat(lastIn(killed)).isEqualTo("30");
    }

    private static MVStore opened(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
    }

    /** Freed space is used again at once, so that chunks of many sizes land in holes. */
    private static MVStore openedWithHoles(Path file) {
        MVStore store = opened(file);
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return store;
    }

    private static String lastIn(Path file) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            return store.<Integer, String>openMap("words").getOrDefault(0, "nothing");
        }
    }
}
