package org.basira.reporting;

import java.nio.file.Path;
import java.time.Clock;
import org.basira.reporting.internal.DirectoryFiles;

/** The directory of the product's own content. */
public final class DirectoryForTests {

    private DirectoryForTests() {}

    public static Directory ofContent(Clock clock) {
        return new Directory(new DirectoryFiles(Path.of("content/reporting"), 0), clock);
    }
}
