package org.basira.assessment.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.AttemptLink;
import org.basira.assessment.AttemptPage;
import org.basira.content.post.Authored;
import org.basira.ui.Buttons;
import org.basira.ui.Drawing;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Messages;

/** What waits at a desk: all reports of the round, the decided ones full. On a phone the one at hand, and a button for all. */
final class DeskQueue extends Nav {

    private static final String DECIDED =
            "<svg class=\"stamp\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"10\" fill=\"var(--b-brand)\"/></svg>";
    private static final String AT_HAND =
            "<svg class=\"stamp\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"9\" fill=\"var(--b-sun)\" stroke=\"var(--b-sun-ink)\" stroke-width=\"2\"/></svg>";
    private static final String OPEN =
            "<svg class=\"stamp\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"9\" fill=\"none\" stroke=\"var(--b-line-strong)\" stroke-width=\"2\" stroke-dasharray=\"4 2.28\"/></svg>";

    DeskQueue(AttemptPage page, Locale locale) {
        addClassName("stack-s");
        getElement().setAttribute("aria-label", Messages.text(locale, AssessmentText.INCOMING));
        H2 heading = new H2(Messages.text(locale, AssessmentText.INCOMING));
        heading.addClassName("h3");
        Div queue = new Div();
        queue.addClassName("queue");
        for (int slot = 1; slot <= page.queue().size(); slot++) {
            boolean decided = page.states().get(slot - 1) == AttemptPage.SlotState.ANSWERED;
            boolean here = slot == page.slot();
            Anchor row = new Anchor(new AttemptLink(page.attempt(), slot).path(), "");
            Element state = new Element("small")
                    .setText(Messages.text(
                            locale,
                            decided
                                    ? AssessmentText.DECIDED
                                    : here ? AssessmentText.AT_HAND : AssessmentText.UNDECIDED));
            row.add(
                    new Drawing(decided ? DECIDED : here ? AT_HAND : OPEN),
                    Authored.span(page.queue().get(slot - 1), locale));
            row.getElement().appendChild(state);
            if (here) {
                row.getElement().setAttribute("aria-current", "true");
            }
            queue.add(row);
        }
        NativeButton all = Buttons.ghost(
                Messages.text(
                        locale,
                        AssessmentText.ALL_REPORTS,
                        Formats.number(locale, page.queue().size())),
                Icon.LIBRARY,
                () -> queue.getClassNames().set("open", !queue.hasClassName("open")));
        all.addClassName("qall");
        add(heading, queue, all);
    }
}
