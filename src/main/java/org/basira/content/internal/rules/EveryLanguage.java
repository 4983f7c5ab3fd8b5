package org.basira.content.internal.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.basira.content.ContentText;
import org.basira.content.Problem.Severity;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentFile.Said;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.LessonText;
import org.basira.content.internal.Place;
import org.basira.content.internal.Rule;
import org.basira.question.GapText;
import org.basira.question.Language;

/** Three languages, with the same blocks and ids in each, and no text that was copied and not translated. */
final class EveryLanguage implements Rule {

    /** Names and figures may be the same in two languages; a clause is not. */
    private static final Pattern SOME_WORDS = Pattern.compile("(\\p{L}+\\P{L}+){2}\\p{L}");

    @Override
    public String id() {
        return "R03";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile file : set.files()) {
            for (Said said : set.texts(file)) {
                if (file.language() == null && said.text().isBlank()) {
                    findings.in(Severity.ERROR, said, 0, ContentText.TEXT_EMPTY, said.pointer());
                }
            }
            if (file.text("type").equals("gaps")) {
                gaps(file, findings);
            }
            if (file.language() == null) {
                copies(set.texts(file), EveryLanguage::withoutLanguage, findings);
            }
        }
        set.lessons().forEach((id, languages) -> {
            lesson(id, languages, findings);
            copies(languages.stream().flatMap(file -> set.texts(file).stream()).toList(), said -> "", findings);
        });
    }

    /** Each gap stands once in each language's text, and nothing else that looks like one. */
    private static void gaps(ContentFile question, Findings findings) {
        List<String> wanted = Named.ids(question.json().path("gaps"));
        for (Language language : Language.values()) {
            String text = question.json().path("text").path(language.tag()).asString("");
            List<String> there = GapText.pieces(text).stream()
                    .filter(GapText.Piece::gap)
                    .map(GapText.Piece::text)
                    .sorted()
                    .toList();
            if (!there.equals(wanted.stream().sorted().toList())) {
                String at = "/text/" + language.tag();
                findings.error(question, at, ContentText.GAPS_DIFFER, language.tag(), String.join(", ", wanted));
            }
        }
    }

    private static String withoutLanguage(Said said) {
        return said.pointer().substring(0, said.pointer().lastIndexOf('/'));
    }

    /** Of what stands alike in two languages the one that is not English is named, once a place. */
    private static void copies(List<Said> texts, Function<Said, String> place, Findings findings) {
        Map<String, Set<Language>> languages = new HashMap<>();
        Function<Said, String> key =
                said -> place.apply(said) + " " + said.text().strip();
        for (Said said : texts) {
            languages
                    .computeIfAbsent(key.apply(said), same -> EnumSet.noneOf(Language.class))
                    .add(said.language());
        }
        Set<String> named = new HashSet<>();
        for (Said said : texts) {
            boolean copied = said.language() != Language.EN
                    && languages.getOrDefault(key.apply(said), Set.of()).size() > 1
                    && SOME_WORDS.matcher(said.text()).find();
            if (copied && named.add(said.language() + said.pointer())) {
                findings.in(
                        Severity.ERROR,
                        said,
                        0,
                        ContentText.NOT_TRANSLATED,
                        said.language().tag());
            }
        }
    }

    private static void lesson(String id, List<ContentFile> languages, Findings findings) {
        ContentFile first = languages.stream()
                .filter(file -> file.language() == Language.EN)
                .findFirst()
                .orElse(languages.getFirst());
        for (Language language : Language.values()) {
            if (languages.stream().noneMatch(file -> file.language() == language)) {
                findings.error(first, "/id", ContentText.LESSON_MISSING, id, language.tag());
            }
        }
        for (ContentFile other : languages) {
            if (!other.equals(first)) {
                blocks(first, other, findings);
                front(first, other, findings);
            }
        }
    }

    private static void front(ContentFile first, ContentFile other, Findings findings) {
        for (String key : List.of("minutes", "objectives", "sources")) {
            if (!first.json().path(key).equals(other.json().path(key))) {
                findings.error(other, "/" + key, ContentText.FRONT_DIFFERS, key);
            }
        }
        if (first.json().has("content-note") != other.json().has("content-note")) {
            findings.error(other, "/summary", ContentText.FRONT_DIFFERS, "content-note");
        }
    }

    private record Step(String what, String screen, int line) {}

    private static void blocks(ContentFile first, ContentFile other, Findings findings) {
        List<Step> wanted = steps(first);
        List<Step> there = steps(other);
        for (int i = 0; i < Math.max(wanted.size(), there.size()); i++) {
            Step a = i < wanted.size() ? wanted.get(i) : null;
            Step b = i < there.size() ? there.get(i) : null;
            if (a == null || b == null || !a.what().equals(b.what())) {
                Step blamed = a != null ? a : b;
                int line = b != null ? b.line() : 1;
                String language =
                        other.language() == null ? "" : other.language().tag();
                if (blamed != null) {
                    findings.add(
                            Severity.ERROR,
                            other,
                            new Place(line, 1),
                            ContentText.BLOCK_DIFFERS,
                            language,
                            blamed.what(),
                            blamed.screen());
                }
                return;
            }
        }
    }

    private static List<Step> steps(ContentFile lesson) {
        List<Step> steps = new ArrayList<>();
        for (LessonText.Screen screen : lesson.body().screens()) {
            steps.add(new Step("screen " + screen.id(), screen.id(), screen.line()));
            for (LessonText.Block block : screen.blocks()) {
                if (!block.kind().equals("prose")) {
                    String attributes = new TreeMap<>(block.attributes()).toString();
                    steps.add(new Step(block.kind() + " " + attributes, screen.id(), block.line()));
                }
            }
        }
        return steps;
    }
}
