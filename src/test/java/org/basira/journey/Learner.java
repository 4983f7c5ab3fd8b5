package org.basira.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basira.account.AccountText;
import org.basira.account.JoinLink;
import org.basira.assessment.AssessmentText;
import org.basira.content.TaughtModule;
import org.basira.learning.LearningText;
import org.basira.learning.LessonLink;
import org.basira.learning.ProgressLink;
import org.basira.reporting.ReportLink;
import org.basira.ui.HomeLink;

/** What a learner does, page by page. */
final class Learner {

    private static final Pattern SLOT = Pattern.compile("/attempt/([^/]+)/(\\d+)");

    private final Visitor visitor;

    Learner(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Types the class code, takes the proposed user name, a name and a password. Returns the user name. */
    String joinsTheClass(String code, String name) {
        visitor.opens("/sign-in");
        visitor.canUseThisPage();
        visitor.types(AccountText.CLASS_CODE, code);
        visitor.presses(AccountText.GO_ON);
        visitor.isAt(new JoinLink(".*").path());
        visitor.canUseThisPage();
        String login = visitor.reads(AccountText.YOUR_USER_NAME);
        visitor.types(AccountText.DISPLAY_NAME, name);
        visitor.types(AccountText.NEW_PASSWORD, "a quiet river at dawn");
        visitor.presses(AccountText.JOIN);
        visitor.isAt("");
        visitor.sees(LearningText.GREETING, name);
        return login;
    }

    void goesHome() {
        visitor.opens(new HomeLink());
        visitor.canUseThisPage();
    }

    /** From the home page to the first post of the form that is due there. */
    UUID beginsTheForm() {
        visitor.presses(LearningText.START);
        visitor.isAt("form/.*");
        visitor.canUseThisPage();
        visitor.presses(LearningText.FIRST_POST);
        visitor.isAt("attempt/.*/1");
        visitor.canUseThisPage();
        return attempt();
    }

    UUID attempt() {
        Matcher slot = SLOT.matcher(visitor.page().url());
        assertThat(slot.find()).isTrue();
        return UUID.fromString(slot.group(1));
    }

    int slot() {
        Matcher slot = SLOT.matcher(visitor.page().url());
        return slot.find() ? Integer.parseInt(slot.group(2)) : 0;
    }

    /** Judges the post on screen as over the line or not. */
    void choosesASide(boolean over) {
        String words = visitor.says(over ? AssessmentText.OVER : AssessmentText.NOT_OVER);
        visitor.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + Visitor.quoted(words))))
                .first()
                .click();
    }

    void saysHowSureAndWhatToDo(boolean over) {
        label(visitor.says(AssessmentText.SURE, "FAIRLY")).click();
        label(visitor.says(AssessmentText.ACT, over ? "REPORT" : "LEAVE")).click();
    }

    private Locator label(String words) {
        return visitor.page()
                .locator("label")
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile("^\\s*" + Visitor.quoted(words) + "\\s*$")))
                .first();
    }

    void judges(boolean over) {
        choosesASide(over);
        saysHowSureAndWhatToDo(over);
        visitor.presses(AssessmentText.SAVE_ANSWER);
    }

    /** Judges the posts of a form from the one on screen to the last one given. */
    void judgesUpTo(int last) {
        judgesUpTo(last, post -> post % 2 == 0);
    }

    /** @param over which posts are held to be over the line, by their place from 1 */
    void judgesUpTo(int last, IntPredicate over) {
        UUID attempt = attempt();
        for (int post = slot(); post <= last; post++) {
            judges(over.test(post));
            visitor.isAt("attempt/" + attempt + "/" + (post + 1));
        }
    }

    /** On the page after the last post. */
    void finishesTheForm() {
        visitor.sees(AssessmentText.END_TITLE);
        visitor.canUseThisPage();
        visitor.presses(AssessmentText.END_FINISH);
        visitor.isAt("result/.*");
        visitor.canUseThisPage();
    }

    /** Reads a lesson from its present screen to the end. */
    void readsTheLesson() {
        visitor.presses(LearningText.START);
        visitor.isAt("learn/[^/]+/[^/]+.*");
        visitor.canUseThisPage();
        String lesson = lesson();
        for (int screen = 0; screen < 30 && lesson().equals(lesson); screen++) {
            String before = visitor.page().url();
            visitor.page().locator("main .onward a.p").click();
            visitor.page().waitForURL(url -> !url.equals(before));
            assertThat(visitor.page().locator("main h1").first()).isVisible();
            if (lesson().equals(lesson)) {
                visitor.canUseThisPage();
            }
        }
    }

    /** Goes from the last screen of each lesson to the next lesson, and from the last one to the quiz. */
    void isThroughTheLessons(TaughtModule module) {
        for (TaughtModule.LessonCard lesson : module.lessons()) {
            visitor.opens(
                    new LessonLink(module.id(), lesson.id(), lesson.screens().getLast()));
        }
        visitor.page().locator("main .onward a.p").click();
        visitor.isAt("quiz/.*");
    }

    private String lesson() {
        String[] parts = visitor.address().split("/", -1);
        return parts.length > 3 ? parts[3] : "";
    }

    /** Opens a quiz and answers it to its end, one kind of question after the other. */
    void takesTheQuiz(String module, String quiz) {
        visitor.opens("/quiz/" + module + "/" + quiz);
        visitor.canUseThisPage();
        visitor.presses(LearningText.START);
        visitor.isAt("attempt/.*/1");
        answersToTheEnd(true);
    }

    /**
     * Answers question after question to the result.
     *
     * @param looking at the page of each kind of question for what keeps some from using it
     */
    void answersToTheEnd(boolean looking) {
        java.util.Set<String> seen = new java.util.HashSet<>();
        for (int question = 0; question < 60 && visitor.page().url().contains("/attempt/"); question++) {
            if (looking && seen.add(kindOnScreen())) {
                visitor.canUseThisPage();
            }
            answersWhatIsAsked();
            if (looking && seen.add("review")) {
                visitor.canUseThisPage();
            }
            goesOn();
        }
        visitor.isAt("result/.*");
        visitor.canUseThisPage();
    }

    private String kindOnScreen() {
        Locator asked = visitor.page().locator("basira-answer, .choices");
        asked.first().waitFor();
        String kind = asked.first().getAttribute("kind");
        return kind == null ? "story" : kind;
    }

    /** Some answer to what is on screen, whatever it is. */
    void answersWhatIsAsked() {
        Page page = visitor.page();
        switch (kindOnScreen()) {
            case "choose" -> page.locator("basira-answer label.opt").first().click();
            case "pair" -> {
                for (Locator select : page.locator("basira-answer select").all()) {
                    select.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
                }
            }
            case "order" ->
                page.locator("basira-answer li button:not([disabled])").first().click();
            case "mark" -> page.locator("basira-answer [aria-pressed]").first().click();
            case "sort" -> {
                for (Locator thing : page.locator("basira-answer .thing").all()) {
                    thing.locator("label").first().click();
                }
            }
            case "type" -> page.locator("basira-answer [data-text]").fill("words");
            case "measure" -> {
                page.locator("basira-answer [data-text]").fill("12");
                for (Locator unit : page.locator("basira-answer select").all()) {
                    unit.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
                }
            }
            case "write" -> page.locator("basira-answer [data-text]").fill("a quiet river at dawn ".repeat(12));
            case "judge" -> {
                choosesASide(true);
                saysHowSureAndWhatToDo(true);
            }
            default -> {
                walksTheStory();
                return;
            }
        }
        page.locator("basira-answer [data-save]").click();
        page.locator(".review").first().waitFor();
    }

    private void walksTheStory() {
        Page page = visitor.page();
        for (int scene = 0; scene < 12 && page.locator(".review").count() == 0; scene++) {
            int passed = page.locator(".way li").count();
            page.locator(".choices button").first().click();
            page.waitForFunction(
                    "passed => document.querySelector('.review') || document.querySelectorAll('.way li').length > passed",
                    passed);
        }
    }

    /** The one main button under a review. */
    void goesOn() {
        String before = visitor.page().url();
        visitor.page().locator("main section.judge .btn.p").click();
        visitor.page().waitForURL(url -> !url.equals(before));
        // The address may change before the page does, and what was just answered must not be taken for what is asked.
        visitor.page()
                .waitForFunction("!location.pathname.includes('/attempt/') || !document.querySelector('main .review')");
    }

    /** Begins the first refresher the home page offers. Returns what it is of. */
    String looksAgainAtWhatIsDue() {
        visitor.sees(LearningText.DUE_AGAIN);
        String words = visitor.says(LearningText.REFRESH_WHAT, "");
        Locator first = visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + Visitor.quoted(words.strip()))))
                .first();
        String label = first.getAttribute("aria-label");
        first.click();
        visitor.isAt("attempt/.*/1");
        return label;
    }

    void looksAtProgress() {
        visitor.opens(new ProgressLink());
        visitor.canUseThisPage();
    }

    void looksWhereToReport() {
        visitor.opens(new ReportLink());
        visitor.canUseThisPage();
    }
}
