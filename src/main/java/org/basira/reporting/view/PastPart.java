package org.basira.reporting.view;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basira.account.Accounts;
import org.basira.question.Language;
import org.basira.reporting.Keeping.Kept;
import org.basira.reporting.Keeping.Past;
import org.basira.reporting.ReportingText;
import org.basira.reporting.Way;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/** Who stated what of an entry, newest first. */
final class PastPart extends Section {

    private final Locale locale;

    PastPart(List<Past> past, Kept kept, Accounts accounts, ZoneId zone, Locale locale) {
        this.locale = locale;
        addClassName("stack-s");
        setVisible(!past.isEmpty());
        Map<UUID, String> names = past.isEmpty()
                ? Map.of()
                : accounts.names(past.stream().map(Past::person).collect(Collectors.toSet()));
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain", "stack-s", "small");
        for (Past each : past) {
            String what = Messages.text(
                    locale, ReportingText.PAST_VERDICT, each.verdict().name());
            Span said = new Span(what + way(each, kept));
            Span who = new Span(Messages.text(
                    locale,
                    ReportingText.PAST_BY,
                    Formats.dateTime(locale, each.at(), zone),
                    names.getOrDefault(each.person(), "–")));
            who.addClassName("dim");
            Span item = new Span(said, who);
            item.addClassName("lines");
            if (!each.note().isBlank()) {
                Span note = new Span(each.note());
                note.getElement().setAttribute("dir", "auto");
                item.add(note);
            }
            if (!each.present()) {
                item.add(Chips.chip("dash", Messages.text(locale, ReportingText.PAST_OTHER_TEXT)));
            }
            list.add(new ListItem(item));
        }
        add(new H2(Messages.text(locale, ReportingText.PAST_TITLE)), list);
    }

    private String way(Past past, Kept kept) {
        return kept.channel().ways().stream()
                .filter(each -> each.id().equals(past.way()))
                .findFirst()
                .map(Way::step)
                .map(step -> " · " + step.text().in(step.text().shownIn(Language.of(locale))))
                .orElse("");
    }
}
