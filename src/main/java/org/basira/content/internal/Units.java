package org.basira.content.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basira.content.Form;
import org.basira.content.Lesson;
import org.basira.content.Quiz;
import org.basira.content.TaughtModule;
import org.basira.content.VersionId;
import org.basira.question.Language;
import org.basira.question.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes modules, lessons, quizzes and forms of canonical JSON that has passed the rules. */
final class Units {

    private Units() {}

    /** {@code lessons}: canonical lessons by slug. */
    static TaughtModule module(VersionId version, JsonNode json, Map<String, ObjectNode> lessons) {
        List<TaughtModule.LessonCard> cards = new ArrayList<>();
        for (String id : ContentFile.ids(json.path("lessons"))) {
            card(id, lessons).ifPresent(cards::add);
        }
        return new TaughtModule(
                version,
                Items.string(json, "id"),
                json.path("order").asInt(0),
                json.path("minutes").asInt(0),
                ContentFile.ids(json.path("requires")),
                Items.text(json.path("title")),
                Items.text(json.path("summary")),
                Items.list(
                        json,
                        "objectives",
                        each -> new TaughtModule.Objective(Items.string(each, "id"), Items.text(each))),
                List.copyOf(cards),
                ContentFile.ids(json.path("quizzes")),
                ContentFile.ids(json.path("practice")),
                Items.list(
                        json,
                        "sources",
                        each -> new TaughtModule.Source(
                                Items.string(each, "id"),
                                Items.string(each, "title"),
                                Items.string(each, "by"),
                                Items.string(each, "url"),
                                Items.string(each, "read"),
                                Items.string(each, "status"))));
    }

    private static java.util.Optional<TaughtModule.LessonCard> card(String id, Map<String, ObjectNode> lessons) {
        Map<Language, ObjectNode> byLanguage = new LinkedHashMap<>();
        for (Language language : List.of(Language.EN, Language.AR, Language.CKB)) {
            ObjectNode json = lessons.get(id + "." + language.tag());
            if (json != null) {
                byLanguage.put(language, json);
            }
        }
        Iterator<ObjectNode> any = byLanguage.values().iterator();
        if (!any.hasNext()) {
            return java.util.Optional.empty();
        }
        ObjectNode first = any.next();
        Text title = new Text(
                title(byLanguage, Language.EN), title(byLanguage, Language.AR), title(byLanguage, Language.CKB));
        List<String> screens =
                body(first).screens().stream().map(LessonText.Screen::id).toList();
        return java.util.Optional.of(
                new TaughtModule.LessonCard(id, title, first.path("minutes").asInt(0), screens));
    }

    private static String title(Map<Language, ObjectNode> lessons, Language language) {
        ObjectNode json = lessons.get(language);
        return json == null ? "" : Items.string(json, "title");
    }

    private static LessonText body(JsonNode lesson) {
        return LessonText.read(Items.string(lesson, "body"), 1, new ArrayList<>());
    }

    static Lesson lesson(JsonNode json, boolean reviewed) {
        List<Lesson.Screen> screens = body(json).screens().stream()
                .map(screen -> new Lesson.Screen(
                        screen.id(),
                        LessonHtml.plain(screen.heading()),
                        screen.blocks().stream().map(Units::block).toList()))
                .toList();
        return new Lesson(
                Items.string(json, "id"),
                Language.of(Items.string(json, "lang")).orElse(Language.EN),
                Items.string(json, "title"),
                Items.string(json, "summary"),
                json.path("minutes").asInt(0),
                ContentFile.ids(json.path("objectives")),
                Items.string(json, "content-note"),
                ContentFile.ids(json.path("sources")),
                reviewed,
                screens);
    }

    private static Lesson.Block block(LessonText.Block block) {
        return switch (block.kind()) {
            case "note" -> new Lesson.Note(block.attribute("kind"), LessonHtml.of(block.markdown()));
            case "specimen" ->
                new Lesson.SpecimenBlock(
                        block.id(),
                        block.attribute("veil").equals("on"),
                        !block.attribute("marks").equals("off"),
                        LessonHtml.of(block.markdown()));
            case "check" -> new Lesson.Check(block.id());
            case "scenario" -> new Lesson.ScenarioBlock(block.id());
            case "try-it" -> tryIt(block);
            default -> new Lesson.Prose(LessonHtml.of(block.markdown()));
        };
    }

    private static Lesson.TryIt tryIt(LessonText.Block block) {
        String text = block.markdown() + "\n";
        int parting = text.indexOf("\n" + LessonText.PARTING + "\n");
        String task = parting < 0 ? text : text.substring(0, parting);
        String model = parting < 0 ? "" : text.substring(parting + LessonText.PARTING.length() + 2);
        return new Lesson.TryIt(
                block.id(), block.attribute("kind"), LessonHtml.of(task.strip()), LessonHtml.of(model.strip()));
    }

    static Quiz quiz(VersionId version, JsonNode json) {
        return new Quiz(
                version,
                Items.string(json, "id"),
                Items.text(json.path("title")),
                Items.text(json.path("intro")),
                json.path("minutes").asInt(0),
                json.path("pass").path("fraction").asDouble(0),
                QuizRules.behaviour(json),
                QuizRules.credit(json),
                QuizRules.of(json),
                Items.list(json, "sections", QuizRules::section));
    }

    static Form form(VersionId version, JsonNode json) {
        int over = json.path("mix").path("over").asInt(0);
        int lawful = json.path("mix").path("lawful").asInt(0);
        return new Form(
                version,
                Items.string(json, "id"),
                Items.string(json, "family"),
                Items.text(json.path("title")),
                Items.text(json.path("intro")),
                ContentFile.ids(json.path("specimens")),
                over + lawful == 0 ? 0 : over / (double) (over + lawful));
    }
}
