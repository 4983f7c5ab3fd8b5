package org.basira.learning.internal;

import java.time.Instant;
import java.util.UUID;
import org.basira.assessment.AttemptFinished;
import org.basira.assessment.AttemptRegraded;
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
        endIfDone(finished.learnerId(), finished.unit(), finished.at());
    }

    /** What an attempt comes to after a correction. A module that is done stays done. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AttemptRegraded regraded) {
        String quiz = regraded.form() == null ? regraded.quiz() : Way.formKey(regraded.occasion());
        store.renew(regraded, quiz);
        if (regraded.form() == null && Boolean.TRUE.equals(regraded.passed())) {
            endIfDone(regraded.learnerId(), regraded.unit(), regraded.at());
        }
    }

    private void endIfDone(UUID learner, String unit, Instant at) {
        Facts facts = store.facts(learner);
        Way.pinned(facts, unit)
                .flatMap(catalogue::module)
                .filter(module -> Way.done(facts, module))
                .ifPresent(module -> store.finish(learner, module.id(), at));
    }
}
