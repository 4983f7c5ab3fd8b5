package org.basira.reporting.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.basira.question.Language;
import org.basira.reporting.Directory.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code channels.yaml} and {@code advice.yaml}, from a folder or from what ships with the application. */
public final class DirectoryFiles {

    private static final String CHANNELS = "channels.yaml";
    private static final String ADVICE = "advice.yaml";
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(5);

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final @Nullable Path folder;
    private final long lookEvery;
    private final AtomicLong lookAgain = new AtomicLong();
    private volatile String seen = "";

    /**
     * Files of a folder.
     *
     * @param contentFolder a content folder with {@code reporting} in it; blank = what ships
     */
    public DirectoryFiles(String contentFolder) {
        this(contentFolder.isBlank() ? null : Path.of(contentFolder, "reporting"), LOOK_EVERY);
    }

    /**
     * Files of a folder, none for what ships.
     *
     * @param lookEvery nanoseconds between two looks at the files
     */
    public DirectoryFiles(@Nullable Path folder, long lookEvery) {
        this.folder = folder;
        this.lookEvery = lookEvery;
    }

    /** What was read, or why it cannot be used. */
    public record Reading(State state, List<Written.WrittenChannel> written, List<Problem> problems) {}

    /** Whether the files are others than at the last reading; looks every few seconds only. */
    public boolean changed() {
        long next = lookAgain.get();
        long now = System.nanoTime();
        if (folder == null || now - next < 0 || !lookAgain.compareAndSet(next, now + lookEvery)) {
            return false;
        }
        return !stamp().equals(seen);
    }

    private String stamp() {
        if (folder == null) {
            return "";
        }
        try {
            StringBuilder stamp = new StringBuilder();
            for (String name : List.of(CHANNELS, ADVICE)) {
                Path file = folder.resolve(name);
                if (Files.exists(file)) {
                    stamp.append(Files.getLastModifiedTime(file)).append(' ').append(Files.size(file));
                }
                stamp.append('/');
            }
            return stamp.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads both files and checks them. */
    public Reading read() {
        seen = stamp();
        lookAgain.set(System.nanoTime() + lookEvery);
        List<Problem> problems = new ArrayList<>();
        String channelText = text(CHANNELS, problems);
        String adviceText = text(ADVICE, problems);
        Written.ChannelsFile channels = parse(CHANNELS, channelText, Written.ChannelsFile.class, problems);
        Written.AdviceFile advice = parse(ADVICE, adviceText, Written.AdviceFile.class, problems);
        if (channels == null || advice == null) {
            return new Reading(State.NONE, List.of(), problems);
        }
        Checker checker = new Checker(problems);
        checker.check(CHANNELS, channelText, channels);
        checker.check(ADVICE, adviceText, advice, channels);
        if (!problems.isEmpty()) {
            return new Reading(State.NONE, List.of(), problems);
        }
        Set<Language> reviewed = reviewed(channels.reviewed());
        reviewed.retainAll(reviewed(advice.reviewed()));
        return new Reading(
                new State(
                        channels.channels().stream()
                                .map(Written.WrittenChannel::channel)
                                .toList(),
                        advice.advice(),
                        Set.copyOf(reviewed)),
                List.copyOf(channels.channels()),
                List.of());
    }

    private String text(String name, List<Problem> problems) {
        try {
            if (folder != null) {
                return Files.readString(folder.resolve(name));
            }
            try (InputStream in = DirectoryFiles.class.getResourceAsStream("/content/reporting/" + name)) {
                if (in != null) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            problems.add(new Problem(name, 1, "cannot be read: " + e));
            return "";
        }
        problems.add(new Problem(name, 1, "is missing"));
        return "";
    }

    private <T> @Nullable T parse(String name, String text, Class<T> type, List<Problem> problems) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return yaml.readValue(text, type);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.add(new Problem(name, line, e.getOriginalMessage()));
            return null;
        }
    }

    private static Set<Language> reviewed(JsonNode written) {
        Set<Language> reviewed = EnumSet.noneOf(Language.class);
        for (Language language : Language.values()) {
            if (written.isObject() && written.has(language.tag())) {
                reviewed.add(language);
            }
        }
        return reviewed;
    }
}
