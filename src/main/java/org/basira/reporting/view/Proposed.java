package org.basira.reporting.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.basira.question.Language;
import org.basira.question.Text;
import org.basira.reporting.Changes.Difference;
import org.basira.reporting.Changes.Proposal;
import org.basira.reporting.Channel;
import org.basira.reporting.ReportingText;
import org.basira.ui.Messages;

/** Changes in words: field by field what stands there, and what would. */
final class Proposed {

    private Proposed() {}

    static String name(Proposal proposal, Language language) {
        Text name = proposal.then().or(proposal::now).map(Channel::name).orElse(Text.EMPTY);
        return name.in(name.shownIn(language));
    }

    static Component differences(List<Difference> differences, Locale locale) {
        Fields fields = new Fields(locale);
        DescriptionList list = new DescriptionList();
        for (Difference each : differences) {
            list.add(
                    new DescriptionList.Term(fields.label(each.field())),
                    new DescriptionList.Description(
                            line(ReportingText.BEFORE_CHANGE, each.field(), each.before(), locale),
                            line(ReportingText.AFTER_CHANGE, each.field(), each.after(), locale)));
        }
        Div card = new Div(list);
        card.addClassNames("card", "chan", "open");
        return card;
    }

    private static Component line(ReportingText which, String field, String value, Locale locale) {
        Span label = new Span(Messages.text(locale, which) + " ");
        label.addClassName("dim");
        Span words = new Span(new Fields(locale).value(field, value));
        words.getElement().setAttribute("dir", "auto");
        return new Paragraph(label, words);
    }
}
