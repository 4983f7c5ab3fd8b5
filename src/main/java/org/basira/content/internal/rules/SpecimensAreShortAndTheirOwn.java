package org.basira.content.internal.rules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basira.content.ContentText;
import org.basira.content.Problem.Severity;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentFile.Said;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;
import org.basira.question.Language;
import tools.jackson.databind.JsonNode;

/** Specimens are short, not graphic, and none is another one again. */
final class SpecimensAreShortAndTheirOwn implements Rule {

    @Override
    public String id() {
        return "R23";
    }

    private static final int WHOLE = 500;
    private static final int SEGMENT = 160;
    private static final double SAME = 0.8;
    private static final List<Pattern> GRAPHIC = List.of(
            Words.whole("beheaded"),
            Words.whole("behead"),
            Words.whole("corpse"),
            Words.whole("corpses"),
            Words.whole("gore"),
            Words.whole("dismembered"),
            Words.whole("mutilated"),
            Words.whole("entrails"),
            Words.whole("قطع الرأس"),
            Words.whole("جثث"),
            Words.whole("أشلاء"),
            Words.whole("سەربڕین"),
            Words.whole("لاشە"),
            Words.whole("تەرم"));

    @Override
    public void check(ContentSet set, Findings findings) {
        Map<ContentFile, Set<String>> shingles = new LinkedHashMap<>();
        for (ContentFile specimen : set.of("specimen")) {
            for (Language language : Language.values()) {
                length(specimen, language, findings);
            }
            for (Said said : specimen.texts()) {
                for (Pattern word : GRAPHIC) {
                    Matcher matcher = word.matcher(said.text());
                    if (said.pointer().startsWith("/segments") && matcher.find()) {
                        findings.in(Severity.ERROR, said, matcher.start(), ContentText.GRAPHIC, matcher.group());
                    }
                }
            }
            Set<String> own = shingles(Words.of(specimen, Language.EN));
            shingles.forEach((other, theirs) -> same(specimen, own, other, theirs, findings));
            shingles.put(specimen, own);
        }
    }

    private static void length(ContentFile specimen, Language language, Findings findings) {
        int whole = Words.of(specimen, language).length();
        if (whole > WHOLE) {
            findings.error(specimen, "/segments/0", ContentText.TOO_LONG, language.tag(), whole, WHOLE);
        }
        int index = 0;
        for (JsonNode segment : specimen.json().path("segments")) {
            int length = segment.path(language.tag()).asString("").length();
            String at = "/segments/" + index++ + "/" + language.tag();
            if (length > SEGMENT) {
                findings.error(specimen, at, ContentText.TOO_LONG, language.tag(), length, SEGMENT);
            }
        }
    }

    private static void same(
            ContentFile one, Set<String> own, ContentFile other, Set<String> theirs, Findings findings) {
        String set = one.json().path("identity").path("set").asString("-");
        boolean mirrored = set.equals(other.json().path("identity").path("set").asString("+"));
        Set<String> common = new HashSet<>(own);
        common.retainAll(theirs);
        int smaller = Math.min(own.size(), theirs.size());
        double share = smaller == 0 ? 0 : common.size() / (double) smaller;
        if (share >= SAME && !mirrored) {
            findings.error(one, "/segments/0", ContentText.DUPLICATE, one.id(), Math.round(share * 100), other.id());
        }
    }

    private static Set<String> shingles(String text) {
        String[] words = Words.plain(text).split(" ", -1);
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + 3 <= words.length; i++) {
            shingles.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
        }
        return shingles;
    }
}
