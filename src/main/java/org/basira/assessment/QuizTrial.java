package org.basira.assessment;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.internal.Drawing;
import org.basira.assessment.internal.Slot;
import org.basira.content.Catalogue;
import org.basira.content.Form;
import org.basira.content.Quiz;
import org.basira.question.Asked;
import org.basira.question.Asking;
import org.basira.question.Item;
import org.basira.question.Question;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.springframework.stereotype.Service;

/**
 * A quiz or form as a learner would meet it who has seen none of its items: drawn with a seed, so that the same seed shows
 * the same again. Nothing is stored.
 */
@Service
@RolesAllowed("TRAINER")
public class QuizTrial {

    private final Catalogue catalogue;

    QuizTrial(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * One place of a trial: what is asked, and the item with its key.
     *
     * @param tries how often it may be checked in adaptive mode, else 1
     * @param hints given one after each wrong check
     */
    public record Place(
            Item item, Asked asked, Optional<Specimen> specimen, SectionKind section, int tries, List<Text> hints) {}

    /** What was drawn, or why nothing was. */
    public sealed interface Drawn {}

    /** All places, in their order. */
    public record Places(List<Place> places) implements Drawn {}

    /** The section of this id is to draw more than there is: no learner could begin the quiz either. */
    public record TooSmall(String section) implements Drawn {}

    /** Draws a quiz. */
    public Drawn draw(Quiz quiz, long seed) {
        UUID version = quiz.version().id();
        return switch (new Drawing(catalogue, version, Set.of(), seed).slots(quiz)) {
            case Drawing.TooSmall(String section) -> new TooSmall(section);
            case Drawing.Slots(List<Slot> slots) -> places(slots, version);
        };
    }

    /** Draws a form, whose posts are all asked. */
    public Drawn draw(Form form, long seed) {
        UUID version = form.version().id();
        return places(new Drawing(catalogue, version, Set.of(), seed).slots(form), version);
    }

    private Places places(List<Slot> slots, UUID version) {
        return new Places(slots.stream().map(slot -> place(slot, version)).toList());
    }

    private Place place(Slot slot, UUID version) {
        Item item = catalogue.itemByHash(slot.hash()).orElseThrow();
        Optional<Specimen> specimen = item instanceof Question question
                ? Optional.ofNullable(question.specimen())
                        .flatMap(id -> catalogue.item(version, id))
                        .map(found -> found.value() instanceof Specimen about ? about : null)
                : Optional.empty();
        return new Place(
                item,
                Asking.ask(item, slot.order(), specimen.orElse(null)),
                specimen,
                slot.sectionKind(),
                slot.tries() == null ? 1 : slot.tries(),
                catalogue.hints(slot.hash()));
    }
}
