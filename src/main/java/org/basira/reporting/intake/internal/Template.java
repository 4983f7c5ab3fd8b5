package org.basira.reporting.intake.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basira.reporting.intake.Draft;

/** An address with places to be filled. Values are percent-encoded, so that none can become another part of the address. */
public record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern BEFORE_PATH = Pattern.compile("^[a-zA-Z]+://[^/?#]*");
    private static final Set<String> KNOWN = Set.of("link", "kind", "lang", "account");

    public static Template of(String text) {
        return new Template(text);
    }

    /** Whether all its places are known ones, and none stands before the path. */
    public boolean fine() {
        Matcher before = BEFORE_PATH.matcher(text);
        if (before.find() && before.group().contains("{")) {
            return false;
        }
        return PLACE.matcher(text).results().allMatch(place -> KNOWN.contains(place.group(1)));
    }

    /** An address as it could come out, to be checked. */
    public String example() {
        return PLACE.matcher(text).replaceAll("x");
    }

    public String filled(Draft draft) {
        Map<String, String> values = Map.of(
                "link", draft.link().strip(),
                "account", draft.account().strip(),
                "kind", draft.kind().word(),
                "lang", draft.language().tag());
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(encoded(values.getOrDefault(place.group(1), ""))));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
