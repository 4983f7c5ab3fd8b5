package org.basira.reporting.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.basira.reporting.Advice;
import org.basira.reporting.ContentKind;
import org.basira.reporting.Directory;
import org.basira.reporting.DirectoryLink;
import org.basira.reporting.Filter;
import org.basira.reporting.GuideLink;
import org.basira.reporting.ReportLink;
import org.basira.reporting.ReportingText;
import org.basira.reporting.SupportLink;
import org.basira.reporting.intake.Intakes;
import org.basira.ui.Drawing;
import org.basira.ui.Icon;
import org.basira.ui.Link;
import org.basira.ui.Shell;

/** Where to report what one saw: danger first, the rules of safe reporting, the ways to the directory. */
@Route(value = ReportLink.ROUTE, layout = Shell.class)
@AnonymousAllowed
class ReportView extends ReportingPage {

    private static final String ART = "<svg class=\"art\" viewBox=\"0 0 200 200\" fill=\"none\" aria-hidden=\"true\">"
            + "<path d=\"M190 92A90 90 0 1 1 108 10\" stroke=\"currentColor\" stroke-width=\"14\" stroke-linecap=\"round\"/>"
            + "<path d=\"M158 95A58 58 0 1 1 105 42\" stroke=\"currentColor\" stroke-width=\"14\" stroke-linecap=\"round\"/>"
            + "<circle cx=\"118\" cy=\"82\" r=\"21\" fill=\"var(--b-sun)\"/></svg>";

    ReportView(Directory directory, Intakes intakes) {
        super(ReportingText.REPORT_TITLE);
        addClassName("wide");
        Advice advice = directory.advice();
        Div places = new Div(guideHero());
        places.add(
                new IntakeOffer(intakes.inUse(), intakes.gaveNumbers()),
                directoryCard(),
                opened(directory),
                whatKind());
        places.addClassName("stack-l");
        Div two = new Div(places, before(advice));
        two.addClassNames("two", "even");
        column.add(emergency(advice), two, law(advice, directory));
    }

    private Component guideHero() {
        H2 heading = new H2(t(ReportingText.GUIDE_HERO));
        heading.setId("guide");
        Anchor open = new Anchor(new GuideLink().path(), t(ReportingText.GUIDE_OPEN));
        // A page load of its own: only then the browser asks before it goes back and loses what is typed there.
        open.setRouterIgnore(true);
        open.addClassNames("btn", "sun", "wauto");
        open.add(Icon.NEXT.create());
        Section hero = new Section(new Drawing(ART), heading, new Paragraph(t(ReportingText.GUIDE_HERO_TEXT)), open);
        hero.addClassName("hero");
        hero.getElement().setAttribute("aria-labelledby", "guide");
        return hero;
    }

    private Component directoryCard() {
        Anchor open = new Anchor(new DirectoryLink().path(), t(ReportingText.OPEN_DIRECTORY));
        open.addClassNames("btn", "wauto");
        open.add(Icon.NEXT.create());
        H2 heading = new H2(t(ReportingText.DIRECTORY_HERO));
        heading.setId("directory");
        Section card = new Section(heading, new Paragraph(t(ReportingText.DIRECTORY_HERO_TEXT)), open);
        card.addClassNames("card", "stack-s");
        return card;
    }

    private Component before(Advice advice) {
        UnorderedList rules = new UnorderedList();
        rules.addClassName("rules");
        for (Advice.Rule rule : advice.rules()) {
            if (!rule.id().equals(Advice.DANGER_FIRST)) {
                Span title = words(rule.title());
                title.addClassName("strong");
                Span text = words(rule.text());
                text.addClassNames("small", "dim", "line");
                rules.add(new ListItem(icon(rule.id()).create(), new Span(title, text)));
            }
        }
        Section section = new Section(new H2(t(ReportingText.BEFORE)), rules);
        section.addClassName("stack-s");
        return section;
    }

    private static Icon icon(String rule) {
        return switch (rule) {
            case "do-not-spread" -> Icon.NO_SHARE;
            case "do-not-confront" -> Icon.NO_TALK;
            case "note-it" -> Icon.LINK;
            case "right-place" -> Icon.REPORT;
            case "leave-it" -> Icon.COMMENT;
            case "friend-first" -> Icon.PEOPLE;
            case "look-after-yourself" -> Icon.HEART;
            default -> Icon.INFO;
        };
    }

    private Component whatKind() {
        Div list = new Div();
        list.addClassNames("list", "roomy");
        for (ContentKind kind : ContentKind.values()) {
            String word = kind.name().toLowerCase(java.util.Locale.ROOT);
            list.add(entry(
                    kind.anchor(),
                    t(ReportingText.KIND_TITLE, word),
                    t(ReportingText.KIND_TEXT, word),
                    kind == ContentKind.ARMS || kind == ContentKind.THREAT
                            ? List.of(authorities(), platforms())
                            : List.of(platforms(), authorities())));
        }
        list.add(entry(
                "person",
                t(ReportingText.PERSON_TITLE),
                t(ReportingText.PERSON_TEXT),
                List.of(way(ReportingText.TO_SUPPORT, new SupportLink()))));
        Section section = new Section(new H2(t(ReportingText.WHAT_KIND)), list);
        section.addClassName("stack-s");
        return section;
    }

    private Component entry(String id, String title, String text, List<Anchor> ways) {
        Div row = new Div();
        row.addClassName("row");
        ways.forEach(row::add);
        Div entry = new Div(new H3(title), new Paragraph(text), row);
        entry.setId(id);
        entry.addClassName("stack-s");
        return entry;
    }

    private Anchor platforms() {
        return way(ReportingText.TO_PLATFORMS, new DirectoryLink(new Filter("", "platform", "")));
    }

    private Anchor authorities() {
        return way(ReportingText.TO_AUTHORITIES, new DirectoryLink(new Filter("", "authority", "")));
    }

    private Anchor way(ReportingText label, Link target) {
        Anchor link = new Anchor(target.path(), t(label));
        link.addClassNames("btn", "s", "wauto");
        return link;
    }

    private Component law(Advice advice, Directory directory) {
        Paragraph notice = holding(new Paragraph(), advice.lawNotice());
        notice.addClassNames("small", "dim");
        Section section = new Section(
                new H2(t(ReportingText.LAW_TITLE)), notice, sources(advice.references()), notReviewed(directory));
        section.addClassNames("stack-s", "readable");
        return section;
    }
}
