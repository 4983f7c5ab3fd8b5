package org.basira.account.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/**
 * Slows down guessing. Three buckets: this account from this source (5 wrong tries, one more each minute), this account
 * from anywhere (20, one more each minute), this source over all accounts (300, one more each 2 seconds: a lab of hundreds
 * behind one address does not get there). A right password gives the tries of its account and source back.
 */
public final class Guesses {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    /** How long to wait before the next try, empty if it may be made now. */
    public Optional<Duration> waitFor(String account, String source) {
        long nanos = Math.max(
                Math.max(
                        wait(bucket("both " + account + " " + source, 5, Duration.ofMinutes(1))),
                        wait(bucket("account " + account, 20, Duration.ofMinutes(1)))),
                wait(bucket("source " + source, 300, Duration.ofSeconds(2))));
        return nanos == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }

    public void failed(String account, String source) {
        bucket("both " + account + " " + source, 5, Duration.ofMinutes(1)).tryConsume(1);
        bucket("account " + account, 20, Duration.ofMinutes(1)).tryConsume(1);
        bucket("source " + source, 300, Duration.ofSeconds(2)).tryConsume(1);
    }

    public void succeeded(String account, String source) {
        buckets.invalidate("both " + account + " " + source);
    }

    /** How long to wait before this source may try another class code. */
    public Optional<Duration> waitForCode(String source) {
        long nanos = wait(codes(source));
        return nanos == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }

    /** A class code was wrong. Counted by source alone, and generously: a whole class types it behind one address. */
    public void wrongCode(String source) {
        codes(source).tryConsume(1);
    }

    private Bucket codes(String source) {
        return bucket("code " + source, 100, Duration.ofSeconds(5));
    }

    private static long wait(Bucket bucket) {
        return bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    }

    private Bucket bucket(String key, int tries, Duration refill) {
        return buckets.get(
                key,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(1, refill))
                        .build());
    }
}
