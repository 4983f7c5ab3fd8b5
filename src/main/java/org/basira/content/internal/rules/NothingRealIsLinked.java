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

/** Handles and addresses are invented; links lead to sources and channels only. */
final class NothingRealIsLinked implements Rule {

    @Override
    public String id() {
        return "R04";
    }

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\b(?:https?://|www\\.)[^\\s)»”]+|(?<![\\w@.-])(?:[a-z0-9-]+\\.)+(?:com|org|net|info|io|me|co|gov|edu|iq|tv|app|gg|ly|ru|uk|de|xyz|eu|krd)\\b");
    private static final Pattern HANDLE = Pattern.compile("(?<![\\w.])@([A-Za-z0-9_.-]*[A-Za-z0-9_])");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]*)\\)");

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile file : set.files()) {
            if (List.of("channels", "advice", "glossary").contains(file.kind())) {
                continue;
            }
            for (Said said : file.texts()) {
                addresses(said, findings);
            }
        }
    }

    private static void addresses(Said said, Findings findings) {
        Matcher address = ADDRESS.matcher(said.text());
        while (address.find()) {
            if (!invented(address.group())) {
                findings.in(Severity.ERROR, said, address.start(), ContentText.LINK_LIVE, address.group());
            }
        }
        Matcher handle = HANDLE.matcher(said.text());
        while (handle.find()) {
            if (!handle.group(1).endsWith(".example")) {
                findings.in(Severity.ERROR, said, handle.start(), ContentText.HANDLE_REAL, handle.group());
            }
        }
        Matcher link = LINK.matcher(said.text());
        while (link.find()) {
            if (!link.group(1).matches("(source|channel):[a-z0-9-]+|media/[a-z0-9-]+\\.svg")) {
                findings.in(Severity.ERROR, said, link.start(), ContentText.LINK_KIND, link.group(1));
            }
        }
    }

    private static boolean invented(String address) {
        String host = address.replaceFirst("(?i)^https?://", "").replaceFirst("[/:].*", "");
        return host.matches("(?i)(.*\\.)?example(\\.(org|com|net))?");
    }
}
