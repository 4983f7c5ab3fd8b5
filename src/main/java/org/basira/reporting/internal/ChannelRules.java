package org.basira.reporting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basira.question.Text;
import org.basira.reporting.Channel;
import org.basira.reporting.Fact;
import org.basira.reporting.Finding;
import org.basira.reporting.Finding.Fault;
import org.basira.reporting.Way;
import org.jspecify.annotations.Nullable;

/** What must hold of one entry, whether it stands in a file or was typed in the app. */
final class ChannelRules {

    private static final Pattern NUMBER_OR_MAIL =
            Pattern.compile("tel:\\+?[0-9]+|mailto:[^@\\s?,<>\"]+@[^@\\s?,<>\"]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final int MOST_LETTERS = 2000;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Channels that reach opinion, opposition or "decency" are not listed. What an entry is not for may name them. */
    private static final Pattern REACH = Pattern.compile(
            "(?iu)\\b(balligh|decency|indecen\\w*|low content|public morals?|morality|opposition|dissent\\w*|blasphem\\w*"
                    + "|dissidents?|political opinions?)\\b"
                    + "|بلّغ|المحتوى الهابط|الآداب العام|الأخلاق العام|خدش الحياء|المعارض[ةي]|ازدراء|الرأي السياسي"
                    + "|ناوەڕۆکی (دابەزیو|نزم)|ئەخلاقی گشتی|ئۆپۆزسیۆن|نەیار|بۆچوونی سیاسی");

    private final List<Finding> findings = new ArrayList<>();
    private final Written.WrittenChannel channel;
    private final boolean own;

    private ChannelRules(Written.WrittenChannel channel) {
        this.channel = channel;
        own = "own-office".equals(channel.kind());
    }

    static List<Finding> findings(Written.WrittenChannel channel) {
        ChannelRules rules = new ChannelRules(channel);
        rules.check();
        return rules.findings;
    }

    private void check() {
        String id = String.valueOf(channel.id());
        rule("/id", id.matches("[a-z][a-z0-9-]{0,39}"), Fault.ID_WRONG, "");
        rule("/kind", Written.known(Channel.Kind.class, channel.kind()), Fault.KIND_UNKNOWN, channel.kind());
        status("/status", channel.status());
        boolean whole = Stream.of(
                        channel.countries(),
                        channel.reads(),
                        channel.how(),
                        channel.anonymous(),
                        channel.alsoUsedFor(),
                        channel.sources())
                .allMatch(part -> part != null);
        if (!rule("", whole, Fault.PART_MISSING, "")) {
            return;
        }
        texts("/name", channel.name());
        texts("/scope", channel.scope());
        texts("/notFor", channel.notFor());
        office();
        reach();
        ways();
        anonymity();
        whereAndInWhichLanguages();
        fact("/languages", channel.languages());
        fact("/then", channel.then());
        fact("/appeal", channel.appeal());
        if (channel.warning() != null) {
            texts("/warning", channel.warning());
        }
        sources();
        Written.WrittenCheck checked = channel.checked();
        rule("/checked", checked == null || (checked.on() != null && checked.by() != null), Fault.CHECK_INCOMPLETE, "");
        rule("/onlyWayOut", !channel.onlyWayOut() || checked != null, Fault.ONLY_WAY_OUT, "");
    }

    /** An institution's own office says who reads it and what else it is used for: learners see it each time. */
    private void office() {
        Text readBy = channel.readBy();
        if (own && blank(readBy)) {
            rule("/readBy/en", false, Fault.WHO_READS_MISSING, "");
        } else if (readBy != null) {
            texts("/readBy", readBy);
        }
        Text also = channel.also().orElse(null);
        if (own && blank(also)) {
            rule("/alsoUsedFor/en", false, Fault.ALSO_USED_MISSING, "");
        } else if (also != null) {
            texts("/alsoUsedFor", also);
        }
    }

    private static boolean blank(@Nullable Text text) {
        return text == null || text.equals(Text.EMPTY);
    }

    private void reach() {
        reach("/name", channel.name());
        reach("/scope", channel.scope());
        channel.also().ifPresent(also -> reach("/alsoUsedFor", also));
    }

    private void reach(String at, @Nullable Text text) {
        if (text == null) {
            return;
        }
        each(at, text, (field, words) -> {
            Matcher found = REACH.matcher(words);
            if (found.find()) {
                rule(field, false, Fault.REACHES_OPINION, found.group());
            }
        });
    }

    private void ways() {
        rule("/how/0/en", !channel.how().isEmpty(), Fault.NO_WAY, "");
        int index = 0;
        for (Written.WrittenWay way : channel.how()) {
            String at = "/how/" + index++;
            fact(at, new Written.WrittenFact(way.status(), way.en(), way.ar(), way.ckb()));
            address(at + "/address", way.address());
            deepLink(at + "/deepLink", way.deepLink());
            rule(at + "/needs", way.needs() != null, Fault.NEEDS_MISSING, "");
            for (String need : Written.orNone(way.needs())) {
                rule(at + "/needs", Written.known(Way.Need.class, need), Fault.NEED_UNKNOWN, need);
            }
        }
    }

    private void address(String at, @Nullable String address) {
        if (address != null && !NUMBER_OR_MAIL.matcher(address).matches()) {
            web(at, address);
        }
    }

    private void web(String at, String address) {
        Optional<Fault> objection = SafeAddress.objection(address);
        objection.ifPresent(fault -> rule(at, false, fault, address));
        rule(at, address.length() <= MOST_LETTERS, Fault.TOO_LONG, "");
    }

    /** A template is an address once its placeholders are filled; none may stand before the path. */
    private void deepLink(String at, @Nullable String template) {
        if (template == null) {
            return;
        }
        Matcher placeholder = PLACEHOLDER.matcher(template);
        while (placeholder.find()) {
            rule(at, Way.PLACEHOLDERS.contains(placeholder.group(1)), Fault.PLACEHOLDER_UNKNOWN, placeholder.group());
        }
        web(at, PLACEHOLDER.matcher(template).replaceAll("x"));
        String host = template.replaceFirst("^(https://[^/?#]*).*", "$1");
        rule(at, host.indexOf('{') < 0, Fault.ADDRESS_NONE, template);
    }

    private void anonymity() {
        Written.WrittenAnonymity anonymous = channel.anonymous();
        fact(
                "/anonymous",
                new Written.WrittenFact(anonymous.status(), anonymous.en(), anonymous.ar(), anonymous.ckb()));
        rule(
                "/anonymous/value",
                Set.of("true", "false", "unknown").contains(String.valueOf(anonymous.value())),
                Fault.ANSWER_UNKNOWN,
                "");
    }

    private void whereAndInWhichLanguages() {
        rule("/countries", !channel.countries().isEmpty(), Fault.NO_COUNTRY, "");
        for (String country : channel.countries()) {
            boolean known = country.equals(Channel.ANYWHERE) || COUNTRIES.contains(country.toUpperCase(Locale.ROOT));
            rule("/countries", known, Fault.COUNTRY_UNKNOWN, country);
        }
        for (String tag : channel.reads()) {
            rule("/reads", tag.matches("[a-z]{2,3}"), Fault.LANGUAGE_UNKNOWN, tag);
        }
    }

    private void sources() {
        rule("/sources/0/by", !channel.sources().isEmpty(), Fault.NO_SOURCE, "");
        int index = 0;
        for (Written.WrittenSource source : channel.sources()) {
            String at = "/sources/" + index++;
            boolean named = source.by() != null && !source.by().isBlank();
            // What an office is, the institution itself says.
            boolean placed = source.url() != null && ((own && source.url().isBlank()) || web(source.url()));
            rule(at + (named ? "/url" : "/by"), named && placed, Fault.SOURCE_INCOMPLETE, "");
        }
    }

    static boolean web(@Nullable String address) {
        return address != null && SafeAddress.objection(address).isEmpty();
    }

    private void status(String at, @Nullable String status) {
        rule(at, Written.known(Fact.Status.class, status), Fault.STATUS_UNKNOWN, status);
    }

    private void fact(String at, Written.@Nullable WrittenFact fact) {
        if (fact != null) {
            status(at + "/status", fact.status());
            texts(at, new Text(orBlank(fact.en()), orBlank(fact.ar()), orBlank(fact.ckb())));
        }
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void texts(String at, @Nullable Text text) {
        each(at, text == null ? Text.EMPTY : text, (field, words) -> {
            rule(field, !words.isBlank(), Fault.LANGUAGE_MISSING, "");
            rule(field, words.length() <= MOST_LETTERS, Fault.TOO_LONG, "");
        });
    }

    private interface InOneLanguage {
        void check(String field, String words);
    }

    private static void each(String at, Text text, InOneLanguage rule) {
        rule.check(at + "/en", orBlank(text.en()));
        rule.check(at + "/ar", orBlank(text.ar()));
        rule.check(at + "/ckb", orBlank(text.ckb()));
    }

    private boolean rule(String field, boolean holds, Fault fault, @Nullable String detail) {
        if (!holds) {
            findings.add(new Finding(field, fault, String.valueOf(detail)));
        }
        return holds;
    }
}
