package org.basira.account;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.account.Admission.Refusal;
import org.basira.account.internal.PersonStore;

/** What every new account must be, whoever makes it: a good user name that is free, a name, a password that fits the roles. */
class NewAccounts {

    private final PersonStore people;
    private final Passwords passwords;

    NewAccounts(PersonStore people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    /** What there is against it, or empty. */
    Optional<Refusal> objection(NewPerson typed, Set<Role> roles) {
        String login = Logins.normalise(typed.login());
        if (!Logins.good(login)) {
            return Optional.of(new Refusal.BadLogin());
        }
        if (typed.displayName().isBlank() || typed.displayName().length() > 80) {
            return Optional.of(new Refusal.NoName());
        }
        Optional<Refusal> against = passwords.refusal(typed.password(), login, roles);
        if (against.isPresent()) {
            return against;
        }
        return people.taken(login) ? Optional.of(new Refusal.LoginTaken()) : Optional.empty();
    }

    /** Makes the account; empty where someone else claimed the user name in the meantime. */
    Optional<UUID> make(UUID organisation, NewPerson typed, Set<Role> roles, boolean mustChange) {
        return people.make(fresh(organisation, typed, roles, mustChange));
    }

    /** The account as it is to be made. Hashing takes long: it comes before the claim, for which others may be waiting. */
    PersonStore.Fresh fresh(UUID organisation, NewPerson typed, Set<Role> roles, boolean mustChange) {
        return new PersonStore.Fresh(
                organisation,
                Logins.normalise(typed.login()),
                typed.displayName().strip(),
                passwords.hash(typed.password()),
                typed.language(),
                mustChange,
                roles);
    }
}
