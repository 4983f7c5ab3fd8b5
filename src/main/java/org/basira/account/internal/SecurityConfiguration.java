package org.basira.account.internal;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may reach what: views and services say it by annotation; this sets up how someone is known and which headers go out. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Files that may be kept: everything else is never stored by a browser. {@code ui}'s LastingFiles says how long. */
    private static final RequestMatcher LASTING = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/VAADIN/build/**"),
            PathPatternRequestMatcher.pathPattern("/fonts/**"),
            PathPatternRequestMatcher.pathPattern("/icons/**"));

    private static final String INTAKE_CALLS_BACK = "/api/intake/status";

    @Bean
    SecurityFilterChain filters(HttpSecurity http, TokenContext tokens, WayBack wayBack) {
        http.securityContext(context -> context.securityContextRepository(tokens));
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/language/*", "/sign-out", "/fonts/**", "/icons/**", "/error", INTAKE_CALLS_BACK)
                .permitAll());
        // An intake has no page of ours to carry a token from: each call is signed instead, and no cookie counts there.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(INTAKE_CALLS_BACK));
        http.headers(headers -> headers.cacheControl(cache -> cache.disable())
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(LASTING), new CacheControlHeadersWriter()))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"))
                .addObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    // Flow commits the response before the filter would write: so it writes first.
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                }));
        http.logout(logout -> logout.disable());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView("/sign-in")
                        // An unknown address reaches Flow, which says the same of it as of a page for others.
                        .anyRequest(unknown -> unknown.authenticated()));
        http.exceptionHandling(refusals -> refusals.authenticationEntryPoint(wayBack));
        return http.build();
    }
}
