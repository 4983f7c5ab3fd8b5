package org.basira.learning.internal;

import org.basira.assessment.AttemptFinished;
import org.basira.content.Catalogue;
import org.basira.question.AnswerRecorded.Occasion;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what an attempt came to, in its transaction, and ends the module where nothing else is left in it. */
@Component
public class Outcomes {

    private final WayStore store;
    private final Memories memories;
    private final Catalogue catalogue;

    public Outcomes(WayStore store, Memories memories, Catalogue catalogue) {
        this.store = store;
        this.memories = memories;
        this.catalogue = catalogue;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AttemptFinished finished) {
        if (finished.form() != null) {
            store.outcome(finished, Way.FAMILY, Way.formKey(finished.occasion()));
            return;
        }
        memories.learnt(finished);
        if (finished.occasion() == Occasion.REFRESHER) {
            return;
        }
        store.outcome(finished, finished.unit(), finished.quiz());
        Facts facts = store.facts(finished.learnerId());
        Way.pinned(facts, finished.unit())
                .flatMap(catalogue::module)
                .filter(module -> Way.done(facts, module))
                .ifPresent(module -> store.finish(finished.learnerId(), module.id(), finished.at()));
    }
}
