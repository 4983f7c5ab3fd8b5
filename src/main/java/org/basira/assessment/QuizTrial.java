package org.basira.assessment;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** One place of a trial: what is asked, and the item with its key. */
    public record Place(Item item, Asked asked, Optional<Specimen> specimen, SectionKind section) {}

    public List<Place> draw(Quiz quiz, long seed) {
        return switch (new Drawing(catalogue, quiz.version().id(), Set.of(), seed).slots(quiz)) {
            case Drawing.TooSmall small -> List.of();
            case Drawing.Slots(List<Slot> slots) ->
                slots.stream().map(slot -> place(slot, quiz.version().id())).toList();
        };
    }

    public List<Place> draw(Form form, long seed) {
        return new Drawing(catalogue, form.version().id(), Set.of(), seed)
                .slots(form).stream()
                        .map(slot -> place(slot, form.version().id()))
                        .toList();
    }

    private Place place(Slot slot, java.util.UUID version) {
        Item item = catalogue.itemByHash(slot.hash()).orElseThrow();
        Optional<Specimen> specimen = item instanceof Question question
                ? Optional.ofNullable(question.specimen())
                        .flatMap(id -> catalogue.item(version, id))
                        .map(found -> found.value() instanceof Specimen about ? about : null)
                : Optional.empty();
        return new Place(item, Asking.ask(item, slot.order(), specimen.orElse(null)), specimen, slot.sectionKind());
    }
}
