package org.basira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed front-end bundle must match the sources: the build renews a stale one, and this says that it did. */
class BundleTest {

    @Test
    void the_committed_bundle_is_the_one_the_sources_make() throws IOException, InterruptedException {
        assumeThat(Files.exists(Path.of(".git"))).as("a git checkout").isTrue();
        Process git = new ProcessBuilder("git", "diff", "--name-only", "--", "src/main/bundles")
                .redirectErrorStream(true)
                .start();
        String changed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeThat(git.waitFor()).as("git works here").isZero();
        assertThat(changed)
                .as("the front end changed and the build made a new src/main/bundles/prod.bundle: add it to the commit")
                .isBlank();
    }
}
