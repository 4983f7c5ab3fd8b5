package org.basira.account.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Slows down guessing. Three buckets: this account from this source (5 wrong tries, one more each minute), this account
 * from anywhere (20, one more each minute), this source over all accounts (300, one more each 2 seconds: a lab of hundreds
 * behind one address does not get there). A right password gives the tries of its account and source back.
 */
public final class Guesses {

    private static final int BUCKETS = 3;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    /**
     * Takes a try before the guess is looked at, so that guesses made at once are counted like those made one by one.
     *
     * @return how long to wait where no try is left (then none was taken), empty if it may be made now
     */
    public Optional<Duration> take(String account, String source) {
        List<Bucket> taken = new ArrayList<>();
        long nanos = 0;
        for (Bucket bucket : all(account, source)) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (probe.isConsumed()) {
                taken.add(bucket);
            } else {
                nanos = Math.max(nanos, probe.getNanosToWaitForRefill());
            }
        }
        if (taken.size() == BUCKETS) {
            return Optional.empty();
        }
        taken.forEach(bucket -> bucket.addTokens(1));
        return Optional.of(Duration.ofNanos(nanos));
    }

    /** It was no wrong guess: the try that was taken is given back. */
    public void giveBack(String account, String source) {
        all(account, source).forEach(bucket -> bucket.addTokens(1));
    }

    /** The right password: the try, and all wrong ones of its account and source. */
    public void succeeded(String account, String source) {
        giveBack(account, source);
        buckets.invalidate(both(account, source));
    }

    private List<Bucket> all(String account, String source) {
        return List.of(
                bucket(both(account, source), 5, Duration.ofMinutes(1)),
                bucket("account " + account, 20, Duration.ofMinutes(1)),
                bucket("source " + source, 300, Duration.ofSeconds(2)));
    }

    private static String both(String account, String source) {
        return "both " + account + " " + source;
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
