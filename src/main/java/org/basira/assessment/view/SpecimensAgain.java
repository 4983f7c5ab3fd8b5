package org.basira.assessment.view;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import org.basira.assessment.AssessmentText;
import org.basira.content.post.Authored;
import org.basira.content.post.Kinds;
import org.basira.content.post.PostView;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Specimen;
import org.basira.ui.Details;
import org.basira.ui.Messages;

/** Posts that were judged otherwise than the key, each closed at first, with what tells it apart. */
final class SpecimensAgain extends Section {

    SpecimensAgain(AssessmentText title, List<Specimen> specimens, boolean flagged, Locale locale) {
        super(new H2(Messages.text(locale, title)));
        addClassName("stack");
        for (Specimen specimen : specimens) {
            add(Details.of(
                    summary(specimen, locale),
                    new PostView(Asked.Post.of(specimen), Language.of(locale)).marked(specimen.marks()),
                    Authored.in(new Paragraph(), specimen.verdict().wrong(), locale)));
        }
        if (flagged) {
            Paragraph costs = new Paragraph(Messages.text(locale, AssessmentText.FLAG_COSTS));
            costs.addClassName("dim");
            add(costs);
        }
    }

    private static String summary(Specimen specimen, Locale locale) {
        return specimen.over()
                ? specimen.signals().stream()
                        .sorted()
                        .map(signal -> Kinds.signal(signal, locale))
                        .reduce((one, other) -> one + " · " + other)
                        .orElse(specimen.genre())
                : Kinds.genre(specimen.genre(), locale);
    }
}
