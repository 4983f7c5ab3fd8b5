package org.basira.reporting.intake.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Slows down guessing and flooding, in memory. Guesses: 5 a reference number, then one every 10 minutes; 100 a source over
 * all numbers, then one every 5 seconds, for a school behind one address. Passing on: 10 a person, then one every 6 minutes.
 */
public final class Throttle {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    /** Takes a try before it is looked at; how long to wait where none is left. */
    public Optional<Duration> guess(String reference, String source) {
        Optional<Duration> bySource = taken(source(source));
        return bySource.isPresent() || reference.isEmpty() ? bySource : taken(reference(reference));
    }

    /** It was no guess: the tries are given back. */
    public void right(String reference, String source) {
        source(source).addTokens(1);
        buckets.invalidate("reference " + reference);
    }

    public Optional<Duration> send(UUID person) {
        return taken(bucket("person " + person, 10, Duration.ofMinutes(6)));
    }

    private Bucket reference(String reference) {
        return bucket("reference " + reference, 5, Duration.ofMinutes(10));
    }

    private Bucket source(String source) {
        return bucket("source " + source, 100, Duration.ofSeconds(5));
    }

    private static Optional<Duration> taken(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String key, int tries, Duration refill) {
        return buckets.get(
                key,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(1, refill))
                        .build());
    }
}
