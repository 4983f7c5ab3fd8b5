package org.basira.reporting.view;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.Locale;
import org.basira.reporting.Keeping.Kept;
import org.basira.reporting.LinkState;
import org.basira.reporting.ReportingText;
import org.basira.reporting.Way;
import org.basira.ui.Buttons;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/** What the app found at the links of an entry, and looking again. */
final class LinksPart extends Section {

    LinksPart(Kept kept, Locale locale, ZoneId zone, Runnable look) {
        addClassName("stack-s");
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain", "stack-s");
        for (Way way : kept.channel().ways()) {
            if (way.web()) {
                LinkState found = kept.standing().links().get(way.id());
                String words = found == null
                        ? Messages.text(locale, ReportingText.LINK_NOT_LOOKED)
                        : new Chips(locale).found(found, Formats.dateTime(locale, found.at(), zone));
                Span said = new Span(words);
                said.addClassNames("small", "dim");
                Span item = new Span(new Bdi(way.address().orElse("")), said);
                item.addClassName("lines");
                list.add(new ListItem(item));
            }
        }
        add(new H2(Messages.text(locale, ReportingText.LINKS_TITLE)));
        if (list.getComponentCount() == 0) {
            add(new Paragraph(Messages.text(locale, ReportingText.NO_LINKS)));
        } else {
            Paragraph under = new Paragraph(Messages.text(locale, ReportingText.LINKS_WAIT));
            under.addClassNames("small", "dim");
            under.getElement().setAttribute("role", "status");
            under.setVisible(kept.asked());
            NativeButton again = Buttons.plain(Messages.text(locale, ReportingText.CHECK_LINKS), look);
            again.addClassName("wauto");
            add(list, under, again);
        }
    }
}
