package org.basira.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basira.content.post.Authored;
import org.basira.question.Composed;
import org.basira.question.Drill;
import org.basira.question.Incoming;
import org.basira.question.OwnSentence;
import org.basira.question.Response.Assembled;
import org.basira.question.Text;
import org.basira.ui.Drawing;
import org.basira.ui.Formats;

/**
 * What is said of a report or a decision: one sentence, a circle an element, what to mend first, each with the words of who
 * reads it; then one's own and a good one side by side.
 */
final class ComposeReview extends ReviewParts {

    private final Composed item;
    private final Assembled made;

    ComposeReview(Composed item, Assembled made, Reviewed reviewed, Locale locale) {
        super(reviewed, locale);
        this.item = item;
        this.made = made;
        addClassName("composed");
        add(Authored.in(new H2(), item.title(), locale));
        switch (item) {
            case Drill drill -> drill(drill);
            case Incoming incoming -> incoming(incoming);
        }
    }

    private void drill(Drill drill) {
        boolean rightEnd = drill.rightEnd(!made.none());
        if (verdicts()) {
            add(rightEnd && !made.none() ? byElements() : ending(drill, rightEnd));
        }
        Div grid = new Div();
        grid.addClassNames("drillgrid", "stack");
        if (!made.none() && reasons()) {
            grid.add(marks());
        }
        grid.add(sides(drill));
        add(grid);
    }

    /** That a report was due or not. */
    private Component ending(Drill drill, boolean right) {
        AssessmentText words = drill.shouldReport()
                ? AssessmentText.SHOULD_REPORT
                : made.none() ? AssessmentText.RIGHTLY_LEFT : AssessmentText.NEEDLESS_REPORT;
        Verdict verdict = new Verdict(Verdict.Kind.of(right), t(words));
        if (reasons()) {
            verdict.add(says(drill.leftAlone()));
        }
        return verdict;
    }

    /** One sentence and a circle an element. */
    private Component byElements() {
        Map<String, Double> credits = item.credits(made.parts());
        long full = credits.values().stream().filter(credit -> credit >= 1).count();
        long open = credits.size() - full;
        boolean useless = credits.getOrDefault("channel", 1.0) <= 0 || credits.getOrDefault("location", 1.0) <= 0;
        String words = open == 0
                ? t(AssessmentText.REPORT_COMPLETE)
                : t(useless ? AssessmentText.REPORT_USELESS : AssessmentText.REPORT_USABLE, open);
        Verdict.Kind kind = open == 0 ? Verdict.Kind.RIGHT : useless ? Verdict.Kind.NOT_YET : Verdict.Kind.PARTLY;
        String counted =
                t(AssessmentText.ELEMENTS_OF, Formats.number(locale(), full), Formats.number(locale(), credits.size()));
        Paragraph under = new Paragraph(counted);
        under.addClassNames("small", "dim");
        return new Verdict(kind, words, circles(credits, counted), under);
    }

    private Component circles(Map<String, Double> credits, String label) {
        Div row = new Div();
        row.addClassName("circles");
        row.getElement().setAttribute("role", "img").setAttribute("aria-label", label);
        credits.values().stream()
                .sorted(Comparator.reverseOrder())
                .forEach(credit -> row.add(Verdict.Kind.of(credit).stamp()));
        return row;
    }

    private UnorderedList marks() {
        Map<String, Double> credits = item.credits(made.parts());
        UnorderedList list = new UnorderedList();
        list.addClassNames("marks", "list");
        item.rubric().stream()
                .sorted(Comparator.comparingDouble((Composed.Element element) -> credit(credits, element)))
                .forEach(element -> list.add(mark(element, credit(credits, element))));
        return list;
    }

    private static double credit(Map<String, Double> credits, Composed.Element element) {
        return credits.getOrDefault(element.id(), 0.0);
    }

    private ListItem mark(Composed.Element element, double credit) {
        Verdict.Kind kind = Verdict.Kind.of(credit);
        Div words = new Div();
        words.addClassName("grow");
        Paragraph name = new Paragraph();
        name.getElement()
                .appendChild(new Element("strong")
                        .appendChild(Authored.span(element.name(), locale()).getElement()));
        Span word = new Span(" · " + t(kind.word()));
        word.addClassName("small");
        name.add(word);
        words.add(name);
        for (Composed.Part part : item.parts(made.parts())) {
            if (part.marks().containsKey(element.id())) {
                words.add(said(part));
            }
        }
        if (credit < 1) {
            words.add(Authored.in(new Paragraph(), element.actionable(), locale()));
        }
        ListItem row = new ListItem(kind.stamp(), words);
        return row;
    }

    private Paragraph said(Composed.Part part) {
        return new Paragraph(
                new Span(t(AssessmentText.YOU_WROTE) + " "),
                Authored.span(part.text(), locale()),
                new Span(" — "),
                Authored.span(part.says(), locale()));
    }

    private Component says(Text text) {
        return Authored.in(new Paragraph(), text, locale());
    }

    private Component sides(Drill drill) {
        Div sides = new Div();
        sides.addClassName("stack");
        if (!made.none()) {
            Section own = side(AssessmentText.YOUR_REPORT);
            Div letter = letter();
            item.parts(made.parts()).forEach(part -> letter.add(line(part.text())));
            if (!made.words().isBlank()) {
                Paragraph words = new Paragraph(made.words());
                words.addClassName("own-text");
                words.getElement().setAttribute("dir", "auto");
                letter.add(words);
            }
            own.add(letter);
            if (!made.words().isBlank()) {
                own.add(ownWords(OwnSentence.of(made.words(), drill)));
            }
            sides.add(own);
        }
        if (tellsKey()) {
            Section good = side(drill.shouldReport() ? AssessmentText.GOOD_REPORT : AssessmentText.WHAT_INSTEAD);
            Div letter = letter();
            letter.addClassName("good");
            letter.add(line(drill.model()));
            good.add(letter);
            if (!made.none() && drill.shouldReport()) {
                Paragraph compare = new Paragraph(t(AssessmentText.COMPARE));
                compare.addClassNames("small", "dim");
                good.add(compare);
            }
            sides.add(good);
        }
        return sides;
    }

    private Section side(AssessmentText title) {
        H2 heading = new H2(t(title));
        heading.addClassName("h3");
        Section side = new Section(heading);
        side.addClassName("stack-s");
        return side;
    }

    private static Div letter() {
        Div letter = new Div();
        letter.addClassName("letter");
        return letter;
    }

    private Paragraph line(Text text) {
        return Authored.in(new Paragraph(), text, locale());
    }

    /** Mechanical signs of own words, and nothing else. */
    private Component ownWords(OwnSentence own) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        list.add(sign(own.link(), own.link() ? AssessmentText.OWN_LINK : AssessmentText.OWN_NO_LINK));
        list.add(sign(own.time(), own.time() ? AssessmentText.OWN_TIME : AssessmentText.OWN_NO_TIME));
        if (!own.personal().isEmpty()) {
            ListItem personal = sign(false, AssessmentText.OWN_PERSONAL);
            own.personal().forEach(each -> {
                Element quoted = new Element("bdi").setText(" " + each);
                personal.getElement().appendChild(quoted);
            });
            list.add(personal);
        }
        return list;
    }

    private ListItem sign(boolean there, AssessmentText words) {
        ListItem item = new ListItem(there ? Verdict.Kind.RIGHT.stamp() : new Drawing(SoFar.OPEN), new Span(t(words)));
        item.addClassNames("tick", "small");
        return item;
    }

    private void incoming(Incoming incoming) {
        add(says(incoming.report()));
        if (incoming.post() != null) {
            add(ComposeWords.post(incoming.id(), incoming.post(), locale()));
        }
        double decision = incoming.credits(made.parts()).getOrDefault("decision", 0.0);
        if (verdicts()) {
            Verdict.Kind kind = Verdict.Kind.of(decision);
            Verdict verdict = new Verdict(kind, t(kind.word()));
            if (reasons()) {
                verdict.add(says(incoming.basis()), says(incoming.after()));
            }
            add(verdict);
        }
        if (reasons()) {
            add(marks());
        }
        if (tellsKey()) {
            incoming.group(Incoming.SIX).ifPresent(six -> add(six(six)));
            incoming.group(Incoming.REASONS).ifPresent(told -> add(best(told)));
        }
    }

    /** The six questions, each with its fact and what it speaks for. */
    private Component six(Composed.Group six) {
        Section section = side(AssessmentText.SIX_TITLE);
        UnorderedList list = new UnorderedList();
        list.addClassNames("marks", "list");
        for (Composed.Part part : six.parts()) {
            boolean acts = six.wanted().contains(part.id());
            Div words = new Div(
                    line(ComposeWords.offer(six.id(), part.id(), part.text())),
                    new Paragraph(
                            new Span(t(acts ? AssessmentText.SPEAKS_FOR : AssessmentText.SPEAKS_AGAINST) + " "),
                            Authored.span(part.says(), locale())));
            words.addClassName("grow");
            list.add(new ListItem(
                    Verdict.Kind.of(acts == made.parts().contains(part.id())).stamp(), words));
        }
        section.add(list);
        return section;
    }

    private Component best(Composed.Group told) {
        Section section = side(AssessmentText.GOOD_REASONS);
        Div letter = letter();
        letter.addClassName("good");
        List<Composed.Part> parts = told.parts();
        parts.stream()
                .filter(part -> part.quality() == Composed.Quality.GOOD)
                .forEach(part -> letter.add(line(part.text())));
        section.add(letter);
        return section;
    }
}
