package org.basira.reporting.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.basira.question.Language;
import org.basira.question.Text;
import org.basira.reporting.Channel;
import org.basira.reporting.DirectoryLink;
import org.basira.reporting.Fact;
import org.basira.reporting.ReportingText;
import org.basira.reporting.Source;
import org.basira.reporting.Standing;
import org.basira.reporting.Way;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Message;
import org.basira.ui.Messages;
import org.basira.ui.UiText;

/** All that is known of one place, and how well. */
final class ChannelCard extends Article {

    private final Locale locale = UI.getCurrent().getLocale();
    private final DescriptionList facts = new DescriptionList();
    private final H2 name = new H2();

    private final Standing standing;

    /** @param closed where the way back leads; empty where the card stands alone */
    ChannelCard(Channel channel, Standing standing, Optional<DirectoryLink> closed) {
        this.standing = standing;
        addClassNames("card", "chan", "open");
        if (standing.state() != Channel.CheckState.CHECKED) {
            addClassName("old");
        }
        setId(channel.id());
        add(head(channel, closed));
        channel.warning().ifPresent(this::warn);
        Message scope = channel.kind().forPeople() ? ReportingText.FOR_WHOM : ReportingText.TAKES;
        fact(scope, words(channel.scope()));
        fact(ReportingText.NOT_FOR, words(channel.notFor()));
        fact(ReportingText.HOW, ways(channel.ways()));
        fact(ReportingText.WITHOUT_NAME, anonymity(channel.anonymity()));
        fact(ReportingText.LANGUAGES, languages(channel));
        channel.readBy().ifPresent(text -> fact(ReportingText.READ_BY, words(text)));
        channel.alsoUsedFor().ifPresent(text -> fact(ReportingText.ALSO_USED_FOR, words(text)));
        channel.then().ifPresent(then -> fact(ReportingText.THEN, statement(then)));
        channel.appeal().ifPresent(appeal -> fact(ReportingText.APPEAL, statement(appeal)));
        fact(ReportingText.SOURCE, sources(channel));
        add(facts, check(channel));
    }

    private String t(Message message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    private Span words(Text text) {
        return ReportingPage.words(text, Language.of(locale));
    }

    private void fact(Message term, Component description) {
        facts.add(new DescriptionList.Term(t(term)), new DescriptionList.Description(description));
    }

    /** What sort of place, and in which country. */
    static String kind(Channel channel, Locale locale) {
        String kind =
                Messages.text(locale, ReportingText.KIND_NAME, channel.kind().name());
        if (channel.countries().contains(Channel.ANYWHERE)) {
            return kind;
        }
        List<String> countries = channel.countries().stream()
                .map(country -> Messages.text(locale, ReportingText.COUNTRY_NAME, country))
                .sorted()
                .toList();
        return kind + " · " + String.join(" · ", countries);
    }

    /** Whether a person has opened the place: whole where one has, dashed where not, or not lately. */
    static Span chip(Standing standing, Locale locale) {
        Span chip = new Span();
        chip.addClassNames("chip", "wraps");
        switch (standing.state()) {
            case CHECKED -> {
                Channel.Check check = standing.check().orElseThrow();
                chip.addClassName("right");
                chip.add(
                        Icon.CHECK.create(),
                        new Span(
                                check.by().isBlank()
                                        ? Messages.text(
                                                locale, ReportingText.CHECKED_HERE, Formats.date(locale, check.on()))
                                        : Messages.text(
                                                locale,
                                                ReportingText.CHECKED,
                                                Formats.date(locale, check.on()),
                                                check.by())));
            }
            case RAN_OUT -> {
                chip.addClassName("dash");
                chip.setText(Messages.text(locale, ReportingText.RAN_OUT));
            }
            case NOT_YET -> {
                chip.addClassName("dash");
                chip.setText(Messages.text(locale, ReportingText.NOT_YET));
            }
            case WRONG -> {
                chip.addClassName("dash");
                chip.setText(Messages.text(locale, ReportingText.WRONG));
            }
        }
        return chip;
    }

    private Component head(Channel channel, Optional<DirectoryLink> closed) {
        name.addClassName("h3");
        name.add(words(channel.name()));
        name.getElement().setAttribute("tabindex", "-1");
        Paragraph kind = new Paragraph(kind(channel, locale));
        kind.addClassNames("small", "dim");
        Div head = new Div(new Div(name, kind));
        closed.ifPresent(link -> {
            Anchor close = new Anchor(link.path(), "");
            close.addClassName("ghost");
            close.add(Icon.CLOSE.create(), new Span(t(UiText.CLOSE)));
            head.add(close);
        });
        head.addClassNames("row", "between", "top");
        return head;
    }

    private void warn(Text warning) {
        Div note = new Div(Icon.INFO.create(), words(warning));
        note.addClassNames("note", "sun");
        add(note);
    }

    private Component ways(List<Way> ways) {
        UnorderedList list = new UnorderedList();
        list.addClassName("stack-s");
        for (Way way : ways) {
            ListItem item = new ListItem(statement(way.step()));
            item.addClassName("lines");
            if (!way.needs().isEmpty()) {
                List<String> needs = new ArrayList<>();
                way.needs().forEach(need -> needs.add(t(ReportingText.NEED, need.name())));
                String comma = locale.equals(Locale.ENGLISH) ? ", " : "، ";
                item.add(new Span(t(ReportingText.NEEDS, String.join(comma, needs))));
            }
            way.anonymous()
                    .ifPresent(answer -> item.add(new Span(
                            t(ReportingText.WITHOUT_NAME) + " " + t(ReportingText.ANSWER, answer ? "YES" : "NO"))));
            way.address().ifPresent(address -> item.add(place(way, address)));
            list.add(item);
        }
        return list;
    }

    /** A button, but only words where a person found that it is not what stands here. */
    private Component place(Way way, String address) {
        boolean wrong = standing.state() == Channel.CheckState.WRONG
                || standing.wrongWays().contains(way.id());
        Span place = new Span(wrong ? new Span(new Bdi(way.readable())) : button(way, address));
        place.addClassName("lines");
        if (standing.wrongWays().contains(way.id())) {
            place.add(doubt(ReportingText.WAY_WRONG));
        } else if (standing.broken(way.id())) {
            place.add(doubt(ReportingText.LINK_BROKEN));
        }
        return place;
    }

    private Span doubt(ReportingText words) {
        Span chip = new Span(t(words));
        chip.addClassNames("chip", "dash", "wraps");
        return chip;
    }

    private Component button(Way way, String address) {
        Message label = Outside.label(way);
        Span words = new Span(new Span(t(label) + " "), new Bdi(way.readable()));
        return Outside.way(address, words, t(ReportingText.OUTSIDE));
    }

    /** A fact with how well it is known, unless it was read in the source. */
    private Component statement(Fact fact) {
        Span statement = new Span(words(fact.text()));
        if (fact.status() != Fact.Status.IN_SOURCE) {
            statement.add(status(fact.status()));
        }
        return statement;
    }

    private Span status(Fact.Status status) {
        Span words = new Span(" (" + t(ReportingText.STATUS, status.name()) + ")");
        words.addClassName("dim");
        return words;
    }

    private Component anonymity(Channel.Anonymity anonymity) {
        Span words = new Span();
        if (anonymity.answer() != Channel.Answer.UNKNOWN) {
            words.add(new Span(t(ReportingText.ANSWER, anonymity.answer().name()) + " "));
        }
        words.add(words(anonymity.fact().text()), status(anonymity.fact().status()));
        return words;
    }

    private Component languages(Channel channel) {
        if (channel.languages().isPresent()) {
            return statement(channel.languages().get());
        }
        if (channel.reads().isEmpty()) {
            return new Span(t(ReportingText.LANGUAGES_UNKNOWN));
        }
        List<String> names = channel.reads().stream()
                .map(tag -> t(ReportingText.LANGUAGE_NAME, tag))
                .toList();
        return new Span(String.join(locale.equals(Locale.ENGLISH) ? ", " : "، ", names));
    }

    private Component sources(Channel channel) {
        UnorderedList list = new UnorderedList();
        list.addClassName("stack-s");
        for (Source source : channel.sources()) {
            ListItem item = new ListItem(
                    source.url().isBlank()
                            ? new Span(source.by())
                            : Outside.source(source.by(), source.url(), t(ReportingText.OUTSIDE)));
            source.dated()
                    .ifPresent(day ->
                            item.add(new Span(" · " + t(ReportingText.SOURCE_DATED, Formats.date(locale, day)))));
            list.add(item);
        }
        list.add(new ListItem(status(channel.status())));
        return list;
    }

    private Component check(Channel channel) {
        Div words = new Div(new Paragraph(chip(standing, locale)));
        words.addClassName("stack-s");
        Paragraph explained = switch (standing.state()) {
            case CHECKED -> new Paragraph();
            case RAN_OUT ->
                new Paragraph(t(
                        ReportingText.RAN_OUT_TEXT,
                        Formats.date(locale, standing.check().orElseThrow().on())));
            case NOT_YET ->
                new Paragraph(t(
                        channel.kind() == Channel.Kind.OWN_OFFICE
                                ? ReportingText.OFFICE_NOT_YET_TEXT
                                : ReportingText.NOT_YET_TEXT));
            case WRONG -> new Paragraph(t(ReportingText.WRONG_TEXT));
        };
        explained.addClassName("small");
        explained.setVisible(standing.state() != Channel.CheckState.CHECKED);
        words.add(explained);
        return words;
    }

    /** Scrolls to the card and moves the focus to its name. */
    void comeIntoView() {
        name.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'center'})");
    }
}
