package org.basira.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of other projects that tests read where they lie, and never copy. The folder is the one that
 * {@code -Dbasira.fixtures} names, else {@code shared/fixtures} beside the project or beside a folder above it, else the one
 * under BASIRA_SHARED. Where the whole folder is absent, as in a clone of this repository alone, the test is skipped and
 * says so; where only the file is, it fails.
 */
public final class Fixtures {

    private static final String FOLDER = "shared/fixtures";

    private Fixtures() {}

    /** A file or folder by its path within the fixtures. */
    public static Path of(String relative) {
        List<Path> places = places();
        Optional<Path> folder = places.stream().filter(Files::isDirectory).findFirst();
        Assumptions.assumeTrue(folder.isPresent(), () -> "no fixtures in any of " + places);
        Path file = folder.orElseThrow().resolve(relative);
        if (!Files.exists(file)) {
            throw new AssertionError("the fixtures lack " + file);
        }
        return file;
    }

    /** The file as text; {@code name} within the folder. */
    public static String text(String name) {
        try {
            return Files.readString(of(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The file as JSON; {@code name} within the folder. */
    public static JsonNode json(String name) {
        return JsonMapper.shared().readTree(text(name));
    }

    private static List<Path> places() {
        List<Path> places = new ArrayList<>();
        Optional.ofNullable(System.getProperty("basira.fixtures")).map(Path::of).ifPresent(places::add);
        Path project = Path.of("").toAbsolutePath();
        for (Path above = project.getParent(); above != null; above = above.getParent()) {
            places.add(above.resolve(FOLDER));
        }
        Optional.ofNullable(System.getenv("BASIRA_SHARED"))
                .map(shared -> Path.of(shared).resolve("fixtures"))
                .ifPresent(places::add);
        return places;
    }
}
