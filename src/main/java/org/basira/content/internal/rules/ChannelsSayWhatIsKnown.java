package org.basira.content.internal.rules;

import java.util.regex.Pattern;
import org.basira.content.ContentText;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;
import tools.jackson.databind.JsonNode;

/** Nothing unchecked is the only way out, and no channel reaches opinion or decency. */
final class ChannelsSayWhatIsKnown implements Rule {

    @Override
    public String id() {
        return "R21";
    }

    private static final Pattern REACH =
            Pattern.compile("(?i)\\b(balligh|decency|low content|opposition)\\b|بلّغ|المحتوى الهابط");

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile channels : set.of("channels")) {
            int index = 0;
            for (JsonNode channel : channels.json().path("channels")) {
                String at = "/channels/" + index++;
                String id = channel.path("id").asString("");
                boolean unchecked = channel.path("checked").isNull()
                        || channel.path("checked").isMissingNode();
                if (unchecked && channel.path("onlyWayOut").asBoolean(false)) {
                    findings.error(channels, at + "/onlyWayOut", ContentText.WAY_UNCHECKED, id);
                }
                String reach = id + " " + channel.path("name") + " " + channel.path("scope") + " "
                        + channel.path("alsoUsedFor");
                if (REACH.matcher(reach).find()) {
                    findings.error(channels, at + "/scope", ContentText.CHANNEL_REACH, id);
                }
            }
        }
    }
}
