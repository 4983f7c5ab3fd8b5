package org.basira.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basira.content.post.Authored;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/** After a wrong try: the verdict, the hints given so far, the newest last, and how many tries are left. No key. */
public final class TriedWords extends Div {

    public TriedWords(AttemptPage.Tried tried, Locale locale) {
        addClassName("stack");
        Verdict.Kind kind = Verdict.Kind.of(tried.fraction());
        List<Component> words = new ArrayList<>();
        for (int number = 1; number <= tried.hints().size(); number++) {
            Paragraph name = new Paragraph(Messages.text(locale, AssessmentText.HINT, Formats.number(locale, number)));
            name.addClassNames("small", "dim");
            words.add(name);
            words.add(Authored.in(new Paragraph(), tried.hints().get(number - 1), locale));
        }
        Paragraph left = new Paragraph(Messages.text(locale, AssessmentText.TRIES_LEFT, tried.triesLeft()));
        left.addClassName("state");
        words.add(left);
        add(new Verdict(kind, Messages.text(locale, kind.word()), words.toArray(Component[]::new)));
    }

    /** Moves the focus to the verdict, which is then read out. */
    public void focusVerdict() {
        Verdict.focusFirst(this);
    }
}
