package org.basira.account;

import static org.basira.account.internal.db.Tables.PERSON;

import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.basira.account.internal.PersonStore;
import org.basira.account.internal.Tokens;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of the demo profile: made without the checks of a sign-up, and never in a folder that has others. */
@Service
@Profile("demo")
public class DemoAccounts implements DemoAccess {

    private static final UUID ORGANISATION_ID = UUID.fromString("00000000-0000-7000-8000-00000000de30");
    private static final String NO_PASSWORD = "none";

    private final DSLContext sql;
    private final SignIns signIns;
    private final Passwords passwords;
    private final PersonStore people;
    private final List<Guest> guests = new ArrayList<>();

    DemoAccounts(DSLContext sql, SignIns signIns, Passwords passwords, PersonStore people) {
        this.sql = sql;
        this.signIns = signIns;
        this.passwords = passwords;
        this.people = people;
    }

    /** Whether the folder has accounts that no demo made. */
    @PermitAll
    @Transactional(readOnly = true)
    public boolean foreign() {
        return sql.fetchExists(PERSON, PERSON.ORGANISATION_ID.ne(ORGANISATION_ID));
    }

    @PermitAll
    @Transactional(readOnly = true)
    public boolean empty() {
        return !sql.fetchExists(PERSON);
    }

    /** Whether there is someone of this user name; folders of older demos lack who came later. */
    @PermitAll
    @Transactional(readOnly = true)
    public boolean knows(String login) {
        return sql.fetchExists(PERSON, PERSON.LOGIN.eq(login));
    }

    @PermitAll
    @Transactional
    public void makeOrganisation() {
        people.makeOrganisation(ORGANISATION_ID, "Demo");
    }

    /** Makes someone who cannot sign in by password. */
    @PermitAll
    @Transactional
    public Person make(String login, String displayName, Set<Role> roles) {
        UUID id = people.make(
                        new PersonStore.Fresh(ORGANISATION_ID, login, displayName, NO_PASSWORD, "ar", false, roles))
                .orElseThrow();
        return new Person(id, ORGANISATION_ID, login, displayName, roles, "ar", false);
    }

    /** Offers someone on the sign-in page, with a password made anew, which is returned once. */
    @PermitAll
    @Transactional
    public String offer(Guest guest) {
        String password = Tokens.random().substring(0, 16);
        sql.update(PERSON)
                .set(PERSON.PASSWORD_HASH, passwords.hash(password))
                .where(PERSON.LOGIN.eq(guest.login()))
                .execute();
        guests.add(guest);
        return password;
    }

    @Override
    public List<Guest> guests() {
        return List.copyOf(guests);
    }

    @Override
    @PermitAll
    @Transactional
    public SignIns.Outcome.SignedIn enter(String login) {
        UUID person = sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.LOGIN.eq(login))
                .and(PERSON.ORGANISATION_ID.eq(ORGANISATION_ID))
                .fetchSingle(PERSON.ID);
        return signIns.open(Objects.requireNonNull(person), false);
    }
}
