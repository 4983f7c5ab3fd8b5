package org.basira.cohort.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.basira.cohort.CohortText;
import org.basira.cohort.Cohorts.Cohort;
import org.basira.cohort.JoinScreenLink;
import org.basira.cohort.QrCode;
import org.basira.cohort.SlipsLink;
import org.basira.ui.Buttons;
import org.basira.ui.Drawing;
import org.basira.ui.Icon;
import org.basira.ui.Link;

/** How people join: the code, its QR picture, the ways to show and print it, how long it is good. */
class JoinCard extends Section {

    private final Words words;

    JoinCard(Words words, Cohort cohort, Address address, Runnable renew) {
        this.words = words;
        addClassNames("card", "stack");
        add(new H2(words.t(CohortText.JOIN_TITLE)));
        if (cohort.closed()) {
            add(small(words.t(CohortText.CODE_CLOSED)));
            return;
        }
        NativeButton fresh = Buttons.plain(words.t(CohortText.NEW_CODE), renew);
        fresh.addClassName("s");
        if (!cohort.code().good()) {
            add(small(words.t(CohortText.CODE_ENDED)), fresh);
            return;
        }
        Div ways = new Div(
                way(CohortText.SHOW_SCREEN, Icon.SCREEN, new JoinScreenLink(cohort.id())),
                way(CohortText.PRINT_SLIPS, Icon.SCISSORS, new SlipsLink(cohort.id())));
        ways.addClassName("stack-s");
        Div until = new Div(
                small(words.t(CohortText.CODE_UNTIL, words.date(cohort.code().expiresAt()))), fresh);
        until.addClassNames("row", "between", "wrap");
        add(code(cohort, address), ways, until);
    }

    private Div code(Cohort cohort, Address address) {
        String target = address.join(cohort.code().code());
        Paragraph code = new Paragraph(latin(cohort.code().shown()));
        code.addClassName("code");
        Span host = latin(address.shown());
        host.addClassName("mono");
        Div row = new Div(
                new Drawing(QrCode.of(target).svg(words.t(CohortText.QR, target), "qr-card")),
                new Div(code, new Paragraph(host)));
        row.addClassName("joincard");
        return row;
    }

    static Span latin(String text) {
        Span span = new Span(text);
        span.getElement().setAttribute("dir", "ltr");
        return span;
    }

    private Anchor way(CohortText label, Icon icon, Link target) {
        Anchor link = Buttons.link("", target);
        link.addClassName("block");
        link.add(icon.create(), new Span(words.t(label)));
        return link;
    }

    private static Paragraph small(String text) {
        Paragraph said = new Paragraph(text);
        said.addClassNames("small", "dim");
        return said;
    }
}
