package org.basira.reporting.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basira.question.Text;
import org.basira.reporting.Fact;
import org.basira.reporting.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of the two files: nothing left out, three languages, addresses one may follow, places for people never
 * mixed with places for content (R12), and nothing unchecked as the only way out (R21).
 */
final class Checker {

    private final List<Problem> problems;
    private String file = "";
    private String text = "";

    Checker(List<Problem> problems) {
        this.problems = problems;
    }

    void check(String name, String content, Written.ChannelsFile channels) {
        file = name;
        text = content;
        rule(name, "channels/1".equals(channels.format()), "format is not channels/1");
        if (channels.channels() == null) {
            rule(name, false, "channels is missing");
            return;
        }
        Set<String> ids = new HashSet<>();
        for (Written.WrittenChannel channel : channels.channels()) {
            rule(channel.id(), ids.add(String.valueOf(channel.id())), "the id stands twice");
            check(channel);
        }
    }

    private void check(Written.WrittenChannel channel) {
        String id = String.valueOf(channel.id());
        Set<String> said = new HashSet<>();
        for (Finding finding : ChannelRules.findings(channel)) {
            String reason = finding.fault().english(finding.detail());
            if (said.add(reason)) {
                rule(id, false, reason);
            }
        }
    }

    void check(String name, String content, Written.AdviceFile advice, Written.ChannelsFile channels) {
        file = name;
        text = content;
        rule(name, "advice/1".equals(advice.format()), "format is not advice/1");
        boolean whole = advice.rules() != null && advice.support() != null && advice.sources() != null;
        if (!rule(name, whole && channels.channels() != null, "rules, support or sources is missing")) {
            return;
        }
        texts("lawNotice", advice.lawNotice());
        Map<String, String> kinds = new HashMap<>();
        channels.channels().forEach(channel -> kinds.put(channel.id(), channel.kind()));
        Set<String> sources = new HashSet<>();
        for (Written.WrittenReference source : advice.sources()) {
            sources.add(source.id());
            status(source.id(), source.status());
            rule(source.id(), ChannelRules.web(source.url()) && source.read() != null, "no https address or no day");
        }
        for (Written.WrittenRule each : advice.rules()) {
            texts(each.id(), each.title(), each.text());
            rule(each.id(), sources.containsAll(Written.orNone(each.sources())), "a source does not exist");
        }
        for (Written.WrittenSupport each : advice.support()) {
            texts(each.id(), each.title(), each.text());
            rule(each.id(), sources.containsAll(Written.orNone(each.sources())), "a source does not exist");
            for (String channel : Written.orNone(each.channels())) {
                String kind = kinds.get(channel);
                rule(each.id(), kind != null, "channel " + channel + " does not exist");
                rule(
                        each.id(),
                        kind == null || kind.equals("family-help") || kind.equals("emergency"),
                        "R12 " + channel + " is for content, not for people");
            }
        }
    }

    private void status(String id, @Nullable String status) {
        rule(id, Written.known(Fact.Status.class, status), "status: " + status + " is not known");
    }

    private void texts(String id, @Nullable Text... texts) {
        for (Text each : texts) {
            boolean whole = each != null && present(each.en()) && present(each.ar()) && present(each.ckb());
            rule(id, whole, "R03 a language is missing");
        }
    }

    private static boolean present(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private boolean rule(@Nullable String id, boolean holds, String reason) {
        if (!holds) {
            problems.add(new Problem(file, line(String.valueOf(id)), id + ": " + reason));
        }
        return holds;
    }

    /** The line on which the entry of this id begins. */
    private int line(String id) {
        int at = Math.max(text.indexOf("id: " + id + "\n"), text.indexOf("id: " + id + ","));
        return at < 0 ? 1 : (int) text.substring(0, at).lines().count();
    }
}
