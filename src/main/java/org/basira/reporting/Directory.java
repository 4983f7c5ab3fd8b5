package org.basira.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.basira.account.Role;
import org.basira.question.Language;
import org.basira.reporting.internal.DirectoryFiles;
import org.basira.reporting.internal.Entries;
import org.basira.reporting.internal.LiveDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The places one can report to, and the advice that goes with them. Read from files while the application runs: a changed
 * file shows within seconds, a broken one leaves the last good state in use and is named to trainers and in the log. Over
 * the files stands what coordinators of this site checked, changed or added ({@link Keeping}). For everyone, signed in or
 * not.
 */
@Service
public class Directory {

    private final LiveDirectory live;

    /**
     * All of it, as last read well.
     *
     * @param reviewed languages in which a native reader has been over both files
     */
    public record State(List<Channel> channels, Advice advice, Set<Language> reviewed) {
        public static final State NONE = new State(List.of(), Advice.NONE, Set.of());
    }

    @Autowired
    Directory(LiveDirectory live) {
        this.live = live;
    }

    Directory(DirectoryFiles files, Clock clock) {
        this(new LiveDirectory(files, clock));
    }

    /** What is wrong with the files as they are now, while the last good state is shown: file, line and reason, as in the log. */
    @RolesAllowed({Role.TRAINERS, Role.ADMINISTRATORS})
    public List<String> faults() {
        return live.faults();
    }

    /** The places that fit, in the order of the file. */
    @PermitAll
    public List<Channel> channels(Filter filter) {
        return live.entries().channels().stream().filter(filter::takes).toList();
    }

    @PermitAll
    public Optional<Channel> channel(String id) {
        return live.entries().entry(id).map(Entries.Entry::channel);
    }

    /** The countries that have places of their own, by code. */
    @PermitAll
    public Set<String> countries() {
        Set<String> countries = new TreeSet<>();
        live.entries().channels().forEach(channel -> countries.addAll(channel.countries()));
        countries.remove(Channel.ANYWHERE);
        return countries;
    }

    /** The languages some place is known to read, by tag. */
    @PermitAll
    public Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        live.entries().channels().forEach(channel -> languages.addAll(channel.reads()));
        return languages;
    }

    @PermitAll
    public Advice advice() {
        return live.files().advice();
    }

    /** Whether a native reader has been over these texts. */
    @PermitAll
    public boolean reviewed(Language language) {
        return live.files().reviewed().contains(language);
    }

    /** How much may be said of a place today. */
    @PermitAll
    public Channel.CheckState checkState(Channel channel) {
        return standing(channel).state();
    }

    /** The same, with what was found at its ways. */
    @PermitAll
    public Standing standing(Channel channel) {
        return live.entries()
                .entry(channel.id())
                .map(live::standing)
                .orElseGet(() ->
                        new Standing(channel.checkState(live.today()), channel.checked(), false, Set.of(), Map.of()));
    }

    /** How many places there are, and how many of them a person has opened lately and found as they stand here. */
    public record Opened(int opened, int all) {}

    @PermitAll
    public Opened opened() {
        List<Channel> all = live.entries().channels();
        long opened = all.stream()
                .filter(each -> checkState(each) == Channel.CheckState.CHECKED)
                .count();
        return new Opened((int) opened, all.size());
    }
}
