package org.basira.account;

import static org.basira.account.internal.db.Tables.LOGIN_CLAIM;
import static org.basira.account.internal.db.Tables.PERSON;
import static org.basira.account.internal.db.Tables.SIGN_IN;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.basira.account.internal.Guesses;
import org.basira.account.internal.PersonStore;
import org.basira.account.internal.Tokens;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Signing in and out. A sign-in is an opaque random token in a cookie; the database holds its hash, so it can be revoked
 * and a restarted server knows it. Wrong guesses are slowed per account and source: a whole lab behind one address is not
 * locked out by one who guesses.
 */
@Service
public class SignIns {

    /** How long a sign-in lasts, and how long when it is kept. */
    public static final Duration SHORT = Duration.ofHours(12);

    public static final Duration KEPT = Duration.ofDays(30);

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final Passwords passwords;
    private final Clock clock;
    private final Guesses guesses;
    // Made when it is first wanted: it would take a tenth of the start.
    private final Supplier<String> nobodysHash;

    // Spares one statement a request; a revoked sign-in is dropped here at once, on other nodes within ten seconds.
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    SignIns(DSLContext sql, PlatformTransactionManager transactions, Passwords passwords, Clock clock) {
        this.sql = sql;
        this.transactions = new TransactionTemplate(transactions);
        this.passwords = passwords;
        this.clock = clock;
        this.guesses = new Guesses();
        this.nobodysHash = SingletonSupplier.of(() -> passwords.hash(Tokens.random()));
    }

    private record Known(Person person, Instant expires) {}

    /** What came of trying to sign in. */
    public sealed interface Outcome {
        /** The token for the cookie, and how long it is good. */
        record SignedIn(String token, Duration lasts) implements Outcome {}

        /** User name or password wrong: which of them is not said. */
        record Wrong() implements Outcome {}

        /** Too many tries; again after the wait. */
        record Slowed(Duration waiting) implements Outcome {}

        /** Locked by an administrator. */
        record Locked() implements Outcome {}
    }

    /**
     * Tries to sign in.
     *
     * @param source address the try comes from
     * @param keep whether it is to last 30 days
     */
    @PermitAll
    public Outcome signIn(String login, String password, String source, boolean keep) {
        String name = Logins.normalise(login);
        Optional<Duration> wait = guesses.take(name, source);
        if (wait.isPresent()) {
            return new Outcome.Slowed(wait.get());
        }
        var found = sql.select(PERSON.ID, PERSON.PASSWORD_HASH, PERSON.LOCKED_AT)
                .from(LOGIN_CLAIM)
                .join(PERSON)
                .on(PERSON.ID.eq(LOGIN_CLAIM.PERSON_ID))
                .where(LOGIN_CLAIM.LOGIN.eq(name))
                .fetchOne();
        // The same work for an unknown name, so that time tells nothing.
        String hash = found == null ? nobodysHash.get() : found.value2();
        if (!passwords.matches(password, hash) || found == null) {
            return new Outcome.Wrong();
        }
        if (found.value3() != null) {
            guesses.giveBack(name, source);
            return new Outcome.Locked();
        }
        guesses.succeeded(name, source);
        // Not before: a check of a password takes long and would keep a connection from others.
        return Objects.requireNonNull(transactions.execute(status -> open(found.value1(), keep)));
    }

    /** Opens a sign-in for someone who proved who they are otherwise (sign-up, one-time code, demo button). */
    Outcome.SignedIn open(UUID person, boolean keep) {
        String token = Tokens.random();
        Duration lasts = keep ? KEPT : SHORT;
        Instant now = clock.instant();
        sql.insertInto(SIGN_IN)
                .set(SIGN_IN.TOKEN_HASH, Tokens.hash(token))
                .set(SIGN_IN.PERSON_ID, person)
                .set(SIGN_IN.CREATED_AT, now)
                .set(SIGN_IN.EXPIRES_AT, now.plus(lasts))
                .execute();
        return new Outcome.SignedIn(token, lasts);
    }

    /** Who a token belongs to, empty where it is unknown, revoked, expired, or its person locked. */
    @PermitAll
    public Optional<Person> person(String token) {
        String hash = Tokens.hash(token);
        Known found = known.getIfPresent(hash);
        if (found == null) {
            found = find(hash);
            if (found != null) {
                known.put(hash, found);
            }
        }
        return found == null || !clock.instant().isBefore(found.expires())
                ? Optional.empty()
                : Optional.of(found.person());
    }

    private @Nullable Known find(String hash) {
        return sql.select(
                        PERSON.ID,
                        PERSON.ORGANISATION_ID,
                        PERSON.LOGIN,
                        PERSON.DISPLAY_NAME,
                        PersonStore.roles(),
                        PERSON.LOCALE,
                        PERSON.MUST_CHANGE_PASSWORD,
                        SIGN_IN.EXPIRES_AT)
                .from(SIGN_IN)
                .join(PERSON)
                .on(PERSON.ID.eq(SIGN_IN.PERSON_ID))
                .where(SIGN_IN.TOKEN_HASH.eq(hash))
                .and(SIGN_IN.REVOKED_AT.isNull())
                .and(SIGN_IN.EXPIRES_AT.gt(clock.instant()))
                .and(PERSON.LOCKED_AT.isNull())
                .fetchOne(row -> new Known(
                        new Person(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7()),
                        row.value8()));
    }

    /** Ends one sign-in. */
    @PermitAll
    @Transactional
    public void signOut(String token) {
        String hash = Tokens.hash(token);
        sql.update(SIGN_IN)
                .set(SIGN_IN.REVOKED_AT, clock.instant())
                .where(SIGN_IN.TOKEN_HASH.eq(hash))
                .and(SIGN_IN.REVOKED_AT.isNull())
                .execute();
        afterwards(() -> known.invalidate(hash));
    }

    /** Ends every sign-in of a person but the one given (none: all). */
    void endAll(UUID person, @Nullable String butToken) {
        var open = SIGN_IN.PERSON_ID.eq(person).and(SIGN_IN.REVOKED_AT.isNull());
        sql.update(SIGN_IN)
                .set(SIGN_IN.REVOKED_AT, clock.instant())
                .where(butToken == null ? open : open.and(SIGN_IN.TOKEN_HASH.ne(Tokens.hash(butToken))))
                .execute();
        forget(person);
    }

    /** What is remembered of a person is read anew, for example after a change of roles. */
    void forget(UUID person) {
        afterwards(
                () -> known.asMap().values().removeIf(each -> each.person().id().equals(person)));
    }

    /** Once it is committed: forgotten before, it could be read again as it was. */
    private static void afterwards(Runnable forgetting) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    forgetting.run();
                }
            });
        } else {
            forgetting.run();
        }
    }
}
