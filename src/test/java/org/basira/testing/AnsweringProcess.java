package org.basira.testing;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basira.Basira;
import org.basira.account.Person;
import org.basira.account.Role;
import org.basira.assessment.Act;
import org.basira.assessment.ActResult;
import org.basira.assessment.AttemptPage;
import org.basira.assessment.Attempts;
import org.basira.content.Form;
import org.basira.learning.FormDraw;
import org.basira.operations.Ids;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.question.Specimen;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The application in a process of its own, with learners who answer forms without pause. Each line on standard output is
 * the id of a step, printed once the service said that it is kept. Meant to be killed.
 */
public final class AnsweringProcess {

    private static final int LEARNERS = 4;

    private AnsweringProcess() {}

    @SuppressWarnings("SystemOut") // the lines are what the test reads
    public static void main(String[] args) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        ApplicationContext application = SpringApplication.run(Basira.class, args);
        Attempts attempts = application.getBean(Attempts.class);
        FormDraw forms = application.getBean(FormDraw.class);
        for (int learner = 0; learner < LEARNERS; learner++) {
            Thread.ofPlatform().start(() -> {
                while (true) {
                    answerAForm(UUID.randomUUID(), attempts, forms);
                }
            });
        }
    }

    private static void answerAForm(UUID learner, Attempts attempts, FormDraw forms) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        new Person(learner, new UUID(0, 0), "x", "X", Set.of(Role.LEARNER), "en", false),
                        null,
                        List.of(new SimpleGrantedAuthority("ROLE_LEARNER"))));
        Form form = forms.form(learner, Occasion.BEFORE).orElseThrow();
        UUID attempt = attempts.startForm(learner, form, Occasion.BEFORE, Language.EN);
        int slots = attempts.page(learner, attempt, 1).orElseThrow().slots();
        for (int slot = 1; slot <= slots; slot++) {
            AttemptPage page = attempts.page(learner, attempt, slot).orElseThrow();
            UUID step = Ids.next();
            ActResult result = attempts.act(
                    learner,
                    attempt,
                    slot,
                    new Act(
                            Act.Kind.SAVE,
                            new Response.Judged(true, Response.Sureness.FAIRLY, Specimen.Act.REPORT),
                            page.stepsSeen(),
                            step,
                            Language.EN,
                            Clock.systemUTC().instant()));
            if (result instanceof ActResult.Kept) {
                synchronized (AnsweringProcess.class) {
                    System.out.println("kept " + step);
                    System.out.flush();
                }
            }
        }
        attempts.finish(learner, attempt);
    }
}
