package org.basira.testing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basira.Basira;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.operations.Outbox;
import org.basira.question.Language;
import org.basira.reporting.intake.Desk;
import org.basira.reporting.intake.Draft;
import org.basira.reporting.intake.HandOffs;
import org.basira.reporting.intake.Intake;
import org.basira.reporting.intake.Intakes;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The application in a process of its own, in which people pass things on. It connects an intake where there is none and
 * prints its secret, prints each reference number once the service said that it is kept, and then, each half second, how
 * many messages still wait. Meant to be killed.
 */
public final class HandingOffProcess {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private HandingOffProcess() {}

    public static void main(String[] args) throws InterruptedException {
        ApplicationContext application = SpringApplication.run(Basira.class, args);
        Intakes intakes = application.getBean(Intakes.class);
        if (intakes.inUse().isEmpty()) {
            connect(intakes, application.getEnvironment().getRequiredProperty("intake"));
        }
        HandOffs handOffs = application.getBean(HandOffs.class);
        int wanted = application.getEnvironment().getProperty("hand-offs", Integer.class, 0);
        for (int i = 0; i < wanted; i++) {
            UUID learner = UUID.randomUUID();
            as(learner, Role.LEARNER);
            Draft draft = new Draft(
                    Draft.Kind.OTHER, "https://x.example/" + i, "", "", "a reason\nin two lines", Language.EN);
            UUID intake = intakes.inUse().orElseThrow().id();
            if (handOffs.send(learner, intake, draft, true) instanceof HandOffs.Result.Sent sent) {
                say("kept " + sent.reference());
            }
        }
        as(FIRST, Role.ADMINISTRATOR);
        while (true) {
            say("waiting " + application.getBean(Outbox.class).counts().getOrDefault(Outbox.State.WAITING, 0));
            Thread.sleep(500);
        }
    }

    private static void connect(Intakes intakes, String address) {
        as(FIRST, Role.ADMINISTRATOR);
        Intakes.Result result =
                intakes.propose(FIRST, Desk.proposal(Intake.Way.WEBHOOK, address, "Office", "Two people"));
        UUID waiting = intakes.waiting().orElseThrow().intake().id();
        as(SECOND, Role.ADMINISTRATOR);
        if (!intakes.approve(SECOND, waiting)) {
            throw new IllegalStateException("not approved");
        }
        say("secret " + ((Intakes.Result.Proposed) result).secret());
    }

    @SuppressWarnings("SystemOut") // the lines are what the test reads
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void as(UUID person, Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        new Person(person, new UUID(0, 0), "x", "X", Set.of(role), "en", false),
                        null,
                        List.of(new SimpleGrantedAuthority("ROLE_" + role.name()))));
    }
}
