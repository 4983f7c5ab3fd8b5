package org.basira.content.internal.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

/** Names in specimens stand in world.yaml, and none that was dropped. */
final class NamesAreInvented implements Rule {

    @Override
    public String id() {
        return "R10";
    }

    private static final Pattern CAPITAL =
            Pattern.compile("(?<=[\\p{Ll},;] )\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*");
    private static final Set<String> PLAIN = Set.of(
            "I",
            "I’m",
            "I’ll",
            "I’ve",
            "I’d",
            "God",
            "Quran",
            "Ramadan",
            "Eid",
            "Easter",
            "Christmas",
            "Friday",
            "Saturday",
            "Sunday",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "English",
            "Arabic",
            "Kurdish",
            "Mr",
            "Mrs",
            "Ms",
            "Dr",
            "TV",
            "Mass",
            "Bible",
            "Psalm",
            "Lord",
            "Allah",
            "Muslim",
            "Muslims",
            "Christian",
            "Christians");

    @Override
    public void check(ContentSet set, Findings findings) {
        if (set.of("world").isEmpty()) {
            return;
        }
        JsonNode world = set.of("world").getFirst().json();
        Set<String> known = new HashSet<>(PLAIN);
        Set<String> names = new HashSet<>();
        collect(world, known, names);
        for (ContentFile specimen : set.of("specimen")) {
            boolean real = specimen.json().has("identity");
            String author =
                    specimen.json().path("author").path("name").path("en").asString("");
            if (!real && names.stream().noneMatch(author.toLowerCase(Locale.ROOT)::contains)) {
                findings.warning(specimen, "/author/name/en", ContentText.NAME_UNKNOWN, author);
            }
            for (Said said : specimen.texts()) {
                boolean shown =
                        said.pointer().startsWith("/segments") || said.pointer().startsWith("/context");
                if (said.language() == Language.EN && shown && !real) {
                    capitals(said, known, findings);
                }
                dropped(said, world.path("avoid"), findings);
            }
        }
    }

    private static void capitals(Said said, Set<String> known, Findings findings) {
        Matcher matcher = CAPITAL.matcher(said.text());
        while (matcher.find()) {
            for (String word : matcher.group().split(" ", -1)) {
                if (!known.contains(
                        word.replaceFirst("[’'](s|re|ve|ll|d|m)?$", "").replaceFirst("days$", "day"))) {
                    findings.in(Severity.WARNING, said, matcher.start(), ContentText.NAME_UNKNOWN, matcher.group());
                    break;
                }
            }
        }
    }

    private static void dropped(Said said, JsonNode avoid, Findings findings) {
        for (JsonNode each : avoid) {
            String name = each.path("name").asString("");
            Matcher matcher = Words.whole(name).matcher(said.text());
            if (!name.isEmpty() && matcher.find()) {
                String why = each.path("why").asString("");
                findings.in(Severity.ERROR, said, matcher.start(), ContentText.NAME_DROPPED, name, why);
            }
        }
    }

    private static void collect(JsonNode node, Set<String> words, Set<String> names) {
        String name = node.path("name").path("en").asString("");
        if (!name.isEmpty()) {
            names.add(name.toLowerCase(Locale.ROOT));
            words.addAll(List.of(name.split(" ", -1)));
            for (String word : name.split(" ", -1)) {
                words.add(word + "s");
                words.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
                words.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
        }
        node.forEach(each -> collect(each, words, names));
    }
}
