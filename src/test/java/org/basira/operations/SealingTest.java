package org.basira.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final byte[] PLAIN = "something a person wrote".getBytes(StandardCharsets.UTF_8);

    private final Sealing sealing = new Sealing(KEY, "");

    @TempDir
    private Path folder;

    @Test
    void what_is_sealed_for_a_place_opens_there_and_is_not_readable() {
        byte[] sealed = sealing.seal(PLAIN, "row 1");

        assertThat(sealing.open(sealed, "row 1")).isEqualTo(PLAIN);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("person");
        assertThat(sealing.seal(PLAIN, "row 1")).as("no two alike").isNotEqualTo(sealed);
    }

    @Test
    void it_opens_in_no_other_place_and_not_when_changed() {
        byte[] sealed = sealing.seal(PLAIN, "row 1");
        byte[] changed = sealed.clone();
        changed[20] ^= 1;

        assertThatThrownBy(() -> sealing.open(sealed, "row 2")).isInstanceOf(Sealing.NotOpenedException.class);
        assertThatThrownBy(() -> sealing.open(changed, "row 1")).isInstanceOf(Sealing.NotOpenedException.class);
        assertThatThrownBy(() -> sealing.open(new byte[3], "row 1")).isInstanceOf(Sealing.NotOpenedException.class);
    }

    @Test
    void another_key_opens_nothing() {
        byte[] other = new byte[32];
        other[0] = 1;
        byte[] sealed = new Sealing(Base64.getEncoder().encodeToString(other), "").seal(PLAIN, "row 1");

        assertThatThrownBy(() -> sealing.open(sealed, "row 1")).isInstanceOf(Sealing.NotOpenedException.class);
    }

    @Test
    void without_a_key_nothing_is_sealed() {
        Sealing none = new Sealing("", "");

        assertThat(none.ready()).isFalse();
        assertThatThrownBy(() -> none.seal(PLAIN, "row 1")).isInstanceOf(Sealing.NoKeyException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "c2hvcnQ=", "*"})
    void a_key_that_is_none_stops_the_start(String key) {
        assertThatThrownBy(() -> new Sealing(key, "")).hasMessageContaining("32 bytes in Base64");
    }

    @Test
    void a_key_file_is_made_once_and_for_its_owner_alone() throws Exception {
        Path file = folder.resolve("data/outbox.key");
        byte[] sealed = new Sealing("", file.toString()).seal(PLAIN, "row 1");

        assertThat(new Sealing("", file.toString()).open(sealed, "row 1")).isEqualTo(PLAIN);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }
}
