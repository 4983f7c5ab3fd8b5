package org.basira.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of other projects that tests read where they lie, and never copy: {@code shared/fixtures} beside the project. */
public final class Fixtures {

    private static final String FOLDER = "shared/fixtures";

    private Fixtures() {}

    /**
     * A file or folder by its path under the fixtures; where the folder is absent, the test is skipped and says so. It is
     * sought beside the project, then beside every folder above, then where BASIRA_SHARED points.
     */
    public static Path of(String relative) {
        List<Path> places = places();
        for (Path place : places) {
            if (Files.exists(place.resolve(relative))) {
                return place.resolve(relative);
            }
        }
        assumeTrue(places.stream().anyMatch(Files::isDirectory), "Skipped: no folder " + FOLDER + " in " + places);
        throw new IllegalArgumentException("No fixture " + relative + " in " + places);
    }

    private static List<Path> places() {
        List<Path> places = new ArrayList<>();
        Path project = Path.of("").toAbsolutePath();
        places.add(project.resolve("..").resolve(FOLDER).normalize());
        for (Path above = project; above != null; above = above.getParent()) {
            places.add(above.resolve(FOLDER));
        }
        String shared = System.getenv("BASIRA_SHARED");
        if (shared != null) {
            places.add(Path.of(shared).resolve("fixtures"));
        }
        return places;
    }
}
