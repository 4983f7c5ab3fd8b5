package org.basira.content.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basira.content.ContentText;
import org.basira.content.Problem;
import org.basira.content.Problem.Severity;
import org.basira.question.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads texts into data and problems (rule R01), so that one broken file hides nothing else. */
final class Reader {

    static final Pattern FRONT = Pattern.compile("\\A---\n(.*?\n)---\n", Pattern.DOTALL);
    static final Set<String> COURSE = Set.of("lesson", "specimen", "question", "scenario", "case", "incoming", "quiz");

    private final Schemas schemas = new Schemas();

    /** {@code broken}: the paths of files that gave no usable data; their units must not be published. */
    record Reading(List<ContentFile> files, List<Problem> problems, Set<String> broken) {

        /** The files with what is live, ready to be checked. */
        ContentSet set(Map<String, ObjectNode> live) {
            Set<String> names = new HashSet<>();
            broken.forEach(path -> names.add(stem(path)));
            return new ContentSet(files, names, live);
        }

        /** The unit a file belongs to, also of one that could not be read. */
        String unitOf(String path) {
            Map<String, String> folders = new HashMap<>();
            Map<String, String> forms = new HashMap<>();
            unitsOf(files, folders, forms);
            for (ContentFile file : files) {
                if (file.path().equals(path)) {
                    return file.unit();
                }
            }
            return folderUnit(path, folders).orElse(forms.getOrDefault(stem(path), stem(path)));
        }
    }

    /** One text; {@code file} is null where nothing usable was in it. */
    record One(@Nullable ContentFile file, List<Problem> problems) {}

    Reading read(List<Sources.Source> sources) {
        List<ContentFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> broken = new HashSet<>();
        Map<String, String> pictures = new HashMap<>();
        sources.stream()
                .filter(source -> Sources.isPicture(source.path()))
                .forEach(source -> pictures.put(source.path(), source.text()));
        List<Sources.Source> texts = sources.stream()
                .filter(source -> !Sources.isPicture(source.path()))
                .toList();
        List<One> all = texts.parallelStream()
                .map(source -> read(source.path(), source.text(), pictures))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            Sources.Source source = texts.get(i);
            One one = all.get(i);
            problems.addAll(one.problems());
            if (one.file() != null) {
                files.add(one.file());
            }
            if (one.file() == null || one.problems().stream().anyMatch(Problem::error)) {
                broken.add(source.path());
            }
        }
        return new Reading(inUnits(files), problems, broken);
    }

    /** One text on its own: a drawing must stand in it. */
    One read(String path, String text) {
        return read(path, text, Map.of());
    }

    private One read(String path, String text, Map<String, String> pictures) {
        String clean = text.replace("\r\n", "\n");
        Findings findings = new Findings("R01");
        boolean lesson = path.endsWith(".md");
        List<Fault> faults = new ArrayList<>();
        String yaml = clean;
        int yamlLine = 1;
        String body = "";
        int bodyLine = 1;
        if (lesson) {
            Matcher matcher = FRONT.matcher(clean);
            if (!matcher.find()) {
                return new One(null, List.of(problem(path, Place.START, ContentText.YAML_BROKEN, "---")));
            }
            yaml = matcher.group(1);
            yamlLine = 2;
            body = clean.substring(matcher.end());
            bodyLine = 1
                    + (int) clean.substring(0, matcher.end())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
        }
        int tab = yaml.indexOf('\t');
        if (tab >= 0) {
            int line = yamlLine
                    + (int) yaml.substring(0, tab)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            faults.add(new Fault(new Place(line, 1), ContentText.YAML_NOT_ALLOWED, "tab"));
        }
        Yaml.Tree tree = Yaml.read(yaml, yamlLine);
        faults.addAll(tree.faults());
        Pictures.resolve(path, tree, pictures, faults);
        LessonText lessonText = lesson ? LessonText.read(body, bodyLine, faults) : LessonText.NONE;
        ContentFile file = file(path, tree, lessonText);
        if (faults.isEmpty()) {
            String format = file.text("format");
            if (!schemas.knows(format) || lesson != file.kind().equals("lesson")) {
                faults.add(new Fault(file.place("/format"), ContentText.FORMAT_UNKNOWN, format));
            } else {
                faults.addAll(schemas.faults(format, file));
            }
        }
        for (Fault fault : faults) {
            findings.add(
                    Severity.ERROR,
                    file,
                    fault.place(),
                    fault.text(),
                    fault.arguments().toArray());
        }
        boolean usable =
                file.text("id").matches("[a-z][a-z0-9-]{0,39}") && tree.faults().isEmpty();
        return new One(usable ? file : null, findings.problems());
    }

    private static ContentFile file(String path, Yaml.Tree tree, LessonText text) {
        String format = tree.json().path("format").asString("");
        String kind = format.contains("/") ? format.substring(0, format.indexOf('/')) : format;
        String id = tree.json().path("id").asString("");
        Language language = kind.equals("lesson")
                ? Language.of(tree.json().path("lang").asString("")).orElse(Language.EN)
                : null;
        return new ContentFile(path, kind, id, "", language, tree.json(), tree.places(), text);
    }

    /** Gives each file its unit: the module whose folder it stands in, the form that lists it, else itself. */
    private static List<ContentFile> inUnits(List<ContentFile> files) {
        Map<String, String> folders = new HashMap<>();
        Map<String, String> forms = new HashMap<>();
        unitsOf(files, folders, forms);
        return files.stream()
                .map(file -> file.inUnit(unit(file, folders, forms)))
                .toList();
    }

    private static void unitsOf(List<ContentFile> files, Map<String, String> folders, Map<String, String> forms) {
        for (ContentFile file : files) {
            if (file.kind().equals("module")) {
                folders.put(folder(file.path()), file.id());
            } else if (file.kind().equals("form")) {
                file.ids("specimens").forEach(id -> forms.putIfAbsent(id, file.id()));
            }
        }
    }

    private static String unit(ContentFile file, Map<String, String> folders, Map<String, String> forms) {
        if (!COURSE.contains(file.kind())) {
            return file.id();
        }
        return folderUnit(file.path(), folders).orElse(forms.getOrDefault(file.id(), ""));
    }

    private static Optional<String> folderUnit(String path, Map<String, String> folders) {
        String folder = folder(path);
        while (!folder.isEmpty()) {
            String unit = folders.get(folder);
            if (unit != null) {
                return Optional.of(unit);
            }
            folder = folder(folder);
        }
        return Optional.empty();
    }

    private static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, Math.max(name.indexOf('.'), 0));
    }

    private static Problem problem(String path, Place place, ContentText text, Object... arguments) {
        return new Problem(path, place.line(), place.column(), "R01", text, List.of(arguments), Severity.ERROR);
    }
}
