package org.basira.learning;

import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.content.Catalogue;
import org.basira.content.Form;
import org.basira.learning.internal.Way;
import org.basira.learning.internal.WayStore;
import org.basira.question.AnswerRecorded.Occasion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of the parallel forms a learner gets before the course, after it and some weeks later: drawn once, at random. */
@Service
@RolesAllowed("LEARNER")
public class FormDraw {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final WayStore store;
    private final Catalogue catalogue;
    private final Clock clock;

    public FormDraw(WayStore store, Catalogue catalogue, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The learner's form for an occasion. Empty where there are fewer than two forms, so that none can be compared. */
    @Transactional
    public Optional<Form> form(UUID learner, Occasion occasion) {
        List<Form> forms = catalogue.forms(Way.FAMILY);
        if (forms.size() < 2 || !occasion.isForm()) {
            return Optional.empty();
        }
        WayStore.Drawn drawn = store.drawn(learner, Way.FAMILY).orElseGet(() -> draw(learner, forms));
        String id = switch (occasion) {
            case BEFORE -> drawn.before();
            case AFTER -> drawn.after();
            case FOLLOW_UP, PRACTICE, REFRESHER -> followUp(drawn, forms);
        };
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** The one drawn; for who drew when there were two, the one that was not taken yet. */
    private static String followUp(WayStore.Drawn drawn, List<Form> forms) {
        return Optional.ofNullable(drawn.followUp())
                .or(() -> forms.stream()
                        .map(Form::id)
                        .filter(form -> !form.equals(drawn.before()) && !form.equals(drawn.after()))
                        .findFirst())
                .orElse("");
    }

    private WayStore.Drawn draw(UUID learner, List<Form> forms) {
        List<String> ids = new ArrayList<>(forms.stream().map(Form::id).toList());
        Collections.shuffle(ids, RANDOM);
        store.draw(
                learner,
                Way.FAMILY,
                new WayStore.Drawn(ids.get(0), ids.get(1), ids.size() > 2 ? ids.get(2) : null),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return store.drawn(learner, Way.FAMILY).orElseThrow();
    }
}
