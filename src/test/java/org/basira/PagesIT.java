package org.basira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.account.internal.db.Tables.PERSON;
import static org.basira.account.internal.db.Tables.SIGN_IN;
import static org.basira.assessment.internal.db.Tables.ATTEMPT;
import static org.basira.cohort.internal.db.Tables.COHORT_;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basira.account.DemoAccess;
import org.basira.account.Person;
import org.basira.account.SignInCookie;
import org.basira.account.SignIns;
import org.basira.account.internal.Tokens;
import org.basira.assessment.AgreementLink;
import org.basira.assessment.AttemptLink;
import org.basira.assessment.Attempts;
import org.basira.assessment.LookAgainLink;
import org.basira.assessment.MarkingLink;
import org.basira.assessment.RejudgingLink;
import org.basira.assessment.ResultLink;
import org.basira.authoring.ItemReportLink;
import org.basira.authoring.MarksLink;
import org.basira.authoring.ResultsLink;
import org.basira.authoring.TextLink;
import org.basira.authoring.TrialLink;
import org.basira.cohort.CohortLink;
import org.basira.content.Catalogue;
import org.basira.content.TaughtModule;
import org.basira.learning.LessonLink;
import org.basira.learning.ModuleLink;
import org.basira.learning.QuizLink;
import org.basira.learning.StudyLink;
import org.basira.learning.StudyResultsLink;
import org.basira.learning.TrialOffice;
import org.basira.question.Language;
import org.basira.testing.DemoApplication;
import org.basira.testing.PageStatements;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * No page takes more than five SQL statements, the sign-in token's included, and from each a way leads to support, and to
 * reporting where no question is asked.
 */
@DemoApplication
class PagesIT {

    /** A learner who has done the whole course, the form at the end included. */
    private static final String DONE = "demo-100";

    private static final String QUESTION = "wii-q05";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private DemoAccess demo;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Attempts attempts;

    @Autowired
    private TrialOffice office;

    @Autowired
    private DSLContext sql;

    @TestFactory
    Stream<DynamicTest> each_page() {
        TaughtModule module = catalogue.modules().getFirst();
        String lesson = module.lessons().getFirst().id();
        String quiz = module.quizzes().getFirst();
        UUID cohort = sql.select(COHORT_.ID).from(COHORT_).limit(1).fetchSingle(COHORT_.ID);
        return Stream.of(
                        of(
                                "",
                                "sign-in",
                                "report",
                                "report/directory",
                                "guide",
                                "support",
                                "about",
                                "join/NOTACODE",
                                "status"),
                        of(
                                "dana",
                                "",
                                "learn",
                                new ModuleLink(module.id()).path(),
                                new LessonLink(module.id(), lesson).path(),
                                new QuizLink(module.id(), quiz).path(),
                                new AttemptLink(attempt(module, quiz), 2).path(),
                                new ResultLink(finished("dana")).path(),
                                new LookAgainLink().path(),
                                new StudyLink().path(),
                                "form/before",
                                "progress",
                                "report/hand-off",
                                "password"),
                        of(
                                DONE,
                                "",
                                "progress",
                                new ResultLink(finished(DONE)).path(),
                                new LookAgainLink().path(),
                                new StudyLink().path()),
                        of(
                                "karim",
                                "library",
                                "library/" + module.id() + "/lesson/" + lesson,
                                new TextLink(module.id(), "question", QUESTION, null).path(),
                                new MarksLink(module.id(), "question", QUESTION).path(),
                                new TrialLink(module.id(), "quiz", quiz).path(),
                                new MarkingLink().path(),
                                "results",
                                new ResultsLink(module.id()).path(),
                                new ItemReportLink(module.id(), "question", QUESTION).path(),
                                new RejudgingLink().path(),
                                new AgreementLink().path()),
                        of(
                                "shirin",
                                "cohorts",
                                "directory",
                                "directory/place/telegram",
                                "directory/place/telegram/change",
                                "directory/office",
                                new CohortLink(cohort).path(),
                                new CohortLink(cohort).path() + "/screen",
                                new CohortLink(cohort).path() + "/slips"),
                        of(
                                "yusuf",
                                "admin/people",
                                "admin/settings",
                                "admin/audit",
                                new StudyResultsLink().path(),
                                "admin/intake",
                                "admin/outbox"))
                .flatMap(each -> each);
    }

    private Stream<DynamicTest> of(String login, String... pages) {
        return Stream.of(pages)
                .map(page -> DynamicTest.dynamicTest(login + " /" + page, () -> {
                    String mark = UUID.randomUUID().toString();
                    String body = open(login, page, mark);
                    assertThat(PageStatements.of(mark)).hasSizeBetween(login.isEmpty() ? 0 : 1, 5);
                    if (!page.endsWith("/screen")) {
                        assertThat(body).containsPattern(leadsTo("support"));
                        assertThat(Pattern.compile(leadsTo("report"))
                                        .matcher(body)
                                        .find())
                                .isEqualTo(!page.startsWith("attempt/"));
                    }
                }));
    }

    /** In a node of its own or in a still one. */
    private static String leadsTo(String path) {
        return "(\"value\":\"|href=\\\\\")" + path + "\\\\?\"";
    }

    /** The last thing a learner finished. */
    private UUID finished(String login) {
        return sql.select(ATTEMPT.ID)
                .from(ATTEMPT)
                .where(ATTEMPT.LEARNER_ID.eq(idOf(login)), ATTEMPT.FINISHED_AT.isNotNull())
                .orderBy(ATTEMPT.FINISHED_AT.desc())
                .limit(1)
                .fetchSingle(ATTEMPT.ID);
    }

    private UUID idOf(String login) {
        return sql.select(PERSON.ID).from(PERSON).where(PERSON.LOGIN.eq(login)).fetchSingle(PERSON.ID);
    }

    /** The token of a new sign-in, also of someone the demo offers no button for. */
    private String token(String login) {
        if (!login.equals(DONE)) {
            return demo.enter(login).token();
        }
        String token = Tokens.random();
        Instant now = Instant.now();
        sql.insertInto(SIGN_IN)
                .set(SIGN_IN.TOKEN_HASH, Tokens.hash(token))
                .set(SIGN_IN.PERSON_ID, idOf(login))
                .set(SIGN_IN.CREATED_AT, now)
                .set(SIGN_IN.EXPIRES_AT, now.plus(SignIns.SHORT))
                .execute();
        return token;
    }

    /** The study is open, so that its pages say all they can. */
    @BeforeEach
    void openTheStudy() {
        as("ROLE_ADMINISTRATOR", () -> office.open("Ethics committee, University of Mosul, 17/2026", idOf("yusuf")));
    }

    @AfterEach
    void closeTheStudy() {
        as("ROLE_ADMINISTRATOR", () -> office.close(idOf("yusuf")));
    }

    private void as(String role, Runnable act) {
        Person yusuf = signIns.person(demo.enter("yusuf").token()).orElseThrow();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(yusuf, "", role));
        try {
            act.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private UUID attempt(TaughtModule module, String quiz) {
        Person dana = signIns.person(demo.enter("dana").token()).orElseThrow();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(dana, "", "ROLE_LEARNER"));
        UUID attempt = attempts.start(
                        dana.id(), catalogue.quiz(module.version().id(), quiz).orElseThrow(), Language.EN)
                .attempt();
        SecurityContextHolder.clearContext();
        return attempt;
    }

    private String open(String login, String page, String mark) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + page))
                .header("Accept", "text/html")
                .header(PageStatements.MARK, mark);
        if (!login.isEmpty()) {
            request.header("Cookie", SignInCookie.NAME + "=" + token(login));
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
