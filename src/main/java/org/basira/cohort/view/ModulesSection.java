package org.basira.cohort.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.basira.cohort.CohortText;
import org.basira.content.TaughtModule;
import org.basira.learning.Enrolments.Assignment;
import org.basira.ui.Buttons;
import org.jspecify.annotations.Nullable;

/** What a class has to do and by when: a line a module, changed at once. */
class ModulesSection extends Section {

    /** What the page does with a module. */
    interface Acts {
        void assign(String module, @Nullable LocalDate dueOn);

        void unassign(String module);
    }

    private final Words words;
    private final Acts acts;

    ModulesSection(Words words, List<TaughtModule> modules, List<Assignment> assignments, Acts acts) {
        this.words = words;
        this.acts = acts;
        addClassName("stack-s");
        Paragraph rule =
                new Paragraph(words.t(CohortText.MODULES_TEXT, words.zone().getId()));
        rule.addClassNames("small", "dim");
        Div list = new Div();
        list.addClassName("list");
        for (TaughtModule module : modules) {
            Optional<Assignment> given = assignments.stream()
                    .filter(each -> each.module().equals(module.id()))
                    .findFirst();
            list.add(line(module, given));
        }
        add(new H2(words.t(CohortText.MODULES_TITLE)), rule, list);
        if (modules.isEmpty()) {
            add(new Paragraph(words.t(CohortText.MODULES_NONE)));
        }
    }

    private Div line(TaughtModule module, Optional<Assignment> given) {
        String title = words.module(module.id());
        Span name = new Span(title);
        name.getElement().setAttribute("dir", "auto");
        name.addClassName("grow");
        Div line = new Div(name);
        line.addClassNames("item", "wrap");
        if (given.isPresent()) {
            NativeButton away = Buttons.plain(words.t(CohortText.TAKE_AWAY), () -> acts.unassign(module.id()));
            away.addClassName("s");
            away.getElement().setAttribute("aria-label", words.t(CohortText.TAKE_AWAY_WHAT, title));
            line.add(due(module.id(), title, given.get().dueOn()), away);
        } else {
            NativeButton assign = Buttons.plain(words.t(CohortText.ASSIGN), () -> acts.assign(module.id(), null));
            assign.addClassName("s");
            assign.getElement().setAttribute("aria-label", words.t(CohortText.ASSIGN_WHAT, title));
            line.add(assign);
        }
        return line;
    }

    private Input due(String module, String title, @Nullable LocalDate dueOn) {
        Input day = new Input();
        day.setType("date");
        day.addClassNames("in", "day");
        day.setAriaLabel(words.t(CohortText.DUE_ON, title));
        day.setValue(dueOn == null ? "" : dueOn.toString());
        day.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                parsed(change.getValue()).ifPresent(read -> acts.assign(module, read.day()));
            }
        });
        return day;
    }

    private record Day(@Nullable LocalDate day) {}

    /** Empty where it is no day at all: then nothing changes. */
    private static Optional<Day> parsed(String typed) {
        try {
            return Optional.of(new Day(typed.isBlank() ? null : LocalDate.parse(typed)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
