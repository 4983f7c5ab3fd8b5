package org.basira.account;

import static org.basira.account.internal.db.Tables.PERSON_ROLE;

import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.account.internal.PersonStore;
import org.basira.operations.Audit;
import org.basira.operations.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first administrator of an installation. */
@Service
public class SetUp {

    private static final Set<Role> ROLES = Set.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.TRAINER);

    private final DSLContext sql;
    private final NewAccounts accounts;
    private final PersonStore people;
    private final SignIns signIns;
    private final Audit audit;

    SetUp(DSLContext sql, PersonStore people, Passwords passwords, SignIns signIns, Audit audit) {
        this.sql = sql;
        this.accounts = new NewAccounts(people, passwords);
        this.people = people;
        this.signIns = signIns;
        this.audit = audit;
    }

    /** Whether nobody runs this installation yet. */
    @PermitAll
    @Transactional(readOnly = true)
    public boolean needed() {
        return !sql.fetchExists(PERSON_ROLE, PERSON_ROLE.ROLE.eq(Role.ADMINISTRATOR.name()));
    }

    /** Makes the organisation and its first administrator. The caller has checked the one-time code of the log. */
    @PermitAll
    @Transactional
    public Admission setUp(String organisationName, NewPerson typed) {
        if (!needed()) {
            return new Admission.Refusal.BadCode();
        }
        Optional<Admission.Refusal> objection = accounts.objection(typed, ROLES);
        if (objection.isPresent()) {
            return objection.get();
        }
        UUID organisation = Ids.next();
        people.makeOrganisation(organisation, organisationName);
        Optional<UUID> id = accounts.make(organisation, typed, ROLES, false);
        if (id.isEmpty()) {
            return new Admission.Refusal.LoginTaken();
        }
        audit.record(id.get(), "installation-set-up", organisationName, "");
        return new Admission.Welcome(signIns.open(id.get(), false));
    }
}
