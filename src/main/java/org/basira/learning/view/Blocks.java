package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.UUID;
import org.basira.content.Catalogue;
import org.basira.content.Lesson;
import org.basira.content.post.PostView;
import org.basira.content.post.Reasons;
import org.basira.learning.LearningText;
import org.basira.learning.ModuleLink;
import org.basira.learning.Place;
import org.basira.question.Asked;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.reporting.ReportLink;
import org.basira.ui.Details;
import org.basira.ui.Icon;
import org.basira.ui.Message;
import org.basira.ui.Messages;
import org.jspecify.annotations.Nullable;

/** Turns the blocks of a screen into what is shown. */
final class Blocks {

    private final Catalogue catalogue;
    private final Place place;
    private final Lesson lesson;
    private final Language language;
    private final UUID learner;
    private final InPassing passing;
    private final Veils veils;

    Blocks(Catalogue catalogue, Place place, Lesson lesson, Language language, UUID learner) {
        this.catalogue = catalogue;
        this.place = place;
        this.lesson = lesson;
        this.language = language;
        this.learner = learner;
        this.passing = InPassing.in(lesson.id());
        this.veils = new Veils(passing);
    }

    Component view(Lesson.Block block) {
        return switch (block) {
            case Lesson.Prose prose -> authored(prose.html());
            case Lesson.Note note -> note(note);
            case Lesson.SpecimenBlock specimen -> specimen(specimen);
            case Lesson.Check check -> check(check.question());
            case Lesson.ScenarioBlock scenario -> scenario(scenario.scenario());
            case Lesson.TryIt task -> new TryIt(task, lesson.language(), language, learner);
        };
    }

    /** Links to a source lead to the module's list of sources. */
    private Component authored(String html) {
        String sources = new ModuleLink(place.module().id()).path() + "#source-";
        return Parts.authored(html.replace("href=\"#source-", "href=\"" + sources), lesson.language());
    }

    private Component note(Lesson.Note note) {
        boolean law = note.kind().equals("law");
        Div shown = Parts.note(
                law ? Icon.LIBRARY : note.kind().equals("care") ? Icon.SUPPORT : Icon.INFO,
                note.kind().equals("care") ? "sun" : "river",
                authored(note.html()));
        if (law && !lesson.reviewed()) {
            shown.add(Parts.chip(t(LearningText.NOT_REVIEWED), "dash"));
            shown.addClassName("wrap");
        }
        return shown;
    }

    private Component specimen(Lesson.SpecimenBlock block) {
        Div whole = Parts.div("stack-s");
        if (!block.captionHtml().isBlank()) {
            whole.add(authored(block.captionHtml()));
        }
        Optional<Specimen> found = specimenOf(block.specimen());
        if (found.isEmpty()) {
            whole.add(new Paragraph(t(LearningText.NOT_HERE)));
            return whole;
        }
        Specimen specimen = found.get();
        Asked.Post post = Asked.Post.of(specimen);
        PostView view = new PostView(post, language);
        if (block.marked()) {
            view.marked(specimen.marks());
        }
        if (block.veiled()) {
            veils.veil(view);
        }
        whole.add(view);
        if (block.marked() && !specimen.marks().isEmpty()) {
            whole.add(reasons(block, post, specimen));
        }
        if (specimen.over()) {
            whole.add(Parts.textLink(t(LearningText.REPORT_THIS_KIND), ReportLink.about(signal(specimen))));
        }
        return whole;
    }

    /** The reasons of a veiled post quote nothing of it, but wait with it behind a press. */
    private Component reasons(Lesson.SpecimenBlock block, Asked.Post post, Specimen specimen) {
        Reasons reasons = new Reasons(post, specimen.marks(), language, language.locale());
        return block.veiled() ? Details.of(t(LearningText.WHY_MARKED), reasons) : reasons;
    }

    /** The first signal of a post says which kind of content it is. */
    private static String signal(Specimen specimen) {
        return specimen.marks().stream()
                .filter(Specimen.Mark::signal)
                .map(Specimen.Mark::of)
                .findFirst()
                .orElse(specimen.genre());
    }

    private Component check(String id) {
        return item(id) instanceof Question question
                ? new Check(question, specimenOf(question.specimen()), language, veils, passing, learner)
                : new Paragraph(t(LearningText.NOT_HERE));
    }

    private Component scenario(String id) {
        return item(id) instanceof Scenario scenario
                ? new Story(scenario, this::specimenOf, language, veils, passing.way(id))
                : new Paragraph(t(LearningText.NOT_HERE));
    }

    private @Nullable Item item(String id) {
        return catalogue.item(place.version(), id).map(found -> found.value()).orElse(null);
    }

    private Optional<Specimen> specimenOf(@Nullable String id) {
        return id != null && item(id) instanceof Specimen specimen ? Optional.of(specimen) : Optional.empty();
    }

    private String t(Message message) {
        return Messages.text(language.locale(), message);
    }
}
