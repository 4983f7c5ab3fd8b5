package org.basira.content.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of content as they stand in files: in a folder, or packed with the application. */
final class Sources {

    private static final String PACKED = "content/";

    private Sources() {}

    /** One file; {@code path} is relative to the content folder, with slashes. */
    record Source(String path, String text) {}

    static List<Source> inFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Source> sources = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (isText(path)) {
                    sources.add(new Source(path, Files.readString(file)));
                }
            }
            return sorted(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    static List<Source> packed() {
        try {
            // A folder and the archive made of it may both stand on the class path: the first of each path counts.
            Map<String, Source> sources = new LinkedHashMap<>();
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource resource : resolver.getResources("classpath*:" + PACKED + "**/*.*")) {
                String url = resource.getURL().toString();
                String path = url.substring(url.lastIndexOf("/" + PACKED) + PACKED.length() + 1);
                if (isText(path)) {
                    sources.putIfAbsent(path, new Source(path, resource.getContentAsString(StandardCharsets.UTF_8)));
                }
            }
            return sorted(new ArrayList<>(sources.values()));
        } catch (IOException e) {
            throw new UncheckedIOException("classpath:" + PACKED, e);
        }
    }

    private static boolean isText(String path) {
        boolean readme = path.endsWith("README.md") || path.equals("CONTRIBUTING.md");
        return !readme && (path.endsWith(".yaml") || path.endsWith(".md") || isPicture(path));
    }

    /** A drawing of a question: no text of its own, but part of the one that names it. */
    static boolean isPicture(String path) {
        return path.contains("/media/") && path.endsWith(".svg");
    }

    private static List<Source> sorted(List<Source> sources) {
        return sources.stream().sorted(Comparator.comparing(Source::path)).toList();
    }
}
