package org.basira.assessment.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.basira.assessment.internal.AttemptStore.AttemptKey;
import org.basira.content.Catalogue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends attempts whose time is up and to which nobody came back. Any number of servers may do this at once: each attempt is
 * a transaction of its own, and the update that ends it finds it open once.
 */
@Service
public class LateAttempts {

    private static final int BATCH = 100;

    private final AttemptStore store;
    private final Finishing finishing;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public LateAttempts(
            AttemptStore store,
            Catalogue catalogue,
            Corrections corrections,
            MarkingStore queue,
            DraftStore drafts,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.finishing = new Finishing(store, catalogue, corrections::now, queue, drafts, events);
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Ends what is late now; how many this server ended. */
    @Scheduled(fixedDelay = 30_000)
    public int end() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int ended = 0;
        List<AttemptKey> late;
        do {
            late = store.late(now, BATCH);
            int before = ended;
            for (AttemptKey key : late) {
                ended += Boolean.TRUE.equals(transactions.execute(status -> end(key, now))) ? 1 : 0;
            }
            if (ended == before) {
                return ended;
            }
        } while (late.size() == BATCH);
        return ended;
    }

    private boolean end(AttemptKey key, Instant now) {
        return store.loadToFinish(key.learner(), key.attempt())
                .filter(attempt -> !attempt.finished() && attempt.late(now))
                .flatMap(attempt -> finishing.finish(attempt, attempt.time(now)))
                .isPresent();
    }
}
