package org.basira.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.basira.account.Role;
import org.basira.question.Language;
import org.basira.reporting.internal.DirectoryFiles;
import org.basira.reporting.internal.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The places one can report to, and the advice that goes with them. Read from files while the application runs: a changed
 * file shows within seconds, a broken one leaves the last good state in use and is named to trainers and in the log. For everyone, signed
 * in or not.
 */
@Service
public class Directory {

    private static final Logger log = LoggerFactory.getLogger(Directory.class);

    private final DirectoryFiles files;
    private final Clock clock;
    private volatile State state;
    private volatile List<String> faults = List.of();

    /**
     * All of it, as last read well.
     *
     * @param reviewed languages in which a native reader has been over both files
     */
    public record State(List<Channel> channels, Advice advice, Set<Language> reviewed) {
        public static final State NONE = new State(List.of(), Advice.NONE, Set.of());
    }

    @Autowired
    Directory(@Value("${basira.content:}") String folder, Clock clock) {
        this(new DirectoryFiles(folder), clock);
    }

    Directory(DirectoryFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
        DirectoryFiles.Reading first = files.read();
        if (!first.problems().isEmpty()) {
            throw new IllegalStateException(
                    "The directory of places to report to cannot be used:\n" + inLines(first.problems()));
        }
        this.state = first.state();
    }

    private State state() {
        if (files.changed()) {
            DirectoryFiles.Reading reading = files.read();
            if (reading.problems().isEmpty()) {
                state = reading.state();
                faults = List.of();
                log.info("Directory read: {} places", state.channels().size());
            } else {
                faults = reading.problems().stream().map(Problem::toString).toList();
                log.error("Directory left as it was:\n{}", inLines(reading.problems()));
            }
        }
        return state;
    }

    private static String inLines(List<Problem> problems) {
        return String.join("\n", problems.stream().map(Problem::toString).toList());
    }

    /** What is wrong with the files as they are now, while the last good state is shown: file, line and reason, as in the log. */
    @RolesAllowed({Role.TRAINERS, Role.ADMINISTRATORS})
    public List<String> faults() {
        state();
        return faults;
    }

    /** The places that fit, in the order of the file. */
    @PermitAll
    public List<Channel> channels(Filter filter) {
        return state().channels().stream().filter(filter::takes).toList();
    }

    @PermitAll
    public Optional<Channel> channel(String id) {
        return state().channels().stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst();
    }

    /** The countries that have places of their own, by code. */
    @PermitAll
    public Set<String> countries() {
        Set<String> countries = new TreeSet<>();
        state().channels().forEach(channel -> countries.addAll(channel.countries()));
        countries.remove(Channel.ANYWHERE);
        return countries;
    }

    /** The languages some place is known to read, by tag. */
    @PermitAll
    public Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        state().channels().forEach(channel -> languages.addAll(channel.reads()));
        return languages;
    }

    @PermitAll
    public Advice advice() {
        return state().advice();
    }

    /** Whether a native reader has been over these texts. */
    @PermitAll
    public boolean reviewed(Language language) {
        return state().reviewed().contains(language);
    }

    @PermitAll
    public Channel.CheckState checkState(Channel channel) {
        return channel.checkState(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
