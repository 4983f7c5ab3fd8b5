package org.basira.assessment;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.basira.content.post.Authored;
import org.basira.question.Asked;
import org.basira.question.Response;
import org.basira.ui.Buttons;
import org.basira.ui.Drawing;
import org.basira.ui.Messages;

/** The report as far as it is: a line a part, a dashed circle where one is open. */
final class SoFar extends Section {

    private static final String DONE =
            "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"11\" fill=\"var(--b-brand)\"/>"
                    + "<path d=\"m7 12.5 3.5 3.5L17 8.5\" fill=\"none\" stroke=\"var(--b-surface)\" stroke-width=\"2.25\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>";
    static final String OPEN =
            "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"10\" fill=\"none\" stroke=\"var(--b-line-strong)\" stroke-width=\"2\" stroke-dasharray=\"4 2.28\"/></svg>";

    private final Locale locale;

    /** {@code onChange} gets the group to be changed. */
    SoFar(Asked.Compose asked, Response.Assembled made, String at, Locale locale, Consumer<String> onChange) {
        this.locale = locale;
        addClassName("sofar");
        H2 heading = new H2(t(AssessmentText.SO_FAR));
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        for (Asked.Bundle bundle : asked.bundles()) {
            list.add(line(bundle, made, at, onChange));
        }
        Paragraph practice = new Paragraph(t(AssessmentText.PRACTICE_ONLY));
        practice.addClassNames("xs", "dim");
        add(heading, list, practice);
    }

    private ListItem line(Asked.Bundle bundle, Response.Assembled made, String at, Consumer<String> onChange) {
        String name = ComposeWords.name(bundle.id(), locale);
        boolean done = made.settled().contains(bundle.id()) && !made.none();
        Span words = new Span();
        words.addClassName("grow");
        if (done) {
            words.getElement().appendChild(new Element("b").setText(name));
            List<Asked.Offer> chosen = bundle.parts().stream()
                    .filter(part -> made.parts().contains(part.id()))
                    .toList();
            if (chosen.isEmpty()) {
                words.add(new Span(t(AssessmentText.NONE_OF_THESE)));
            }
            for (Asked.Offer part : chosen) {
                Span line = Authored.span(part.text(), locale);
                line.addClassName("small-line");
                words.add(line);
            }
        } else {
            Span open = new Span(name);
            open.addClassName("dim");
            words.add(open);
        }
        ListItem item = new ListItem(new Drawing(done ? DONE : OPEN), words);
        item.addClassName("tick");
        if (done && !bundle.id().equals(at)) {
            NativeButton change = Buttons.plain(t(AssessmentText.CHANGE_PART), () -> onChange.accept(bundle.id()));
            change.addClassName("s");
            change.getElement().setAttribute("aria-label", t(AssessmentText.CHANGE_THIS, name));
            item.add(change);
        }
        return item;
    }

    private String t(AssessmentText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }
}
