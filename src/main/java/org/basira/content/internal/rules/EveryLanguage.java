package org.basira.content.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.basira.content.ContentText;
import org.basira.content.Problem.Severity;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentFile.Said;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.LessonText;
import org.basira.content.internal.Place;
import org.basira.content.internal.Rule;
import org.basira.question.Language;

/** Three languages, with the same blocks and ids in each. */
final class EveryLanguage implements Rule {

    @Override
    public String id() {
        return "R03";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile file : set.files()) {
            for (Said said : file.texts()) {
                if (file.language() == null && said.text().isBlank()) {
                    findings.in(Severity.ERROR, said, 0, ContentText.TEXT_EMPTY, said.pointer());
                }
            }
        }
        set.lessons().forEach((id, languages) -> lesson(id, languages, findings));
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
