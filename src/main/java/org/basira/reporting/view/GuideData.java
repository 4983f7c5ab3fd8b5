package org.basira.reporting.view;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the guide's script gets, record by record; its side is {@code frontend/components/guide/data.ts}. */
final class GuideData {

    private GuideData() {}

    /** Everything, for one page in one language. */
    record Data(
            String language,
            String digits,
            String home,
            boolean counts,
            boolean reviewed,
            Map<String, String> words,
            Map<String, String> kinds,
            Map<String, String> kindTexts,
            Map<String, String> needs,
            Map<String, String> countries,
            Map<String, String> languages,
            Map<String, Notice> notices,
            Map<String, Rule> rules,
            Map<String, Rule> support,
            List<Place> places,
            Set<String> hosts) {}

    /** The set words of a report in one language. */
    record Notice(String dir, Map<String, String> words, Map<String, String> kinds, Map<String, String> languages) {}

    /** Authored words, with their language where that is not the page's. */
    record Said(String text, String lang, String dir) {}

    record Rule(Said title, Said text, List<String> places) {}

    /**
     * A channel.
     *
     * @param checked whether a person has opened it lately: only then it may be shown as certain
     * @param check what is said of that
     */
    record Place(
            String id,
            String kind,
            String kindName,
            boolean anywhere,
            Set<String> countries,
            String takes,
            List<String> reads,
            Said name,
            Said scope,
            Said notFor,
            String anonymous,
            Said anonymousText,
            String anonymousDoubt,
            List<Said> warnings,
            List<Said> readBy,
            List<Said> alsoUsedFor,
            boolean checked,
            String check,
            List<WayIn> ways) {}

    /** @param doubt how well the step is known, blank where it was read in the source */
    record WayIn(Said step, String doubt, String address, String readable, List<String> needs, String deepLink) {}
}
