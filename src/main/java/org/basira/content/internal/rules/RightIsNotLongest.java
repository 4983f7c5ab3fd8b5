package org.basira.content.internal.rules;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.basira.content.ContentText;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;
import org.basira.question.Language;
import tools.jackson.databind.JsonNode;

/** The right option, choice of a gap or drill part is not the longest, and keys are spread over places. */
final class RightIsNotLongest implements Rule {

    /** Decisions at a desk have the same words in every report, right or not. */
    private static final Set<String> FIXED = Set.of("decision");

    @Override
    public String id() {
        return "R15";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile question : set.of("question")) {
            String type = question.text("type");
            if (type.equals("single") || type.equals("multiple")) {
                for (Language language : Language.values()) {
                    longest(question, question.json().path("options"), "/options", language, findings);
                }
            }
            int gap = 0;
            for (JsonNode each : question.json().path("gaps")) {
                String at = "/gaps/" + gap++ + "/choices";
                for (Language language : Language.values()) {
                    longest(question, each.path("choices"), at, language, findings);
                }
            }
        }
        for (ContentFile drill : Stream.of("case", "incoming")
                .flatMap(kind -> set.of(kind).stream())
                .toList()) {
            int group = 0;
            for (JsonNode each : drill.json().path("groups")) {
                String at = "/groups/" + group++ + "/parts";
                if (each.path("pick").asString("").equals("one")
                        && !FIXED.contains(each.path("id").asString(""))) {
                    for (Language language : Language.values()) {
                        longest(drill, each.path("parts"), at, language, findings);
                    }
                }
            }
        }
        set.of("module").forEach(module -> places(set, module, findings));
    }

    private static void longest(ContentFile file, JsonNode options, String at, Language language, Findings findings) {
        int best = -1;
        int right = -1;
        int wrong = 0;
        int index = 0;
        for (JsonNode option : options) {
            JsonNode text = option.has("text") ? option.path("text") : option;
            int length = text.path(language.tag()).asString("").length();
            if (isRight(option)) {
                if (length > best) {
                    best = length;
                    right = index;
                }
            } else {
                wrong = Math.max(wrong, length);
            }
            index++;
        }
        if (right >= 0 && best > wrong && wrong > 0) {
            String id = options.get(right).path("id").asString("");
            findings.error(file, at + "/" + right, ContentText.LONGEST, language.tag(), id);
        }
    }

    private static boolean isRight(JsonNode option) {
        return option.path("key").asBoolean(false)
                || option.path("quality").asString("").equals("good");
    }

    private static void places(ContentSet set, ContentFile module, Findings findings) {
        Map<Integer, Integer> places = new TreeMap<>();
        int all = 0;
        for (ContentFile question : set.of("question", module.id())) {
            int index = 0;
            for (JsonNode option : question.json().path("options")) {
                index++;
                if (question.text("type").equals("single") && isRight(option)) {
                    places.merge(index, 1, Integer::sum);
                    all++;
                }
            }
        }
        for (Map.Entry<Integer, Integer> place : places.entrySet()) {
            if (all >= 4 && place.getValue() * 5 > all * 3) {
                findings.report(
                        !set.excerpt(module.id()),
                        module,
                        "/id",
                        ContentText.SAME_PLACE,
                        place.getValue(),
                        all,
                        place.getKey());
            }
        }
    }
}
