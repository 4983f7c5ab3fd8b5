package org.basira.assessment.view;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basira.assessment.AssessmentText;
import org.basira.content.post.Authored;
import org.basira.ui.Icon;
import org.basira.ui.Messages;

/** Says by the button which groups are still open. What it says stays true with each choice made after. */
final class OpenGroups extends Paragraph {

    private final AssessmentText message;
    private final Locale locale;
    private final List<ChoiceGroup> groups = new ArrayList<>();

    /** {@code message} gets how many are open; their names follow it. */
    OpenGroups(AssessmentText message, Locale locale) {
        this.message = message;
        this.locale = locale;
        addClassName("err");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** The group, looked after from now on. */
    ChoiceGroup with(ChoiceGroup group) {
        groups.add(group);
        group.onChoice(() -> {
            if (isVisible()) {
                say();
            }
        });
        return group;
    }

    /** Says which are open, marks them, and moves to the first. */
    void show() {
        say();
        List<ChoiceGroup> open = open();
        open.forEach(group -> group.markOpen(true));
        open.stream().findFirst().ifPresent(ChoiceGroup::focus);
    }

    private void say() {
        List<ChoiceGroup> open = open();
        removeAll();
        setVisible(!open.isEmpty());
        if (open.isEmpty()) {
            return;
        }
        // In one span: each child of the line itself would be a column of its own.
        Span words = new Span(Messages.text(locale, message, open.size()));
        open.forEach(group -> words.add(new Span(" · "), Authored.span(group.name(), locale)));
        add(Icon.INFO.create(), words);
    }

    private List<ChoiceGroup> open() {
        return groups.stream().filter(ChoiceGroup::open).toList();
    }
}
