package org.basira.account;

import static org.basira.account.internal.db.Tables.PERSON;
import static org.basira.account.internal.db.Tables.PERSON_ROLE;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.account.Admission.Refusal;
import org.basira.account.internal.PersonStore;
import org.basira.operations.Audit;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People as staff know them: their names, and for administrators their accounts, roles and locks. */
@Service
public class Accounts {

    private final DSLContext sql;
    private final NewAccounts accounts;
    private final PersonStore people;
    private final SignIns signIns;
    private final Audit audit;
    private final Clock clock;

    Accounts(DSLContext sql, PersonStore people, Passwords passwords, SignIns signIns, Audit audit, Clock clock) {
        this.sql = sql;
        this.accounts = new NewAccounts(people, passwords);
        this.people = people;
        this.signIns = signIns;
        this.audit = audit;
        this.clock = clock;
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
                        PersonStore.roles(),
                        PERSON.CREATED_AT,
                        DSL.field(PERSON.LOCKED_AT.isNotNull()))
                .from(PERSON)
                .where(matching(text))
                .orderBy(PERSON.LOGIN)
                .limit(limit)
                .offset(offset)
                .fetch(Records.mapping(Row::new));
    }

    private static Condition matching(String text) {
        String part = "%" + text.strip().toLowerCase(Locale.ROOT) + "%";
        return text.isBlank()
                ? DSL.noCondition()
                : PERSON.LOGIN.like(part).or(DSL.lower(PERSON.DISPLAY_NAME).like(part));
    }

    /** Makes an account for a member of staff or a learner, with a password of the administrator's choice to be changed. */
    @RolesAllowed(Role.ADMINISTRATORS)
    @Transactional
    public Optional<Refusal> add(Person administrator, NewPerson typed, Set<Role> roles) {
        Optional<Refusal> objection = accounts.objection(typed, roles);
        if (objection.isPresent()) {
            return objection;
        }
        Optional<UUID> id = accounts.make(administrator.organisation(), typed, roles, true);
        if (id.isEmpty()) {
            return Optional.of(new Refusal.LoginTaken());
        }
        audit.record(administrator.id(), "account-made", Logins.normalise(typed.login()), inWords(roles));
        return Optional.empty();
    }

    /** Changes what someone may do. The last administrator stays one: then nothing changes and false is returned. */
    @RolesAllowed(Role.ADMINISTRATORS)
    @Transactional
    public boolean changeRoles(UUID administrator, UUID person, Set<Role> roles) {
        Set<Role> before = people.roles(person);
        if (before.contains(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR) && noOther(person)) {
            return false;
        }
        people.setRoles(person, roles);
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
        if (locked && people.roles(person).contains(Role.ADMINISTRATOR) && noOther(person)) {
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

    /** Who has a role and can act, for rules such as "where there are two trainers": who is locked does not count. */
    @RolesAllowed({Role.TRAINERS, Role.ADMINISTRATORS})
    @Transactional(readOnly = true)
    public Set<UUID> active(Role role) {
        return sql.select(PERSON_ROLE.PERSON_ID)
                .from(PERSON_ROLE)
                .join(PERSON)
                .on(PERSON.ID.eq(PERSON_ROLE.PERSON_ID))
                .where(PERSON_ROLE.ROLE.eq(role.name()))
                .and(PERSON.LOCKED_AT.isNull())
                .fetchSet(PERSON_ROLE.PERSON_ID);
    }

    private static String inWords(Set<Role> roles) {
        return String.join(", ", roles.stream().map(Role::name).sorted().toList());
    }
}
