package org.basira.account.internal;

import static org.basira.account.internal.db.Tables.LOGIN_CLAIM;
import static org.basira.account.internal.db.Tables.ORGANISATION;
import static org.basira.account.internal.db.Tables.PERSON;
import static org.basira.account.internal.db.Tables.PERSON_ROLE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.account.Role;
import org.basira.operations.Ids;
import org.basira.operations.Upsert;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.springframework.stereotype.Component;

/** The rows of people, written in one way by all who make or change them; always inside the caller's transaction. */
@Component
public class PersonStore {

    private final DSLContext sql;
    private final Clock clock;

    public PersonStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A person to be made; the user name as it is compared, the password hashed. */
    public record Fresh(
            UUID organisation,
            String login,
            String displayName,
            String passwordHash,
            String language,
            boolean mustChangePassword,
            Set<Role> roles) {}

    public boolean taken(String login) {
        return sql.fetchExists(LOGIN_CLAIM, LOGIN_CLAIM.LOGIN.eq(login));
    }

    /** Makes a person; empty where someone else claimed the user name in the meantime. */
    public Optional<UUID> make(Fresh person) {
        UUID id = Ids.pseudonym();
        boolean claimed = Upsert.inserted(sql.insertInto(LOGIN_CLAIM)
                .set(LOGIN_CLAIM.LOGIN, person.login())
                .set(LOGIN_CLAIM.PERSON_ID, id));
        if (!claimed) {
            return Optional.empty();
        }
        sql.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.ORGANISATION_ID, person.organisation())
                .set(PERSON.LOGIN, person.login())
                .set(PERSON.DISPLAY_NAME, person.displayName())
                .set(PERSON.PASSWORD_HASH, person.passwordHash())
                .set(PERSON.LOCALE, person.language())
                .set(PERSON.CREATED_AT, clock.instant())
                .set(PERSON.MUST_CHANGE_PASSWORD, person.mustChangePassword())
                .execute();
        setRoles(id, person.roles());
        return Optional.of(id);
    }

    public void makeOrganisation(UUID id, String name) {
        sql.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.NAME, name)
                .set(ORGANISATION.TIME_ZONE, "Asia/Baghdad")
                .execute();
    }

    public void setRoles(UUID person, Set<Role> roles) {
        sql.deleteFrom(PERSON_ROLE).where(PERSON_ROLE.PERSON_ID.eq(person)).execute();
        for (Role role : roles) {
            sql.insertInto(PERSON_ROLE)
                    .set(PERSON_ROLE.PERSON_ID, person)
                    .set(PERSON_ROLE.ROLE, role.name())
                    .execute();
        }
    }

    public Set<Role> roles(UUID person) {
        return roles(sql.select(PERSON_ROLE.ROLE)
                .from(PERSON_ROLE)
                .where(PERSON_ROLE.PERSON_ID.eq(person))
                .fetch(PERSON_ROLE.ROLE));
    }

    /** The roles of each person of a statement that reads from people. */
    public static Field<Set<Role>> roles() {
        return multiset(select(PERSON_ROLE.ROLE).from(PERSON_ROLE).where(PERSON_ROLE.PERSON_ID.eq(PERSON.ID)))
                .convertFrom(rows -> roles(rows.map(Record1::value1)));
    }

    private static Set<Role> roles(List<String> names) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> roles.add(Role.valueOf(name)));
        return Collections.unmodifiableSet(roles);
    }

    /** Sets a password that the person chose. */
    public void setPassword(UUID person, String hash) {
        sql.update(PERSON)
                .set(PERSON.PASSWORD_HASH, hash)
                .set(PERSON.MUST_CHANGE_PASSWORD, false)
                .where(PERSON.ID.eq(person))
                .execute();
    }
}
