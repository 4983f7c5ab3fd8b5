package org.basira.benchmarks;

import static org.basira.account.internal.db.Tables.LOGIN_CLAIM;
import static org.basira.account.internal.db.Tables.ORGANISATION;
import static org.basira.account.internal.db.Tables.PERSON;
import static org.basira.account.internal.db.Tables.PERSON_ROLE;
import static org.basira.account.internal.db.Tables.SIGN_IN;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.account.internal.Tokens;
import org.basira.assessment.Attempts;
import org.basira.assessment.internal.Attempt;
import org.basira.assessment.internal.AttemptStore;
import org.basira.content.Catalogue;
import org.basira.content.Quiz;
import org.basira.content.TaughtModule;
import org.basira.operations.Ids;
import org.basira.question.Language;
import org.basira.question.Response;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Learners who are signed in and have begun the first module's quiz: what stands before the clock starts. */
final class Crowd {

    /** One learner's place: the sign-in's token, the attempt, and a right response for each slot. */
    record Seat(String token, UUID attempt, List<Response> responses) {}

    private Crowd() {}

    static List<Seat> seated(ApplicationContext application, int learners) {
        DSLContext sql = application.getBean(DSLContext.class);
        UUID organisation = Ids.next();
        sql.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, organisation)
                .set(ORGANISATION.NAME, "Benchmark")
                .set(ORGANISATION.TIME_ZONE, "Asia/Baghdad")
                .execute();
        List<Seat> seats = new ArrayList<>();
        for (int number = 0; number < learners; number++) {
            UUID learner = person(sql, organisation, "learner-" + number);
            seats.add(seat(application, learner, token(sql, learner)));
        }
        SecurityContextHolder.clearContext();
        return seats;
    }

    private static UUID person(DSLContext sql, UUID organisation, String login) {
        UUID id = Ids.pseudonym();
        sql.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.ORGANISATION_ID, organisation)
                .set(PERSON.LOGIN, login)
                .set(PERSON.DISPLAY_NAME, login)
                .set(PERSON.PASSWORD_HASH, "none")
                .set(PERSON.LOCALE, "en")
                .set(PERSON.CREATED_AT, Instant.now())
                .set(PERSON.MUST_CHANGE_PASSWORD, false)
                .execute();
        sql.insertInto(LOGIN_CLAIM)
                .set(LOGIN_CLAIM.LOGIN, login)
                .set(LOGIN_CLAIM.PERSON_ID, id)
                .execute();
        sql.insertInto(PERSON_ROLE)
                .set(PERSON_ROLE.PERSON_ID, id)
                .set(PERSON_ROLE.ROLE, Role.LEARNER.name())
                .execute();
        return id;
    }

    private static String token(DSLContext sql, UUID person) {
        String token = Tokens.random();
        Instant now = Instant.now();
        sql.insertInto(SIGN_IN)
                .set(SIGN_IN.TOKEN_HASH, Tokens.hash(token))
                .set(SIGN_IN.PERSON_ID, person)
                .set(SIGN_IN.CREATED_AT, now)
                .set(SIGN_IN.EXPIRES_AT, now.plus(12, ChronoUnit.HOURS))
                .execute();
        return token;
    }

    private static Seat seat(ApplicationContext application, UUID learner, String token) {
        Catalogue catalogue = application.getBean(Catalogue.class);
        TaughtModule module = catalogue.modules().getFirst();
        Quiz quiz = catalogue
                .quiz(module.version().id(), module.quizzes().getFirst())
                .orElseThrow();
        signIn(learner);
        UUID attempt = application
                .getBean(Attempts.class)
                .start(learner, quiz, Language.EN)
                .attempt();
        Attempt begun =
                application.getBean(AttemptStore.class).load(learner, attempt).orElseThrow();
        return new Seat(
                token,
                attempt,
                begun.slots().stream()
                        .map(slot -> RightAnswers.to(
                                catalogue.itemByHash(slot.hash()).orElseThrow()))
                        .toList());
    }

    /** The rest of this thread acts as that learner. */
    static void signIn(UUID learner) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        new Person(learner, new UUID(0, 0), "x", "X", Set.of(Role.LEARNER), "en", false),
                        null,
                        List.of(new SimpleGrantedAuthority("ROLE_LEARNER"))));
    }
}
