package org.basira.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.account.internal.Guesses;
import org.basira.account.internal.PersonStore;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Joining a class by its code: with a new account, or with the one a person has. Guesses of codes are slowed. */
@Service
public class Joining {

    private static final Set<Role> LEARNER = Set.of(Role.LEARNER);

    private final NewAccounts accounts;
    private final PersonStore people;
    private final TransactionTemplate transactions;
    private final SignIns signIns;
    private final JoinCodes codes;
    private final Guesses guesses = new Guesses();

    Joining(
            PersonStore people,
            PlatformTransactionManager transactions,
            Passwords passwords,
            SignIns signIns,
            @Lazy JoinCodes codes) {
        this.transactions = new TransactionTemplate(transactions);
        this.accounts = new NewAccounts(people, passwords);
        this.people = people;
        this.signIns = signIns;
        this.codes = codes;
    }

    /** The door behind a join code, if guesses from this source are not too many. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<JoinCodes.Door> door(String code, String source) {
        if (guesses.waitForCode(source).isPresent()) {
            return Optional.empty();
        }
        Optional<JoinCodes.Door> door = codes.open(code);
        if (door.isEmpty()) {
            guesses.wrongCode(source);
        }
        return door;
    }

    /** How long this source must wait before it may try another join code. */
    @PermitAll
    public Optional<Duration> wait(String source) {
        return guesses.waitForCode(source);
    }

    /** A proposed user name that is free now. */
    @PermitAll
    @Transactional(readOnly = true)
    public String proposeLogin() {
        String login = Logins.propose();
        while (people.taken(login)) {
            login = Logins.propose();
        }
        return login;
    }

    /** Makes a learner's account through a class join code, enrols and signs in. */
    @PermitAll
    public Admission signUp(String code, NewPerson typed, String source) {
        Optional<Duration> wait = wait(source);
        if (wait.isPresent()) {
            return new Admission.Refusal.Slowed(wait.get());
        }
        Optional<JoinCodes.Door> door = door(code, source);
        if (door.isEmpty()) {
            return new Admission.Refusal.BadCode();
        }
        Optional<Admission.Refusal> objection = accounts.objection(typed, LEARNER);
        if (objection.isPresent()) {
            return objection.get();
        }
        // A whole class signs up at once: nobody keeps a connection from others while a password is hashed.
        PersonStore.Fresh fresh = accounts.fresh(door.get().organisation(), typed, LEARNER, false);
        return Objects.requireNonNull(transactions.execute(status -> enrolled(fresh, door.get())));
    }

    private Admission enrolled(PersonStore.Fresh fresh, JoinCodes.Door door) {
        Optional<UUID> id = people.make(fresh);
        if (id.isEmpty()) {
            return new Admission.Refusal.LoginTaken();
        }
        codes.enrol(id.get(), door);
        return new Admission.Welcome(signIns.open(id.get(), false));
    }

    /** Enrols someone who has an account already through another join code; why not, if they were not. */
    @RolesAllowed(Role.LEARNERS)
    @Transactional
    public Optional<Admission.Refusal> join(UUID learner, String code, String source) {
        Optional<Duration> wait = wait(source);
        if (wait.isPresent()) {
            return Optional.of(new Admission.Refusal.Slowed(wait.get()));
        }
        Optional<JoinCodes.Door> door = door(code, source);
        if (door.isEmpty()) {
            return Optional.of(new Admission.Refusal.BadCode());
        }
        codes.enrol(learner, door.get());
        return Optional.empty();
    }
}
