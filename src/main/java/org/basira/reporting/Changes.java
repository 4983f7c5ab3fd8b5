package org.basira.reporting;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basira.account.Accounts;
import org.basira.account.Role;
import org.basira.reporting.internal.EntryChanges;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of what the directory says. One coordinator changes what a platform's entry says; what speaks for a country or an
 * institution waits for two administrators ({@link Channel.Kind#needsTwo}). Every text passes the rules of the file.
 */
@Service
public class Changes {

    private final EntryChanges changes;
    private final Accounts accounts;

    Changes(EntryChanges changes, Accounts accounts) {
        this.changes = changes;
        this.accounts = accounts;
    }

    /**
     * An entry as a form.
     *
     * @param base tells which text it was opened on, blank for a new office
     * @param fields what stands in each field, by JSON pointer
     */
    public record Draft(String channel, Channel.Kind kind, String base, Map<String, String> fields) {}

    /** What came of a change. */
    public sealed interface Outcome {
        /** It is live. */
        record Live(String channel) implements Outcome {}

        /** It waits for two administrators. */
        record Waits(UUID proposal) implements Outcome {}

        /** Nothing was kept; what is wrong, field by field. */
        record Wrong(List<Finding> findings) implements Outcome {}

        /** Someone else has changed the entry meanwhile; nothing was kept. */
        record Overtaken() implements Outcome {}

        /** It says what it said before. */
        record Same() implements Outcome {}
    }

    /** A field that would say, or says, something else. */
    public record Difference(String field, String before, String after) {}

    /** What became of a proposal. */
    public enum State {
        OPEN,
        APPLIED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * A change that waits for two administrators, or has.
     *
     * @param now the live entry, empty for a new office
     * @param then the entry as it would be, empty where the site's text would go
     * @param approvals who approved
     * @param overtaken whether the entry is another by now: then it cannot take effect
     */
    public record Proposal(
            UUID id,
            String channel,
            Optional<Channel> now,
            Optional<Channel> then,
            List<Difference> differences,
            UUID by,
            Instant at,
            List<UUID> approvals,
            State state,
            boolean overtaken) {}

    /** What an approval did. */
    public enum Approval {
        /** It is the second: the change is live. */
        LIVE,
        /** One more is needed. */
        ONE_MORE,
        /** The entry has changed meanwhile: nothing took effect. */
        OVERTAKEN,
        /** It does not wait any more. */
        GONE
    }

    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    public Optional<Draft> open(String channel) {
        return changes.open(channel);
    }

    /** An office of the institution's own, still blank. */
    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    public Draft openOffice() {
        return changes.openOffice();
    }

    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    @Transactional
    public Outcome save(UUID actor, Draft draft) {
        return changes.save(actor, draft);
    }

    /** Goes back to the text that ships, or lets an own office go. */
    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    @Transactional
    public Outcome giveUp(UUID actor, String channel) {
        return changes.giveUp(actor, channel);
    }

    /** What differs in the text that ships from the site's, which stands before it. */
    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    public List<Difference> shipped(String channel) {
        return changes.shipped(channel);
    }

    /** Keeps the site's text for good: the coordinator has seen what ships. */
    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    @Transactional
    public boolean keep(UUID actor, String channel) {
        return changes.keep(actor, channel);
    }

    /** All that waits, oldest first. */
    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    @Transactional(readOnly = true)
    public List<Proposal> waiting() {
        return changes.waiting();
    }

    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    @Transactional(readOnly = true)
    public Optional<Proposal> proposal(UUID id) {
        return changes.proposal(id);
    }

    /** An administrator approves; with the second the change takes effect. */
    @RolesAllowed(Role.ADMINISTRATORS)
    @Transactional
    public Approval approve(UUID administrator, UUID proposal) {
        return changes.approve(administrator, proposal, accounts.active(Role.ADMINISTRATOR));
    }

    /** One administrator is enough to say no. */
    @RolesAllowed(Role.ADMINISTRATORS)
    @Transactional
    public boolean refuse(UUID administrator, UUID proposal) {
        return changes.end(administrator, proposal, State.REFUSED);
    }

    /** Who proposed it takes it back. */
    @RolesAllowed({Role.COORDINATORS, Role.ADMINISTRATORS})
    @Transactional
    public boolean withdraw(UUID actor, UUID proposal) {
        return changes.withdraw(actor, proposal);
    }
}
