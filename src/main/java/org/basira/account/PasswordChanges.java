package org.basira.account;

import static org.basira.account.internal.db.Tables.LOGIN_CLAIM;
import static org.basira.account.internal.db.Tables.PERSON;
import static org.basira.account.internal.db.Tables.RESET_CODE;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.account.Admission.Refusal;
import org.basira.account.internal.Guesses;
import org.basira.account.internal.PersonStore;
import org.basira.account.internal.Tokens;
import org.basira.operations.Audit;
import org.basira.operations.Ids;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New passwords: one's own by the present one, a forgotten one by a one-time code that someone else gives. */
@Service
public class PasswordChanges {

    /** How long a one-time code is good. */
    public static final Duration CODE_LASTS = Duration.ofMinutes(15);

    private final DSLContext sql;
    private final PersonStore people;
    private final Passwords passwords;
    private final SignIns signIns;
    private final Audit audit;
    private final Clock clock;
    private final Guesses guesses = new Guesses();
    private final Guesses presents = new Guesses();

    PasswordChanges(
            DSLContext sql, PersonStore people, Passwords passwords, SignIns signIns, Audit audit, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.passwords = passwords;
        this.signIns = signIns;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes one's own password; every other sign-in of the person ends.
     *
     * @param token of the sign-in that stays
     * @param source address the try comes from
     */
    @PermitAll
    @Transactional
    public Optional<Refusal> change(
            Person person, String present, String wanted, @Nullable String token, String source) {
        Optional<Duration> wait = presents.take(person.login(), source);
        if (wait.isPresent()) {
            return Optional.of(new Refusal.Slowed(wait.get()));
        }
        String hash = sql.select(PERSON.PASSWORD_HASH)
                .from(PERSON)
                .where(PERSON.ID.eq(person.id()))
                .fetchSingle(PERSON.PASSWORD_HASH);
        if (hash == null || !passwords.matches(present, hash)) {
            return Optional.of(new Refusal.BadCode());
        }
        presents.succeeded(person.login(), source);
        Optional<Refusal> against = passwords.refusal(wanted, person.login(), person.roles());
        if (against.isEmpty()) {
            people.setPassword(person.id(), passwords.hash(wanted));
            signIns.endAll(person.id(), token);
        }
        return against;
    }

    /** Whether someone is a learner and nothing more: whose password a coordinator may help to change. */
    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    @Transactional(readOnly = true)
    public boolean learnerOnly(UUID person) {
        return people.roles(person).equals(Set.of(Role.LEARNER));
    }

    /**
     * Issues a one-time code with which a person sets a new password. Audited; earlier codes end. For a member of staff
     * only an administrator may: else a coordinator could become one.
     */
    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    @Transactional
    public String issueCode(UUID person, UUID issuer) {
        if (people.roles(person).stream().anyMatch(Role::staff)
                && !people.roles(issuer).contains(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("A code for staff is for administrators to give");
        }
        Instant now = clock.instant();
        sql.update(RESET_CODE)
                .set(RESET_CODE.USED_AT, now)
                .where(RESET_CODE.PERSON_ID.eq(person))
                .and(RESET_CODE.USED_AT.isNull())
                .execute();
        String code = Tokens.code(8);
        sql.insertInto(RESET_CODE)
                .set(RESET_CODE.PERSON_ID, person)
                .set(RESET_CODE.ID, Ids.next())
                .set(RESET_CODE.CODE_HASH, Tokens.hash(code))
                .set(RESET_CODE.ISSUED_BY, issuer)
                .set(RESET_CODE.EXPIRES_AT, now.plus(CODE_LASTS))
                .execute();
        audit.record(issuer, "reset-code-issued", person.toString(), "");
        return code;
    }

    private record Code(UUID person, UUID id) {}

    /** Sets a new password by user name and one-time code, and signs in. */
    @PermitAll
    @Transactional
    public Admission redeem(String login, String code, String password, String source) {
        String name = Logins.normalise(login);
        Optional<Duration> wait = guesses.take(name, source);
        if (wait.isPresent()) {
            return new Refusal.Slowed(wait.get());
        }
        Optional<Code> found = find(name, code);
        if (found.isEmpty()) {
            return new Refusal.BadCode();
        }
        guesses.giveBack(name, source);
        UUID person = found.get().person();
        Optional<Refusal> against = passwords.refusal(password, name, people.roles(person));
        if (against.isPresent()) {
            return against.get();
        }
        if (!use(found.get())) {
            return new Refusal.BadCode();
        }
        people.setPassword(person, passwords.hash(password));
        signIns.endAll(person, null);
        audit.record(person, "password-reset", person.toString(), "");
        return new Admission.Welcome(signIns.open(person, false));
    }

    private Optional<Code> find(String login, String code) {
        return sql.select(PERSON.ID, RESET_CODE.ID)
                .from(LOGIN_CLAIM)
                .join(PERSON)
                .on(PERSON.ID.eq(LOGIN_CLAIM.PERSON_ID))
                .join(RESET_CODE)
                .on(RESET_CODE.PERSON_ID.eq(PERSON.ID))
                .where(LOGIN_CLAIM.LOGIN.eq(login))
                .and(RESET_CODE.CODE_HASH.eq(Tokens.hash(JoinCodeText.normalise(code))))
                .and(RESET_CODE.USED_AT.isNull())
                .and(RESET_CODE.EXPIRES_AT.gt(clock.instant()))
                .and(PERSON.LOCKED_AT.isNull())
                .fetchOptional(row -> new Code(row.value1(), row.value2()));
    }

    /** False where the code was used in the meantime. */
    private boolean use(Code code) {
        return sql.update(RESET_CODE)
                        .set(RESET_CODE.USED_AT, clock.instant())
                        .where(RESET_CODE.PERSON_ID.eq(code.person()))
                        .and(RESET_CODE.ID.eq(code.id()))
                        .and(RESET_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }
}
