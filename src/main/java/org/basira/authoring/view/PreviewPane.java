package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.basira.assessment.QuestionForm;
import org.basira.assessment.QuestionReview;
import org.basira.assessment.Reviewed;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.TextLink;
import org.basira.content.Catalogue;
import org.basira.content.Editing;
import org.basira.content.Lesson;
import org.basira.content.VersionId;
import org.basira.content.post.Authored;
import org.basira.content.post.PostView;
import org.basira.content.post.Reasons;
import org.basira.question.Asked;
import org.basira.question.Asking;
import org.basira.question.CreditPolicy;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Marker;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.basira.ui.Icon;
import org.basira.ui.Messages;
import org.jspecify.annotations.Nullable;

/** As a learner sees it, while one types. What cannot be read leaves the last good picture. */
final class PreviewPane extends Section {

    private final Catalogue catalogue;
    private final String unit;
    private final Language language;
    private final Locale locale;
    private final Div inside = new Div();

    /** @param locale of the trainer's page; the preview speaks the text's language */
    PreviewPane(Catalogue catalogue, String unit, Language language, Locale locale) {
        this.catalogue = catalogue;
        this.unit = unit;
        this.language = language;
        this.locale = locale;
        setAriaLabel(Messages.text(locale, AuthoringText.PREVIEW));
        inside.addClassName("pin");
        Authored.marked(inside, language);
        Div phone = new Div(inside);
        phone.addClassName("phone");
        Paragraph caption = new Paragraph(Messages.text(locale, AuthoringText.PREVIEW_TEXT));
        caption.addClassNames("xs", "dim", "centre");
        add(phone, caption);
    }

    void show(Desk desk) {
        Optional<Editing.Preview> preview = desk.preview();
        if (preview.isPresent()) {
            inside.removeAll();
            switch (preview.get()) {
                case Editing.OfLesson lesson -> lesson(lesson.lesson());
                case Editing.OfItem item -> item(item.item());
            }
        } else if (!desk.id().kind().equals("lesson") && !isItem(desk.id().kind())) {
            inside.removeAll();
            desk.fields(language).forEach(field -> inside.add(small(field.text())));
        }
    }

    private static boolean isItem(String kind) {
        return kind.equals("question") || kind.equals("specimen") || kind.equals("scenario");
    }

    private static Paragraph small(String text) {
        Paragraph small = new Paragraph(text);
        small.addClassName("small");
        return small;
    }

    private void lesson(Lesson lesson) {
        inside.add(new H2(lesson.title()));
        if (!lesson.contentNote().isBlank()) {
            Div note = new Div(Icon.INFO.create(), new Span(lesson.contentNote()));
            note.addClassNames("note", "small");
            inside.add(note);
        }
        for (Lesson.Screen screen : lesson.screens()) {
            inside.add(new H3(screen.heading()));
            screen.blocks().forEach(block -> inside.add(block(block)));
        }
    }

    private Component block(Lesson.Block block) {
        return switch (block) {
            case Lesson.Prose prose -> html(prose.html());
            case Lesson.Note note -> {
                Div shown = new Div(Icon.INFO.create(), html(note.html()));
                shown.addClassNames("note", note.kind().equals("care") ? "sun" : "river");
                yield shown;
            }
            case Lesson.SpecimenBlock specimen -> specimen(specimen);
            case Lesson.Check check -> elsewhere("question", check.question());
            case Lesson.ScenarioBlock scenario -> elsewhere("scenario", scenario.scenario());
            case Lesson.TryIt task -> new Div(html(task.taskHtml()), html(task.modelHtml()));
        };
    }

    private Component html(String html) {
        return new Html("<div class=\"prose small\">" + html + "</div>");
    }

    private Component specimen(Lesson.SpecimenBlock block) {
        Div whole = new Div(html(block.captionHtml()));
        whole.addClassName("stack-s");
        if (found(block.specimen()) instanceof Specimen specimen) {
            PostView post = new PostView(Asked.Post.of(specimen), language);
            if (block.marked()) {
                post.marked(specimen.marks());
            }
            whole.add(block.veiled() ? post.veiled(false, () -> {}) : post);
        }
        whole.add(elsewhere("specimen", block.specimen()));
        return whole;
    }

    /** What has a page of its own, with the way to it. */
    private Component elsewhere(String kind, String id) {
        Item item = found(id);
        Text words = item instanceof Question question
                ? question.stem()
                : item instanceof Scenario scenario ? scenario.title() : Text.EMPTY;
        Div row = new Div(Icon.LIBRARY.create());
        if (!words.equals(Text.EMPTY)) {
            row.add(Authored.span(words, language));
        }
        Anchor open = new Anchor(
                new TextLink(unit, kind, id, language).path(),
                Messages.text(locale, AuthoringText.OPEN_KIND, Words.kind(locale, kind)));
        row.add(Authored.marked(open, Language.of(locale)));
        row.addClassNames("note", "small", "wrap");
        return row;
    }

    private @Nullable Item found(String id) {
        return catalogue
                .live(unit)
                .map(VersionId::id)
                .flatMap(version -> catalogue.item(version, id))
                .map(found -> found.value())
                .orElse(null);
    }

    private void item(Item item) {
        switch (item) {
            case Specimen specimen -> judged(specimen);
            case Question question -> ask(question);
            case Scenario scenario -> story(scenario);
        }
    }

    private void judged(Specimen specimen) {
        Asked.Post post = Asked.Post.of(specimen);
        inside.add(
                new PostView(post, language).marked(specimen.marks()),
                new Reasons(post, specimen.marks(), language, language.locale()),
                verdict(Icon.CHECK, specimen.verdict().right()),
                verdict(Icon.BACK_WAY, specimen.verdict().wrong()),
                verdict(Icon.INFO, specimen.verdict().line()));
        specimen.acts()
                .values()
                .forEach(act -> inside.add(verdict(act.good() ? Icon.CHECK : Icon.BACK_WAY, act.why())));
    }

    private Component verdict(Icon icon, Text words) {
        Div row = new Div(icon.create(), Authored.span(words, language));
        row.addClassNames("note", "small");
        return row;
    }

    private void ask(Question question) {
        String id = question.specimen();
        Specimen specimen = id != null && found(id) instanceof Specimen about ? about : null;
        if (question instanceof Question.Marking && specimen == null) {
            inside.add(Authored.span(question.stem(), language));
            return;
        }
        inside.add(new QuestionForm(
                Asking.ask(question, Asking.drawOrder(question, 1), specimen),
                language.locale(),
                UnaryOperator.identity(),
                "preview " + question.id(),
                QuestionForm.Foot.IN_PASSING,
                Optional.empty(),
                answer -> review(question, answer.response(), specimen),
                () -> {}));
    }

    /** Shows the feedback, and the question again beneath it on the next stroke. */
    private void review(Question question, Response response, @Nullable Specimen specimen) {
        if (Marker.check(question, response).isEmpty()) {
            double fraction = CreditPolicy.PARTIAL.fraction(Marker.evidence(question, response));
            inside.removeAll();
            inside.add(new QuestionReview(
                    new Reviewed(question, response, fraction, Optional.ofNullable(specimen)),
                    language.locale(),
                    UnaryOperator.identity()));
        }
    }

    private void story(Scenario scenario) {
        inside.add(Authored.in(new H2(), scenario.title(), language.locale()));
        for (Scenario.Node node : scenario.nodes()) {
            inside.add(Authored.in(new Paragraph(), node.text(), language.locale()));
            for (Scenario.Choice choice : node.choices()) {
                Span feedback = Authored.span(choice.feedback(), language);
                feedback.addClassName("small-line");
                Div words = new Div(Authored.span(choice.text(), language), feedback);
                words.addClassName("grow");
                Div row = new Div(words);
                row.addClassNames("opt", "s");
                inside.add(row);
            }
        }
        inside.add(Authored.in(new Paragraph(), scenario.ending(), language.locale()));
    }
}
