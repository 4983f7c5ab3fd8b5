package org.basira.reporting.intake.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.Locale;
import java.util.Map;
import org.basira.operations.Outbox.State;
import org.basira.reporting.intake.IntakeText;
import org.basira.ui.Messages;

/** How many messages stand how, a line each. None is said in words: the Arabic zero looks like a dot. */
final class OutboxCounts extends Article {

    private final Locale locale = UI.getCurrent().getLocale();
    private final DescriptionList list = new DescriptionList();

    OutboxCounts(Map<State, Integer> counts) {
        addClassNames("card", "chan", "open");
        count(State.WAITING, counts.getOrDefault(State.WAITING, 0));
        count(State.DELIVERED, counts.getOrDefault(State.DELIVERED, 0));
        count(State.DEAD, counts.getOrDefault(State.DEAD, 0));
        count(State.DISCARDED, counts.getOrDefault(State.DISCARDED, 0) + counts.getOrDefault(State.EXPIRED, 0));
        add(list);
    }

    private void count(State state, int number) {
        list.add(
                new DescriptionList.Term(Messages.text(locale, IntakeText.OUTBOX_COUNT, state.name())),
                new DescriptionList.Description(Messages.text(locale, IntakeText.OUTBOX_NUMBER, number)));
    }
}
