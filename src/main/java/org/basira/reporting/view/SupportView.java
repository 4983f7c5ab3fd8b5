package org.basira.reporting.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.basira.reporting.Advice;
import org.basira.reporting.Channel;
import org.basira.reporting.ChannelLink;
import org.basira.reporting.Directory;
import org.basira.reporting.ReportingText;
import org.basira.reporting.SupportLink;
import org.basira.reporting.SupportText;
import org.basira.ui.Icon;
import org.basira.ui.Shell;

/** What helps whoever saw something hard, or worries about someone. Reporting has its own page. */
@Route(value = SupportLink.ROUTE, layout = Shell.class)
@AnonymousAllowed
class SupportView extends ReportingPage {

    private final Directory directory;

    SupportView(Directory directory) {
        super(ReportingText.SUPPORT_TITLE);
        this.directory = directory;
        Advice advice = directory.advice();
        addComponentAsFirst(new Leave());
        column.add(new Paragraph(t(ReportingText.SUPPORT_LEAD)), emergency(advice));
        for (SupportText text : advice.support()) {
            column.add(section(text, advice));
        }
        column.add(punishable(advice), notReviewed(directory));
    }

    private Component section(SupportText text, Advice advice) {
        Section section = new Section(holding(new H2(), text.title()), holding(new Paragraph(), text.text()));
        section.setId(text.id());
        section.addClassName("stack-s");
        Div places = new Div();
        places.addClassName("list");
        for (String id : text.channels()) {
            directory.channel(id).ifPresent(channel -> places.add(row(channel)));
        }
        places.setVisible(!text.channels().isEmpty());
        section.add(places, sources(advice.references(text.sources())));
        return section;
    }

    /** Said on this page too: whoever saw such a thing may have kept it. */
    private Component punishable(Advice advice) {
        Section section = new Section();
        section.addClassName("stack-s");
        for (Advice.Rule rule : advice.rules()) {
            if (rule.id().equals(Advice.MAY_BE_PUNISHABLE)) {
                section.add(
                        holding(new H2(), rule.title()),
                        holding(new Paragraph(), rule.text()),
                        sources(advice.references(rule.sources())));
            }
        }
        return section;
    }

    private Component row(Channel channel) {
        Span name = words(channel.name());
        name.addClassName("strong");
        Span kind = new Span(ChannelCard.kind(channel, locale()));
        kind.addClassNames("small", "dim");
        Span words = new Span(name, kind, ChannelCard.chip(directory.standing(channel), locale()));
        words.addClassNames("grow", "lines");
        Anchor row = new Anchor(new ChannelLink(channel.id()).path(), "");
        row.addClassName("chrow");
        row.add(words, Icon.CHEVRON.create());
        return row;
    }
}
