package org.basira.account;

import static org.basira.account.internal.db.Tables.LOGIN_CLAIM;
import static org.basira.account.internal.db.Tables.ORGANISATION;
import static org.basira.account.internal.db.Tables.PERSON;
import static org.basira.account.internal.db.Tables.PERSON_ROLE;
import static org.basira.account.internal.db.Tables.RESET_CODE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.account.internal.Guesses;
import org.basira.account.internal.Tokens;
import org.basira.operations.Audit;
import org.basira.operations.Ids;
import org.basira.operations.Upsert;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People and their accounts: sign-up by join code, passwords, one-time codes, and what administrators do with them. */
@Service
public class Accounts {

    /** How long a one-time code for a new password is good. */
    public static final Duration RESET_CODE_LASTS = Duration.ofMinutes(15);

    private final DSLContext sql;
    private final Passwords passwords;
    private final SignIns signIns;
    private final JoinCodes joinCodes;
    private final Audit audit;
    private final Clock clock;
    private final Guesses codeGuesses = new Guesses();

    Accounts(
            DSLContext sql,
            Passwords passwords,
            SignIns signIns,
            @org.springframework.context.annotation.Lazy JoinCodes joinCodes,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.signIns = signIns;
        this.joinCodes = joinCodes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What someone types to get an account. */
    public record NewPerson(String login, String displayName, String password, String language) {}

    /** What came of a sign-up, a set-up or a new password. */
    public sealed interface Outcome {
        /** Done, and signed in. */
        record Welcome(SignIns.Outcome.SignedIn signIn) implements Outcome {}

        record BadPassword(Passwords.Objection objection) implements Outcome {}

        record LoginTaken() implements Outcome {}

        record BadLogin() implements Outcome {}

        record NoName() implements Outcome {}

        /** The code is unknown, used or expired: which of them is not said. */
        record BadCode() implements Outcome {}

        record Slowed(Duration waiting) implements Outcome {}
    }

    /** The door behind a join code, if guesses from this source are not too many. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<JoinCodes.Door> door(String code, String source) {
        if (codeGuesses.waitForCode(source).isPresent()) {
            return Optional.empty();
        }
        Optional<JoinCodes.Door> door = joinCodes.open(code);
        if (door.isEmpty()) {
            codeGuesses.wrongCode(source);
        }
        return door;
    }

    /** How long this source must wait before it may try another join code. */
    @PermitAll
    public Optional<Duration> doorWait(String source) {
        return codeGuesses.waitForCode(source);
    }

    /** A proposed user name that is free now. */
    @PermitAll
    @Transactional(readOnly = true)
    public String proposeLogin() {
        String login = Logins.propose();
        while (taken(login)) {
            login = Logins.propose();
        }
        return login;
    }

    /** Makes a learner's account through a class join code, enrols and signs in. */
    @PermitAll
    @Transactional
    public Outcome signUp(String code, NewPerson typed, String source) {
        Optional<JoinCodes.Door> door = door(code, source);
        if (door.isEmpty()) {
            return new Outcome.BadCode();
        }
        Optional<Outcome> objection = objection(typed, Set.of(Role.LEARNER));
        if (objection.isPresent()) {
            return objection.get();
        }
        Optional<UUID> id = create(door.get().organisation(), typed, Set.of(Role.LEARNER), false);
        if (id.isEmpty()) {
            return new Outcome.LoginTaken();
        }
        joinCodes.enrol(id.get(), door.get());
        return new Outcome.Welcome(signIns.open(id.get(), false));
    }

    /** Enrols someone who has an account already through another join code. */
    @RolesAllowed(Role.LEARNERS)
    @Transactional
    public boolean join(UUID learner, String code, String source) {
        Optional<JoinCodes.Door> door = door(code, source);
        door.ifPresent(open -> joinCodes.enrol(learner, open));
        return door.isPresent();
    }

    private Optional<Outcome> objection(NewPerson typed, Set<Role> roles) {
        String login = Logins.normalise(typed.login());
        if (!Logins.good(login)) {
            return Optional.of(new Outcome.BadLogin());
        }
        if (typed.displayName().isBlank() || typed.displayName().length() > 80) {
            return Optional.of(new Outcome.NoName());
        }
        Optional<Passwords.Objection> against = passwords.objection(typed.password(), login, roles);
        if (against.isPresent()) {
            return Optional.of(new Outcome.BadPassword(against.get()));
        }
        return taken(login) ? Optional.of(new Outcome.LoginTaken()) : Optional.empty();
    }

    private boolean taken(String login) {
        return sql.fetchExists(LOGIN_CLAIM, LOGIN_CLAIM.LOGIN.eq(Logins.normalise(login)));
    }

    /** Empty where someone else claimed the user name in the meantime. */
    private Optional<UUID> create(UUID organisation, NewPerson typed, Set<Role> roles, boolean mustChange) {
        UUID id = Ids.pseudonym();
        String login = Logins.normalise(typed.login());
        // Hashing takes long: it comes before the claim, for which others may be waiting.
        String hash = passwords.hash(typed.password());
        boolean claimed = Upsert.inserted(
                sql.insertInto(LOGIN_CLAIM).set(LOGIN_CLAIM.LOGIN, login).set(LOGIN_CLAIM.PERSON_ID, id));
        if (!claimed) {
            return Optional.empty();
        }
        sql.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.ORGANISATION_ID, organisation)
                .set(PERSON.LOGIN, login)
                .set(PERSON.DISPLAY_NAME, typed.displayName().strip())
                .set(PERSON.PASSWORD_HASH, hash)
                .set(PERSON.LOCALE, typed.language())
                .set(PERSON.CREATED_AT, clock.instant())
                .set(PERSON.MUST_CHANGE_PASSWORD, mustChange)
                .execute();
        setRoles(id, roles);
        return Optional.of(id);
    }

    private void setRoles(UUID id, Set<Role> roles) {
        sql.deleteFrom(PERSON_ROLE).where(PERSON_ROLE.PERSON_ID.eq(id)).execute();
        for (Role role : roles) {
            sql.insertInto(PERSON_ROLE)
                    .set(PERSON_ROLE.PERSON_ID, id)
                    .set(PERSON_ROLE.ROLE, role.name())
                    .execute();
        }
    }

    /** Whether nobody runs this installation yet. */
    @PermitAll
    @Transactional(readOnly = true)
    public boolean needsSetUp() {
        return !sql.fetchExists(PERSON_ROLE, PERSON_ROLE.ROLE.eq(Role.ADMINISTRATOR.name()));
    }

    /** Whether anyone at all has an account. */
    @PermitAll
    @Transactional(readOnly = true)
    public boolean empty() {
        return !sql.fetchExists(PERSON);
    }

    /** Makes the organisation and its first administrator. The caller has checked the one-time code of the log. */
    @PermitAll
    @Transactional
    public Outcome setUp(String organisationName, NewPerson typed) {
        if (!needsSetUp()) {
            return new Outcome.BadCode();
        }
        Set<Role> roles = Set.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.TRAINER);
        Optional<Outcome> objection = objection(typed, roles);
        if (objection.isPresent()) {
            return objection.get();
        }
        Optional<UUID> id = create(makeOrganisation(organisationName), typed, roles, false);
        if (id.isEmpty()) {
            return new Outcome.LoginTaken();
        }
        audit.record(id.get(), "installation-set-up", organisationName, "");
        return new Outcome.Welcome(signIns.open(id.get(), false));
    }

    /** Makes an organisation; there is one an installation for now. */
    UUID makeOrganisation(String name) {
        UUID organisation = Ids.next();
        sql.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, organisation)
                .set(ORGANISATION.NAME, name)
                .set(ORGANISATION.TIME_ZONE, "Asia/Baghdad")
                .execute();
        return organisation;
    }

    /** Changes one's own password; every other sign-in of the person ends. */
    @PermitAll
    @Transactional
    public Optional<Outcome> changePassword(Person person, String present, String wanted, @Nullable String token) {
        String hash = sql.select(PERSON.PASSWORD_HASH)
                .from(PERSON)
                .where(PERSON.ID.eq(person.id()))
                .fetchSingle(PERSON.PASSWORD_HASH);
        if (hash == null || !passwords.matches(present, hash)) {
            return Optional.of(new Outcome.BadCode());
        }
        Optional<Passwords.Objection> against = passwords.objection(wanted, person.login(), person.roles());
        if (against.isPresent()) {
            return Optional.of(new Outcome.BadPassword(against.get()));
        }
        setPassword(person.id(), wanted);
        signIns.endAll(person.id(), token);
        return Optional.empty();
    }

    private void setPassword(UUID person, String password) {
        sql.update(PERSON)
                .set(PERSON.PASSWORD_HASH, passwords.hash(password))
                .set(PERSON.MUST_CHANGE_PASSWORD, false)
                .where(PERSON.ID.eq(person))
                .execute();
    }

    /** Whether someone is a learner and nothing more: whose password a coordinator may help to change. */
    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    @Transactional(readOnly = true)
    public boolean learnerOnly(UUID person) {
        return rolesOf(person).equals(Set.of(Role.LEARNER));
    }

    /**
     * Issues a one-time code with which a person sets a new password. Audited; earlier codes end. For a member of staff
     * only an administrator may: else a coordinator could become one.
     */
    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    @Transactional
    public String issueResetCode(UUID person, UUID issuer) {
        if (rolesOf(person).stream().anyMatch(Role::staff) && !rolesOf(issuer).contains(Role.ADMINISTRATOR)) {
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
                .set(RESET_CODE.EXPIRES_AT, now.plus(RESET_CODE_LASTS))
                .execute();
        audit.record(issuer, "reset-code-issued", person.toString(), "");
        return code;
    }

    /** Sets a new password by user name and one-time code, and signs in. */
    @PermitAll
    @Transactional
    public Outcome redeem(String login, String code, String password, String source) {
        String name = Logins.normalise(login);
        Optional<Duration> wait = codeGuesses.waitFor(name, source);
        if (wait.isPresent()) {
            return new Outcome.Slowed(wait.get());
        }
        var found = sql.select(PERSON.ID, RESET_CODE.ID)
                .from(LOGIN_CLAIM)
                .join(PERSON)
                .on(PERSON.ID.eq(LOGIN_CLAIM.PERSON_ID))
                .join(RESET_CODE)
                .on(RESET_CODE.PERSON_ID.eq(PERSON.ID))
                .where(LOGIN_CLAIM.LOGIN.eq(name))
                .and(RESET_CODE.CODE_HASH.eq(Tokens.hash(JoinCodeText.normalise(code))))
                .and(RESET_CODE.USED_AT.isNull())
                .and(RESET_CODE.EXPIRES_AT.gt(clock.instant()))
                .and(PERSON.LOCKED_AT.isNull())
                .fetchOne();
        if (found == null) {
            codeGuesses.failed(name, source);
            return new Outcome.BadCode();
        }
        UUID person = found.value1();
        Optional<Passwords.Objection> against = passwords.objection(password, name, rolesOf(person));
        if (against.isPresent()) {
            return new Outcome.BadPassword(against.get());
        }
        int used = sql.update(RESET_CODE)
                .set(RESET_CODE.USED_AT, clock.instant())
                .where(RESET_CODE.PERSON_ID.eq(person))
                .and(RESET_CODE.ID.eq(found.value2()))
                .and(RESET_CODE.USED_AT.isNull())
                .execute();
        if (used == 0) {
            return new Outcome.BadCode();
        }
        setPassword(person, password);
        signIns.endAll(person, null);
        audit.record(person, "password-reset", person.toString(), "");
        return new Outcome.Welcome(signIns.open(person, false));
    }

    private Set<Role> rolesOf(UUID person) {
        return SignIns.roles(sql.select(PERSON_ROLE.ROLE)
                .from(PERSON_ROLE)
                .where(PERSON_ROLE.PERSON_ID.eq(person))
                .fetch(PERSON_ROLE.ROLE));
    }

    /** Remembers the language a person reads in. */
    @PermitAll
    @Transactional
    public void chooseLanguage(UUID person, String language) {
        sql.update(PERSON)
                .set(PERSON.LOCALE, language)
                .where(PERSON.ID.eq(person))
                .execute();
        signIns.forget(person);
    }

    /** Display names of people, for staff pages that hold ids only. */
    @RolesAllowed({Role.TRAINERS, Role.COORDINATORS, Role.ADMINISTRATORS})
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Set<UUID> people) {
        return sql.select(PERSON.ID, PERSON.DISPLAY_NAME)
                .from(PERSON)
                .where(PERSON.ID.in(people))
                .fetchMap(PERSON.ID, PERSON.DISPLAY_NAME);
    }

    /** A person in the administrator's list. */
    public record Row(UUID id, String login, String displayName, Set<Role> roles, Instant created, boolean locked) {}

    /** People whose name or user name holds the text, by user name, a page at a time. */
    @RolesAllowed(Role.ADMINISTRATORS)
    @Transactional(readOnly = true)
    public List<Row> people(String text, int offset, int limit) {
        return sql.select(
                        PERSON.ID,
                        PERSON.LOGIN,
                        PERSON.DISPLAY_NAME,
                        multiset(select(PERSON_ROLE.ROLE).from(PERSON_ROLE).where(PERSON_ROLE.PERSON_ID.eq(PERSON.ID)))
                                .convertFrom(rows -> SignIns.roles(rows.map(Record1::value1))),
                        PERSON.CREATED_AT,
                        DSL.field(PERSON.LOCKED_AT.isNotNull()))
                .from(PERSON)
                .where(matching(text))
                .orderBy(PERSON.LOGIN)
                .limit(limit)
                .offset(offset)
                .fetch(org.jooq.Records.mapping(Row::new));
    }

    @RolesAllowed(Role.ADMINISTRATORS)
    @Transactional(readOnly = true)
    public int count(String text) {
        return sql.fetchCount(PERSON, matching(text));
    }

    private static Condition matching(String text) {
        String part = "%" + text.strip().toLowerCase(java.util.Locale.ROOT) + "%";
        return text.isBlank()
                ? DSL.noCondition()
                : PERSON.LOGIN.like(part).or(DSL.lower(PERSON.DISPLAY_NAME).like(part));
    }

    /** Makes an account for a member of staff or a learner, with a password of the administrator's choice to be changed. */
    @RolesAllowed(Role.ADMINISTRATORS)
    @Transactional
    public Optional<Outcome> add(Person administrator, NewPerson typed, Set<Role> roles) {
        Optional<Outcome> objection = objection(typed, roles);
        if (objection.isPresent()) {
            return objection;
        }
        Optional<UUID> id = create(administrator.organisation(), typed, roles, true);
        if (id.isEmpty()) {
            return Optional.of(new Outcome.LoginTaken());
        }
        audit.record(
                administrator.id(), "account-made", Logins.normalise(typed.login()), inWords(roles) + " " + id.get());
        return Optional.empty();
    }

    /** Changes what someone may do. The last administrator stays one: then nothing changes and false is returned. */
    @RolesAllowed(Role.ADMINISTRATORS)
    @Transactional
    public boolean changeRoles(UUID administrator, UUID person, Set<Role> roles) {
        Set<Role> before = rolesOf(person);
        if (before.contains(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR) && noOther(person)) {
            return false;
        }
        setRoles(person, roles);
        signIns.forget(person);
        audit.record(administrator, "roles-changed", person.toString(), inWords(before) + " → " + inWords(roles));
        return true;
    }

    /** Whether no other administrator could act. Holds their rows, so that two cannot demote each other at once. */
    private boolean noOther(UUID administrator) {
        List<UUID> all = sql.select(PERSON_ROLE.PERSON_ID)
                .from(PERSON_ROLE)
                .where(PERSON_ROLE.ROLE.eq(Role.ADMINISTRATOR.name()))
                .orderBy(PERSON_ROLE.PERSON_ID)
                .forUpdate()
                .fetch(PERSON_ROLE.PERSON_ID);
        return !sql.fetchExists(
                PERSON, PERSON.ID.in(all).and(PERSON.ID.ne(administrator)).and(PERSON.LOCKED_AT.isNull()));
    }

    /** Locks an account (its sign-ins end) or opens it again. The last administrator cannot be locked. */
    @RolesAllowed(Role.ADMINISTRATORS)
    @Transactional
    public boolean lock(UUID administrator, UUID person, boolean locked) {
        if (locked && rolesOf(person).contains(Role.ADMINISTRATOR) && noOther(person)) {
            return false;
        }
        sql.update(PERSON)
                .set(PERSON.LOCKED_AT, locked ? clock.instant() : null)
                .where(PERSON.ID.eq(person))
                .execute();
        if (locked) {
            signIns.endAll(person, null);
        }
        audit.record(administrator, locked ? "account-locked" : "account-opened", person.toString(), "");
        return true;
    }

    /** How many people have a role, for rules such as "where there are two trainers". */
    @PermitAll
    @Transactional(readOnly = true)
    public int howMany(Role role) {
        return sql.fetchCount(PERSON_ROLE, PERSON_ROLE.ROLE.eq(role.name()));
    }

    private static String inWords(Set<Role> roles) {
        return String.join(", ", roles.stream().map(Role::name).sorted().toList());
    }
}
