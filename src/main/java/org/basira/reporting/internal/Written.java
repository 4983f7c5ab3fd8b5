package org.basira.reporting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.basira.question.Text;
import org.basira.reporting.Advice;
import org.basira.reporting.Channel;
import org.basira.reporting.Fact;
import org.basira.reporting.Source;
import org.basira.reporting.SupportText;
import org.basira.reporting.Way;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The two files as they are written: one record a shape, missing parts as null, and what they become. */
final class Written {

    private Written() {}

    record ChannelsFile(String format, String id, List<WrittenChannel> channels, JsonNode reviewed) {}

    record WrittenChannel(
            String id,
            String kind,
            List<String> countries,
            @Nullable String takes,
            List<String> reads,
            Text name,
            Text scope,
            Text notFor,
            List<WrittenWay> how,
            WrittenAnonymity anonymous,
            @Nullable Text readBy,
            JsonNode alsoUsedFor,
            @Nullable Text warning,
            @Nullable WrittenFact languages,
            @Nullable WrittenFact then,
            @Nullable WrittenFact appeal,
            List<WrittenSource> sources,
            String status,
            boolean onlyWayOut,
            @Nullable WrittenCheck checked) {

        Channel channel() {
            return new Channel(
                    id,
                    constant(Channel.Kind.class, kind),
                    Set.copyOf(countries),
                    takes == null ? Channel.Takes.ANYTHING : constant(Channel.Takes.class, takes),
                    List.copyOf(reads),
                    name,
                    scope,
                    notFor,
                    how.stream().map(WrittenWay::way).toList(),
                    anonymous.anonymity(),
                    Optional.ofNullable(readBy),
                    also(),
                    Optional.ofNullable(warning),
                    Optional.ofNullable(languages).map(WrittenFact::fact),
                    Optional.ofNullable(then).map(WrittenFact::fact),
                    Optional.ofNullable(appeal).map(WrittenFact::fact),
                    sources.stream().map(WrittenSource::source).toList(),
                    constant(Fact.Status.class, status),
                    onlyWayOut,
                    Optional.ofNullable(checked).map(check -> new Channel.Check(check.on(), check.by())));
        }

        Optional<Text> also() {
            return alsoUsedFor.isObject()
                    ? Optional.of(new Text(
                            alsoUsedFor.path("en").asString(""),
                            alsoUsedFor.path("ar").asString(""),
                            alsoUsedFor.path("ckb").asString("")))
                    : Optional.empty();
        }
    }

    record WrittenWay(
            String id,
            String status,
            String en,
            String ar,
            String ckb,
            @Nullable String address,
            List<String> needs,
            @Nullable Boolean anonymous,
            @Nullable String deepLink) {
        Way way() {
            return new Way(
                    id,
                    new WrittenFact(status, en, ar, ckb).fact(),
                    Optional.ofNullable(address),
                    needs.stream().map(need -> constant(Way.Need.class, need)).toList(),
                    Optional.ofNullable(anonymous),
                    Optional.ofNullable(deepLink));
        }
    }

    record WrittenFact(String status, String en, String ar, String ckb) {
        Fact fact() {
            return new Fact(new Text(en, ar, ckb), constant(Fact.Status.class, status));
        }
    }

    record WrittenAnonymity(String value, String status, String en, String ar, String ckb) {
        Channel.Anonymity anonymity() {
            Channel.Answer answer = switch (value) {
                case "true" -> Channel.Answer.YES;
                case "false" -> Channel.Answer.NO;
                default -> Channel.Answer.UNKNOWN;
            };
            return new Channel.Anonymity(answer, new WrittenFact(status, en, ar, ckb).fact());
        }
    }

    record WrittenSource(String by, String url, @Nullable LocalDate copyOf, String facts) {
        Source source() {
            return new Source(by, url, Optional.ofNullable(copyOf));
        }
    }

    record WrittenCheck(LocalDate on, String by) {}

    record AdviceFile(
            String format,
            String id,
            List<WrittenRule> rules,
            List<WrittenSupport> support,
            Text lawNotice,
            List<WrittenReference> sources,
            JsonNode reviewed) {
        Advice advice() {
            return new Advice(
                    rules.stream()
                            .map(each -> new Advice.Rule(each.id(), each.title(), each.text(), orNone(each.sources())))
                            .toList(),
                    support.stream()
                            .map(each -> new SupportText(
                                    each.id(), each.title(), each.text(), each.channels(), orNone(each.sources())))
                            .toList(),
                    lawNotice,
                    sources.stream()
                            .map(each -> new Advice.Reference(
                                    each.id(),
                                    each.title(),
                                    each.by(),
                                    each.url(),
                                    each.read(),
                                    constant(Fact.Status.class, each.status())))
                            .toList());
        }
    }

    record WrittenRule(
            String id, Text title, Text text, @Nullable List<String> sources) {}

    record WrittenSupport(
            String id,
            Text title,
            Text text,
            List<String> channels,
            @Nullable List<String> sources) {}

    record WrittenReference(String id, String title, String by, String url, LocalDate read, String status) {}

    static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    /** The constant a word of the file stands for ({@code family-help} for FAMILY_HELP). */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static <E extends Enum<E>> boolean known(Class<E> type, @Nullable String word) {
        if (word == null) {
            return false;
        }
        for (E each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return true;
            }
        }
        return false;
    }
}
