package org.basira.content.internal.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basira.content.ContentText;
import org.basira.content.Problem.Severity;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentFile.Said;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.LessonText;
import tools.jackson.databind.JsonNode;

/** Looks for each id that a text names (R02). */
final class Named {

    private static final Pattern LINK = Pattern.compile("\\]\\((source|channel):([^)]*)\\)");

    private final ContentSet set;
    private final Findings findings;
    private final Set<String> voices = new HashSet<>(Set.of("none"));
    private final Set<String> identities;
    private final Set<String> objectives = new HashSet<>();
    private final Set<String> channels;
    private final boolean world;

    Named(ContentSet set, Findings findings) {
        this.set = set;
        this.findings = findings;
        for (String list : List.of("peoples", "groups", "accounts", "persons", "places")) {
            voices.addAll(inner(set.of("world"), list));
        }
        identities = inner(set.of("world"), "identities");
        voices.addAll(identities);
        for (ContentFile module : set.of("module")) {
            objectives.addAll(inner(List.of(module), "objectives"));
        }
        channels = inner(set.of("channels"), "channels");
        world = !set.of("world").isEmpty();
    }

    static Set<String> inner(List<ContentFile> files, String list) {
        Set<String> ids = new HashSet<>();
        for (ContentFile file : files) {
            for (JsonNode each : file.json().path(list)) {
                ids.add(each.path("id").asString(""));
            }
        }
        return ids;
    }

    /** The ids in a list, in its order. */
    static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(each -> ids.add(each.path("id").asString("")));
        return ids;
    }

    private void among(ContentFile file, String pointer, String id, Set<String> known) {
        if (!id.isEmpty() && !known.contains(id) && !set.excused(id)) {
            String path = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
            findings.error(file, pointer, ContentText.UNKNOWN_ID, path, id);
        }
    }

    private void exists(ContentFile file, String pointer, String kind, String id) {
        if (!id.isEmpty() && set.find(kind, id).isEmpty()) {
            among(file, pointer, id, Set.of());
        }
    }

    /** A text of a kind in the same unit: learners are shown both from one version. */
    private void inUnit(ContentFile file, String pointer, String kind, String id) {
        boolean there = set.find(kind, id)
                .filter(other -> other.unit().equals(file.unit()))
                .isPresent();
        if (!id.isEmpty() && !there) {
            among(file, pointer, id, Set.of());
        }
    }

    private void eachInUnit(ContentFile file, JsonNode ids, String pointer, String kind) {
        int index = 0;
        for (String id : ContentFile.ids(ids)) {
            inUnit(file, pointer + "/" + index++, kind, id);
        }
    }

    void objective(ContentFile file) {
        among(file, "/objective", file.text("objective"), objectives);
        sources(file);
    }

    private void sources(ContentFile file) {
        List<ContentFile> modules = set.of("module").stream()
                .filter(module -> module.id().equals(file.unit()))
                .toList();
        Set<String> known = inner(modules.isEmpty() ? set.of("module") : modules, "sources");
        int index = 0;
        for (String id : file.ids("sources")) {
            among(file, "/sources/" + index++, id, known);
        }
    }

    void module(ContentFile file) {
        int index = 0;
        for (String id : file.ids("requires")) {
            exists(file, "/requires/" + index++, "module", id);
        }
        index = 0;
        for (String id : file.ids("lessons")) {
            if (!set.lessons().containsKey(id)) {
                among(file, "/lessons/" + index, id, Set.of());
            }
            index++;
        }
        eachInUnit(file, file.json().path("quizzes"), "/quizzes", "quiz");
        eachInUnit(file, file.json().path("practice"), "/practice", "quiz");
    }

    void specimen(ContentFile file) {
        objective(file);
        exists(file, "/twin", "specimen", file.text("twin"));
        if (world) {
            among(file, "/voice", file.text("voice"), voices);
            among(file, "/about", file.text("about"), voices);
            JsonNode platform = set.of("world").getFirst().json().path("platform");
            among(
                    file,
                    "/platform",
                    file.text("platform"),
                    Set.of(platform.path("id").asString("")));
            String member = file.json().path("identity").path("member").asString("");
            among(file, "/identity/member", member, identities);
        }
        Set<String> segments = inner(List.of(file), "segments");
        int mark = 0;
        for (JsonNode each : file.json().path("marks")) {
            all(file, "/marks/" + mark++ + "/segments", each.path("segments"), segments);
        }
        file.json().path("order").properties().forEach(each -> {
            String at = "/order/" + each.getKey();
            all(file, at, each.getValue(), segments);
            if (each.getValue().size() != segments.size()) {
                findings.error(file, at, ContentText.FIELD_WRONG, "order", "segments");
            }
        });
    }

    private void all(ContentFile file, String pointer, JsonNode ids, Set<String> known) {
        int index = 0;
        for (String id : ContentFile.ids(ids)) {
            among(file, pointer + "/" + index++, id, known);
        }
    }

    void question(ContentFile file) {
        objective(file);
        inUnit(file, "/specimen", "specimen", file.text("specimen"));
        Set<String> targets = inner(List.of(file), "targets");
        int index = 0;
        for (JsonNode prompt : file.json().path("prompts")) {
            among(file, "/prompts/" + index++ + "/key", prompt.path("key").asString(""), targets);
        }
        Set<String> bins = inner(List.of(file), "bins");
        index = 0;
        for (JsonNode thing : file.json().path("things")) {
            among(file, "/things/" + index++ + "/bin", thing.path("bin").asString(""), bins);
        }
        set.find("specimen", file.text("specimen")).ifPresent(specimen -> {
            Set<String> segments = inner(List.of(specimen), "segments");
            all(file, "/key", file.json().path("key"), segments);
            all(file, "/ignore", file.json().path("ignore"), segments);
            file.json().path("segments").propertyNames().forEach(id -> among(file, "/segments/" + id, id, segments));
        });
    }

    /** Wanted parts are parts of their group, and marks are elements of the rubric. */
    void composed(ContentFile file) {
        objective(file);
        Set<String> elements = inner(List.of(file), "rubric");
        Set<String> seen = new HashSet<>();
        int group = 0;
        for (JsonNode each : file.json().path("groups")) {
            String at = "/groups/" + group++;
            Set<String> parts = new HashSet<>(ids(each.path("parts")));
            all(file, at + "/want", each.path("want"), parts);
            int part = 0;
            for (JsonNode one : each.path("parts")) {
                String id = one.path("id").asString("");
                if (!seen.add(id)) {
                    findings.error(file, at + "/parts/" + part + "/id", ContentText.ID_TWICE, id, file.path());
                }
                String marks = at + "/parts/" + part++ + "/marks";
                one.path("marks")
                        .propertyNames()
                        .forEach(element -> among(file, marks + "/" + element, element, elements));
            }
        }
    }

    void scenario(ContentFile file) {
        objective(file);
        Ways ways = new Ways(file.json());
        among(file, "/start", file.text("start"), ways.nodes());
        ways.targets().forEach(each -> among(file, each.pointer(), each.id(), ways.nodes()));
        ways.conditions().forEach(each -> among(file, each.pointer(), each.id(), ways.choices()));
        int index = 0;
        for (JsonNode node : file.json().path("nodes")) {
            inUnit(
                    file,
                    "/nodes/" + index++ + "/specimen",
                    "specimen",
                    node.path("specimen").asString(""));
        }
        ways.unreached().forEach((at, id) -> findings.error(file, at, ContentText.NO_WAY, id));
    }

    void quiz(ContentFile file) {
        int index = 0;
        for (JsonNode section : file.json().path("sections")) {
            String at = "/sections/" + index++;
            String kind = switch (section.path("kind").asString("")) {
                case "scenario" -> "scenario";
                case "triage" -> "specimen";
                case "drill" -> "case";
                case "desk" -> "incoming";
                default -> "question";
            };
            eachInUnit(file, section.path("items"), at + "/items", kind);
            eachInUnit(file, section.path("draw").path("from"), at + "/draw/from", kind);
            int objective = 0;
            for (String id : ContentFile.ids(section.path("draw").path("objectives"))) {
                among(file, at + "/draw/objectives/" + objective++, id, objectives);
            }
        }
    }

    void form(ContentFile file) {
        eachInUnit(file, file.json().path("specimens"), "/specimens", "specimen");
        int index = 0;
        for (JsonNode cell : file.json().path("blueprint")) {
            among(
                    file,
                    "/blueprint/" + index++ + "/objective",
                    cell.path("objective").asString(""),
                    objectives);
        }
    }

    void lesson(ContentFile file) {
        int index = 0;
        for (String id : file.ids("objectives")) {
            among(file, "/objectives/" + index++, id, objectives);
        }
        sources(file);
        Set<String> own = new HashSet<>(file.ids("sources"));
        for (LessonText.Screen screen : file.body().screens()) {
            for (LessonText.Block block : screen.blocks()) {
                String kind = switch (block.kind()) {
                    case "specimen" -> "specimen";
                    case "check" -> "question";
                    case "scenario" -> "scenario";
                    default -> "";
                };
                boolean there = kind.isEmpty()
                        || set.find(kind, block.id())
                                .filter(item -> item.unit().equals(file.unit()))
                                .isPresent();
                if (kind.equals("question") && readByPerson(block.id())) {
                    // Nobody reads what is written in passing.
                    findings.add(
                            Severity.ERROR,
                            file,
                            new org.basira.content.internal.Place(block.line(), 1),
                            ContentText.FIELD_WRONG,
                            block.kind(),
                            "free-text");
                }
                if (!there && !set.excused(block.id())) {
                    findings.add(
                            Severity.ERROR,
                            file,
                            new org.basira.content.internal.Place(block.line(), 1),
                            ContentText.UNKNOWN_ID,
                            block.kind(),
                            block.id());
                }
            }
        }
        for (Said said : set.texts(file)) {
            Matcher link = LINK.matcher(said.text());
            while (link.find()) {
                boolean source = link.group(1).equals("source");
                Set<String> known = source ? own : channels;
                if (!known.contains(link.group(2)) && !(!source && channels.isEmpty())) {
                    findings.in(
                            Severity.ERROR, said, link.start(), ContentText.UNKNOWN_ID, link.group(1), link.group(2));
                }
            }
        }
        boolean listed = set.find("module", file.unit())
                .map(module -> module.ids("lessons").contains(file.id()))
                .orElse(true);
        if (!listed) {
            findings.error(file, "/id", ContentText.NOT_IN_UNIT);
        }
    }

    private boolean readByPerson(String question) {
        return set.find("question", question)
                .filter(each -> each.text("type").equals("free-text"))
                .isPresent();
    }

    void advice(ContentFile file) {
        int index = 0;
        for (JsonNode each : file.json().path("support")) {
            all(file, "/support/" + index++ + "/channels", each.path("channels"), channels);
        }
        Set<String> own = inner(List.of(file), "sources");
        for (String list : List.of("rules", "support")) {
            index = 0;
            for (JsonNode each : file.json().path(list)) {
                all(file, "/" + list + "/" + index++ + "/sources", each.path("sources"), own);
            }
        }
    }
}
