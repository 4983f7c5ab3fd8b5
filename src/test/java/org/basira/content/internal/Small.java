package org.basira.content.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small course of our own, as texts that a test may change. */
final class Small {

    private Small() {}

    static List<Sources.Source> course() {
        return Sources.inFolder(Path.of("src/test/resources/content-small"));
    }

    /** The course with something replaced in one text, or in several where the path ends in 0. */
    static List<Sources.Source> changed(String path, String what, String by) {
        List<Sources.Source> changed = new ArrayList<>();
        boolean found = false;
        for (Sources.Source source : course()) {
            if (source.path().endsWith(path)
                    || (path.endsWith("0") && source.path().contains(path))) {
                if (!source.text().contains(what)) {
                    throw new IllegalArgumentException(path + " has no " + what);
                }
                found = true;
                changed.add(new Sources.Source(source.path(), source.text().replace(what, by)));
            } else {
                changed.add(source);
            }
        }
        if (!found) {
            throw new IllegalArgumentException(path);
        }
        return changed;
    }
}
