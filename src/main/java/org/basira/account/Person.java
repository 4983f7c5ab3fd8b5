package org.basira.account;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;

/**
 * Someone signed in. {@code id} is a random pseudonym, the {@code learner_id} of the other rooms.
 *
 * @param language tag of the language last chosen
 */
public record Person(
        UUID id,
        UUID organisation,
        String login,
        String displayName,
        Set<Role> roles,
        String language,
        boolean mustChangePassword)
        implements Principal, Serializable {

    @Override
    public String getName() {
        return id.toString();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** What is never printed: a log line with a person in it shows no name. */
    @Override
    public String toString() {
        return "a person";
    }
}
