package org.basira.reporting.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.basira.operations.Settings;
import org.basira.reporting.Directory.State;
import org.basira.reporting.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files as last read well, with what the site says over them. Put together anew only where one of the two has changed:
 * a page costs no statement.
 */
@Component
public class LiveDirectory {

    private static final Logger log = LoggerFactory.getLogger(LiveDirectory.class);

    private final DirectoryFiles files;
    private final Supplier<Site> site;
    private final Supplier<ZoneId> zone;
    private final Clock clock;
    private volatile DirectoryFiles.Reading reading;
    private volatile List<String> faults = List.of();
    private volatile Entries entries;

    @Autowired
    LiveDirectory(@Value("${basira.content:}") String folder, SiteDirectory site, Settings settings, Clock clock) {
        this(new DirectoryFiles(folder), site::now, settings::timeZone, clock);
    }

    /** The files alone. */
    public LiveDirectory(DirectoryFiles files, Clock clock) {
        this(files, () -> Site.NONE, () -> ZoneOffset.UTC, clock);
    }

    /** The files, and what a site says. */
    public LiveDirectory(DirectoryFiles files, Supplier<Site> site, Supplier<ZoneId> zone, Clock clock) {
        this.files = files;
        this.site = site;
        this.zone = zone;
        this.clock = clock;
        DirectoryFiles.Reading first = files.read();
        if (!first.problems().isEmpty()) {
            throw new IllegalStateException(
                    "The directory of places to report to cannot be used:\n" + inLines(first.problems()));
        }
        reading = first;
        entries = new Entries(first, Site.NONE);
    }

    private DirectoryFiles.Reading reading() {
        if (files.changed()) {
            DirectoryFiles.Reading next = files.read();
            if (next.problems().isEmpty()) {
                reading = next;
                faults = List.of();
                log.info("Directory read: {} places", next.state().channels().size());
            } else {
                faults = next.problems().stream().map(Problem::toString).toList();
                log.error("Directory left as it was:\n{}", inLines(next.problems()));
            }
        }
        return reading;
    }

    private static String inLines(List<Problem> problems) {
        return String.join("\n", problems.stream().map(Problem::toString).toList());
    }

    /** Advice and reviews, as the files say them; their channels are without the site's changes. */
    public State files() {
        return reading().state();
    }

    public List<String> faults() {
        reading();
        return faults;
    }

    public Entries entries() {
        DirectoryFiles.Reading read = reading();
        Site here = site.get();
        Entries last = entries;
        if (!last.madeOf(read, here)) {
            last = new Entries(read, here);
            entries = last;
        }
        return last;
    }

    /** What may be said of an entry today. */
    public Standing standing(Entries.Entry entry) {
        return Standings.of(entry, entries().site(), today(), zone.get());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.get());
    }
}
