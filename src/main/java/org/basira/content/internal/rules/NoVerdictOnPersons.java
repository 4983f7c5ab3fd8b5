package org.basira.content.internal.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basira.content.ContentText;
import org.basira.content.Problem.Severity;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentFile.Said;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;

/** No text tells of a person that they are radical, suspect or vulnerable. */
final class NoVerdictOnPersons implements Rule {

    @Override
    public String id() {
        return "R24";
    }

    private static final List<Pattern> WORDS = List.of(
            Pattern.compile("(?i)\\b(radicali[sz]ed|suspects?|vulnerable|(a|the|is|are) radicals?)\\b"),
            Pattern.compile("(?<!\\p{L})(ال)?(مشتبه به|مشبوه|مشبوهة)(?!\\p{L})"),
            Pattern.compile("(?<!\\p{L})(گومانلێکراو|تیرۆریستە)(?!\\p{L})"));

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile file : set.files()) {
            if (!Words.toLearners(file)) {
                continue;
            }
            for (Said said : file.texts()) {
                for (Pattern word : WORDS) {
                    Matcher matcher = word.matcher(said.text());
                    if (matcher.find()) {
                        findings.in(
                                Severity.WARNING, said, matcher.start(), ContentText.PERSON_JUDGED, matcher.group());
                    }
                }
            }
        }
    }
}
