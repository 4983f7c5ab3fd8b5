package org.basira.reporting.view;

import java.net.URI;
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
import org.basira.reporting.Way;
import org.basira.ui.Formats;
import org.basira.ui.Locales;
import org.basira.ui.Message;
import org.basira.ui.Messages;
import org.basira.ui.UiText;

/**
 * All that the guide's page must know to do without the server: the places, the advice, every word of it in the page's
 * language, and the headings of a report in each language that a place may read. The records are what its script gets.
 */
final class GuideWords {

    /** Where one most likely is; the reader changes it. */
    private static final String HOME = "iq";

    private static final List<Message> WORDS = List.of(
            UiText.BACK,
            UiText.SUPPORT,
            ReportingText.BEFORE,
            ReportingText.TAKES,
            ReportingText.FOR_WHOM,
            ReportingText.NOT_FOR,
            ReportingText.HOW,
            ReportingText.NEEDS,
            ReportingText.WITHOUT_NAME,
            ReportingText.LANGUAGES,
            ReportingText.LANGUAGES_UNKNOWN,
            ReportingText.ALSO_USED_FOR,
            ReportingText.COUNTRY,
            ReportingText.OPEN_PAGE,
            ReportingText.CALL,
            ReportingText.OUTSIDE,
            ReportingText.TO_SUPPORT,
            ReportingText.NOT_REVIEWED,
            ReportingText.GUIDE_NOT_STORED,
            ReportingText.GUIDE_STEP,
            ReportingText.GUIDE_YES,
            ReportingText.GUIDE_NO,
            ReportingText.GUIDE_DANGER,
            ReportingText.GUIDE_DANGER_YES,
            ReportingText.GUIDE_CALL_TITLE,
            ReportingText.GUIDE_CALL_NONE,
            ReportingText.GUIDE_CALL_ON,
            ReportingText.GUIDE_WHERE,
            ReportingText.GUIDE_WHERE_MESSAGE,
            ReportingText.GUIDE_WHERE_SITE,
            ReportingText.GUIDE_WHERE_OFFLINE,
            ReportingText.GUIDE_WHAT,
            ReportingText.GUIDE_WHAT_CONTENT,
            ReportingText.GUIDE_WHAT_PERSON,
            ReportingText.GUIDE_WHAT_LAWFUL,
            ReportingText.GUIDE_LINK,
            ReportingText.GUIDE_SHARED,
            ReportingText.GUIDE_REPORT_TITLE,
            ReportingText.GUIDE_NO_OFFICE,
            ReportingText.GUIDE_ELSEWHERE,
            ReportingText.GUIDE_ELSEWHERE_NAME,
            ReportingText.GUIDE_LEAVE_TITLE,
            ReportingText.GUIDE_LEAVE_TEXT,
            ReportingText.GUIDE_HELP_TITLE,
            ReportingText.GUIDE_HELP_NONE,
            ReportingText.GUIDE_OFFLINE_TEXT,
            ReportingText.GUIDE_NO_LINK,
            ReportingText.GUIDE_ANSWERS,
            ReportingText.GUIDE_CHANGE,
            ReportingText.GUIDE_WRITE,
            ReportingText.GUIDE_LINKS,
            ReportingText.GUIDE_LINKS_HINT,
            ReportingText.GUIDE_ACCOUNT,
            ReportingText.GUIDE_ACCOUNT_HINT,
            ReportingText.GUIDE_SEEN,
            ReportingText.GUIDE_CONTENT_LANGUAGE,
            ReportingText.GUIDE_RULE,
            ReportingText.GUIDE_WHY,
            ReportingText.GUIDE_WHY_HINT,
            ReportingText.GUIDE_FAITH,
            ReportingText.GUIDE_NAME,
            ReportingText.GUIDE_EMAIL,
            ReportingText.GUIDE_NAME_WANTED,
            ReportingText.GUIDE_NAME_OPTIONAL,
            ReportingText.GUIDE_SHOW,
            ReportingText.GUIDE_BAD_LINK,
            ReportingText.GUIDE_MARKS,
            ReportingText.GUIDE_READY,
            ReportingText.GUIDE_NOT_READY,
            ReportingText.GUIDE_READY_LEAD,
            ReportingText.GUIDE_HEADINGS_IN,
            ReportingText.GUIDE_READS,
            ReportingText.GUIDE_READS_OTHER,
            ReportingText.GUIDE_READS_NONE,
            ReportingText.GUIDE_READS_UNKNOWN,
            ReportingText.GUIDE_TEXT,
            ReportingText.GUIDE_EDIT,
            ReportingText.GUIDE_NEED_TITLE,
            ReportingText.GUIDE_NEED_HERE,
            ReportingText.GUIDE_NEED_MISSING,
            ReportingText.GUIDE_NEED_LINK,
            ReportingText.GUIDE_NEED_ACCOUNT,
            ReportingText.GUIDE_NEED_RULE,
            ReportingText.GUIDE_NEED_WHY,
            ReportingText.GUIDE_NEED_FAITH,
            ReportingText.GUIDE_NEED_NAME,
            ReportingText.GUIDE_NAME_ALL,
            ReportingText.GUIDE_NAME_SOME,
            ReportingText.GUIDE_NAME_NONE,
            ReportingText.GUIDE_NAME_UNKNOWN,
            ReportingText.GUIDE_ASKS,
            ReportingText.GUIDE_ASKS_UNKNOWN,
            ReportingText.GUIDE_COPY,
            ReportingText.GUIDE_COPIED,
            ReportingText.GUIDE_COPY_FAILED,
            ReportingText.GUIDE_MAIL,
            ReportingText.GUIDE_MAIL_LONG,
            ReportingText.GUIDE_DONE,
            ReportingText.GUIDE_COUNT_ASK,
            ReportingText.GUIDE_COUNT_YES,
            ReportingText.GUIDE_COUNTED,
            ReportingText.GUIDE_LOSE);

    private static final List<Message> NOTICE = List.of(
            ReportingText.NOTICE_SUBJECT,
            ReportingText.NOTICE_RULE,
            ReportingText.NOTICE_LINK,
            ReportingText.NOTICE_ACCOUNT,
            ReportingText.NOTICE_SEEN,
            ReportingText.NOTICE_LANGUAGE,
            ReportingText.NOTICE_WHY,
            ReportingText.NOTICE_NAME,
            ReportingText.NOTICE_EMAIL,
            ReportingText.GUIDE_FAITH);

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
            List<String> reads,
            Said name,
            Said scope,
            Said notFor,
            String anonymous,
            Said anonymousText,
            String anonymousDoubt,
            List<Said> warnings,
            List<Said> alsoUsedFor,
            boolean checked,
            String check,
            List<WayIn> ways) {}

    /** @param doubt how well the step is known, blank where it was read in the source */
    record WayIn(Said step, String doubt, String address, String readable, List<String> needs) {}

    Data data(boolean counts) {
        List<Channel> channels = directory.channels(Filter.NONE);
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
                        words(NOTICE, each),
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
                words(WORDS, locale),
                kinds(ReportingText.KIND_TITLE, locale),
                kinds(ReportingText.KIND_TEXT, locale),
                names(needs, ReportingText.NEED, locale),
                names(directory.countries(), ReportingText.COUNTRY_NAME, locale),
                names(spoken(), ReportingText.LANGUAGE_NAME, locale),
                notices,
                rules,
                support,
                channels.stream().map(this::place).toList(),
                hosts(channels));
    }

    private Set<String> spoken() {
        Set<String> spoken = new TreeSet<>(directory.languages());
        spoken.addAll(SPOKEN);
        return spoken;
    }

    /** By their keys; what belongs to the guide alone without its first word. */
    private static Map<String, String> words(List<Message> messages, Locale locale) {
        Map<String, String> words = new LinkedHashMap<>();
        messages.forEach(
                each -> words.put(each.key().replaceFirst("^(guide|notice)-", ""), Messages.text(locale, each)));
        return words;
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
        Channel.CheckState state = directory.checkState(channel);
        return new Place(
                channel.id(),
                Filter.name(channel.kind()),
                ChannelCard.kind(channel, locale),
                channel.countries().contains(Channel.ANYWHERE),
                channel.countries(),
                channel.reads(),
                said(channel.name()),
                said(channel.scope()),
                said(channel.notFor()),
                channel.anonymity().answer().name(),
                said(channel.anonymity().fact().text()),
                doubt(channel.anonymity().fact()),
                channel.warning().map(this::said).stream().toList(),
                channel.alsoUsedFor().map(this::said).stream().toList(),
                state == Channel.CheckState.CHECKED,
                check(channel, state),
                channel.ways().stream().map(this::way).toList());
    }

    private String check(Channel channel, Channel.CheckState state) {
        return switch (state) {
            case CHECKED -> {
                Channel.Check check = channel.checked().orElseThrow();
                yield Messages.text(locale, ReportingText.CHECKED, Formats.date(locale, check.on()), check.by());
            }
            case RAN_OUT -> Messages.text(locale, ReportingText.RAN_OUT);
            case NOT_YET -> Messages.text(locale, ReportingText.NOT_YET);
        };
    }

    private WayIn way(Way way) {
        return new WayIn(
                said(way.step().text()),
                doubt(way.step()),
                way.address().orElse(""),
                way.readable(),
                way.needs().stream().map(Way.Need::name).toList());
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
