package org.basira.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of other projects in {@code ../shared/fixtures} (or where {@code -Dbasira.fixtures} says). Where the whole folder is
 * absent, as in a clone of this repository alone, the test is skipped; where only the file is, it fails.
 */
public final class Fixtures {

    private static final Path FOLDER = Path.of(System.getProperty("basira.fixtures", "../shared/fixtures"));

    private Fixtures() {}

    /** The file as JSON; {@code name} within the folder. */
    public static JsonNode json(String name) {
        return JsonMapper.shared().readTree(text(name));
    }

    /** The file as text. */
    public static String text(String name) {
        Assumptions.assumeTrue(
                Files.isDirectory(FOLDER),
                () -> "no fixtures in " + FOLDER.toAbsolutePath().normalize());
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new AssertionError("the fixtures lack " + name, e);
        }
    }
}
