package org.basira.assessment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.basira.content.Catalogue;
import org.basira.question.Remeasuring;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells all that was ever answered once more, so that the figures are made anew: at the first start after they changed their
 * shape, and whenever {@code basira.rebuild-figures} asks for it. It is done before the first page is served, some
 * hundred learners at a time on each processor; other servers have to be stopped meanwhile.
 */
@Component
public class Replay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final int LEARNERS = 500;
    private static final int MOST_WORKERS = 8; // each holds a connection of the pool

    private final AttemptStore store;
    private final Measuring measuring;
    private final Remeasuring figures;
    private final boolean asked;
    private boolean running;

    public Replay(
            AttemptStore store,
            Catalogue catalogue,
            Corrections corrections,
            Remeasuring figures,
            @Value("${basira.rebuild-figures:false}") boolean asked) {
        this.store = store;
        this.measuring = new Measuring(catalogue, corrections::now);
        this.figures = figures;
        this.asked = asked;
    }

    @Override
    public void start() {
        running = true;
        if (asked) {
            figures.forget();
        }
        if (figures.due()) {
            long steps = run();
            if (steps > 0) {
                LOG.info("Figures made anew from {} marked answers", steps);
            }
        }
    }

    /** Makes all figures anew, on several processors; how many marked answers there were. */
    public long run() {
        Remeasuring.Run run = figures.begin();
        long steps;
        try (ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()))) {
            List<CompletableFuture<Long>> told = new ArrayList<>();
            List<UUID> learners = store.learners(null, LEARNERS);
            while (!learners.isEmpty()) {
                UUID first = learners.getFirst();
                UUID last = learners.getLast();
                told.add(CompletableFuture.supplyAsync(() -> tell(first, last, run.part()), workers));
                learners = store.learners(last, LEARNERS);
            }
            steps = told.stream().mapToLong(CompletableFuture::join).sum();
        }
        run.end();
        return steps;
    }

    private long tell(UUID first, UUID last, Remeasuring.Part part) {
        long steps = 0;
        for (Attempt attempt : store.loadBetween(first, last)) {
            for (Step step : attempt.steps()) {
                Mark mark = step.mark();
                if (mark != null) {
                    steps++;
                    measuring.answer(attempt, step, mark, 1).ifPresent(part::add);
                }
            }
            Attempt.@Nullable Outcome outcome = attempt.outcome();
            if (outcome != null) {
                part.add(measuring.attempt(attempt, outcome.at(), 1));
            }
        }
        part.write();
        return steps;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the pages are served. */
    @Override
    public int getPhase() {
        return 0;
    }
}
