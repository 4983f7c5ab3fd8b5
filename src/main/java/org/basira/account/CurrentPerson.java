package org.basira.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in, for views: they hand the id to the services. */
@Component
public class CurrentPerson {

    public Optional<Person> get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** The signed-in person. */
    public Person require() {
        return get().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    public UUID id() {
        return require().id();
    }
}
