package org.basira.reporting.view;

import java.net.URI;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.basira.question.Language;
import org.basira.question.Text;
import org.basira.reporting.Advice;
import org.basira.reporting.Channel;
import org.basira.reporting.ContentKind;
import org.basira.reporting.Directory;
import org.basira.reporting.Fact;
import org.basira.reporting.Filter;
import org.basira.reporting.ReportingText;
import org.basira.reporting.Standing;
import org.basira.reporting.Way;
import org.basira.reporting.view.GuideData.Data;
import org.basira.reporting.view.GuideData.Notice;
import org.basira.reporting.view.GuideData.Place;
import org.basira.reporting.view.GuideData.Rule;
import org.basira.reporting.view.GuideData.Said;
import org.basira.reporting.view.GuideData.WayIn;
import org.basira.ui.Formats;
import org.basira.ui.Locales;
import org.basira.ui.Messages;

/**
 * All that the guide's page must know to do without the server: the places, the advice, every word of it in the page's
 * language, and the headings of a report in each language that a place may read.
 */
final class GuideWords {

    /** Where one most likely is; the reader changes it. */
    private static final String HOME = "iq";

    /** Languages a post may be in, besides another one. */
    private static final List<String> SPOKEN = List.of("ar", "ckb", "en", "tr", "fa", "other");

    private final Directory directory;
    private final Locale locale;
    private final Language language;

    GuideWords(Directory directory, Locale locale) {
        this.directory = directory;
        this.locale = locale;
        this.language = Language.of(locale);
    }

    Data data(boolean counts) {
        // What a person found wrong is no place to lead anyone to.
        List<Channel> channels = directory.channels(Filter.NONE).stream()
                .filter(each -> directory.checkState(each) != Channel.CheckState.WRONG)
                .toList();
        Advice advice = directory.advice();
        Map<String, Rule> rules = new LinkedHashMap<>();
        advice.rules()
                .forEach(each -> rules.put(each.id(), new Rule(said(each.title()), said(each.text()), List.of())));
        Map<String, Rule> support = new LinkedHashMap<>();
        advice.support()
                .forEach(each ->
                        support.put(each.id(), new Rule(said(each.title()), said(each.text()), each.channels())));
        Map<String, Notice> notices = new LinkedHashMap<>();
        Locales.ALL.forEach(each -> notices.put(
                each.getLanguage(),
                new Notice(
                        Locales.direction(each),
                        GuideMessages.of(GuideMessages.NOTICE, each),
                        kinds(ReportingText.KIND_TITLE, each),
                        names(SPOKEN, ReportingText.LANGUAGE_NAME, each))));
        Set<String> needs = new TreeSet<>();
        for (Way.Need need : Way.Need.values()) {
            needs.add(need.name());
        }
        return new Data(
                language.tag(),
                Formats.digits(locale, "0123456789"),
                HOME,
                counts,
                directory.reviewed(language),
                GuideMessages.of(GuideMessages.WORDS, locale),
                kinds(ReportingText.KIND_TITLE, locale),
                kinds(ReportingText.KIND_TEXT, locale),
                names(needs, ReportingText.NEED, locale),
                countries(),
                names(spoken(), ReportingText.LANGUAGE_NAME, locale),
                notices,
                rules,
                support,
                channels.stream().map(this::place).toList(),
                hosts(channels));
    }

    /** By their names, as the language sorts them. */
    private Map<String, String> countries() {
        Map<String, String> named = new LinkedHashMap<>();
        names(directory.countries(), ReportingText.COUNTRY_NAME, locale).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(locale)))
                .forEach(each -> named.put(each.getKey(), each.getValue()));
        return named;
    }

    private Set<String> spoken() {
        Set<String> spoken = new TreeSet<>(directory.languages());
        spoken.addAll(SPOKEN);
        return spoken;
    }

    private static Map<String, String> kinds(ReportingText message, Locale locale) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (ContentKind kind : ContentKind.values()) {
            String word = kind.name().toLowerCase(Locale.ROOT);
            kinds.put(word, Messages.text(locale, message, word));
        }
        return kinds;
    }

    private static Map<String, String> names(Iterable<String> codes, ReportingText message, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String code : codes) {
            names.put(
                    code,
                    code.equals("other")
                            ? Messages.text(locale, ReportingText.GUIDE_LANGUAGE_OTHER)
                            : Messages.text(locale, message, code));
        }
        return names;
    }

    private Said said(Text text) {
        Language shown = text.shownIn(language);
        return shown == language
                ? new Said(text.in(shown), "", "")
                : new Said(text.in(shown), shown.tag(), shown.direction());
    }

    private Place place(Channel channel) {
        Standing standing = directory.standing(channel);
        return new Place(
                channel.id(),
                Filter.name(channel.kind()),
                ChannelCard.kind(channel, locale),
                channel.countries().contains(Channel.ANYWHERE),
                channel.countries(),
                channel.takes().name(),
                channel.reads(),
                said(channel.name()),
                said(channel.scope()),
                said(channel.notFor()),
                channel.anonymity().answer().name(),
                said(channel.anonymity().fact().text()),
                doubt(channel.anonymity().fact()),
                channel.warning().map(this::said).stream().toList(),
                channel.readBy().map(this::said).stream().toList(),
                channel.alsoUsedFor().map(this::said).stream().toList(),
                standing.state() == Channel.CheckState.CHECKED,
                check(standing),
                channel.ways().stream()
                        .filter(way -> !standing.wrongWays().contains(way.id()) && !standing.broken(way.id()))
                        .map(this::way)
                        .toList());
    }

    private String check(Standing standing) {
        return switch (standing.state()) {
            case CHECKED -> {
                Channel.Check check = standing.check().orElseThrow();
                String on = Formats.date(locale, check.on());
                yield check.by().isBlank()
                        ? Messages.text(locale, ReportingText.CHECKED_HERE, on)
                        : Messages.text(locale, ReportingText.CHECKED, on, check.by());
            }
            case RAN_OUT -> Messages.text(locale, ReportingText.RAN_OUT);
            case NOT_YET -> Messages.text(locale, ReportingText.NOT_YET);
            case WRONG -> Messages.text(locale, ReportingText.WRONG);
        };
    }

    private WayIn way(Way way) {
        return new WayIn(
                said(way.step().text()),
                doubt(way.step()),
                way.address().orElse(""),
                way.readable(),
                way.needs().stream().map(Way.Need::name).toList(),
                way.deepLink().orElse(""));
    }

    private String doubt(Fact fact) {
        return fact.status() == Fact.Status.IN_SOURCE
                ? ""
                : Messages.text(locale, ReportingText.STATUS, fact.status().name());
    }

    /** The only hosts the page may lead to. */
    private static Set<String> hosts(List<Channel> channels) {
        List<String> hosts = new ArrayList<>();
        for (Channel channel : channels) {
            for (Way way : channel.ways()) {
                if (way.web()) {
                    hosts.add(URI.create(way.address().orElseThrow()).getHost());
                }
            }
        }
        return new TreeSet<>(hosts);
    }
}
