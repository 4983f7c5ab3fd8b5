package org.basira.cohort.view;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Predicate;
import org.basira.cohort.CohortText;
import org.basira.cohort.Cohorts.Cohort;
import org.basira.ui.Buttons;
import org.basira.ui.Field;
import org.basira.ui.Form;

/** The class itself: its name, closing it and opening it again. */
class ManageSection extends Section {

    ManageSection(Words words, Cohort cohort, Predicate<String> rename, Runnable closeOrReopen) {
        addClassName("stack");
        Field name = new Field(words.t(CohortText.NAME))
                .hint(words.t(CohortText.NAME_HINT))
                .most(120)
                .value(cohort.name());
        name.input().getElement().setAttribute("dir", "auto");
        Form form = new Form(
                words.t(CohortText.RENAME),
                () -> {
                    name.fine();
                    if (!rename.test(name.value())) {
                        name.wrong(words.t(CohortText.NAME_WRONG));
                    }
                },
                name);
        form.button().removeClassNames("p", "block");
        Paragraph what = new Paragraph(words.t(CohortText.CLOSE_TEXT));
        what.addClassNames("small", "dim");
        NativeButton close =
                Buttons.plain(words.t(cohort.closed() ? CohortText.REOPEN : CohortText.CLOSE), closeOrReopen);
        close.addClassName("wauto");
        add(new H2(words.t(CohortText.MANAGE_TITLE)), form, what, close);
    }
}
