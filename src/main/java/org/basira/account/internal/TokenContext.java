package org.basira.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.basira.account.Person;
import org.basira.account.SignInCookie;
import org.basira.account.SignIns;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Knows who makes a request by the token in the cookie alone: nothing of it lives in the web session. */
@Component
class TokenContext implements SecurityContextRepository {

    private static final String KNOWN = TokenContext.class.getName();

    private final SignIns signIns;

    TokenContext(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
            HttpServletRequest request) {
        return new Deferred(request);
    }

    private SecurityContext context(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof SecurityContext known) {
            return known;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        SignInCookie.read(request)
                .flatMap(signIns::person)
                .ifPresent(person -> context.setAuthentication(known(person)));
        request.setAttribute(KNOWN, context);
        return context;
    }

    private static UsernamePasswordAuthenticationToken known(Person person) {
        List<SimpleGrantedAuthority> authorities = person.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return new UsernamePasswordAuthenticationToken(person, null, authorities);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // The token is the context; there is nothing to save.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return context(request).getAuthentication() != null;
    }

    private final class Deferred implements org.springframework.security.core.context.DeferredSecurityContext {
        private final HttpServletRequest request;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            return context(request);
        }

        @Override
        public boolean isGenerated() {
            return context(request).getAuthentication() == null;
        }
    }
}
