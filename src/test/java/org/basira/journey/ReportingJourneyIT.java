package org.basira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import org.basira.assessment.AssessmentText;
import org.basira.content.TaughtModule;
import org.basira.content.post.Authored;
import org.basira.learning.LearningText;
import org.basira.learning.LessonLink;
import org.basira.learning.ProgressLink;
import org.basira.learning.QuizLink;
import org.basira.testing.DemoApplication;
import org.basira.ui.Locales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Reports in a browser: put together in practice cases, and decided at the two desks. */
@DemoApplication
@Execution(ExecutionMode.CONCURRENT)
class ReportingJourneyIT extends Stage {

    private static final String MODULE = "reporting";

    @Test
    void on_a_phone_in_kurdish_a_lesson_leads_to_a_drill_and_its_judgement() {
        Visitor dana = visitor(Locale.forLanguageTag("ckb"), Visitor.Screen.PHONE);
        entersAs(dana, "dana");
        TaughtModule module = catalogue.modules().stream()
                .filter(each -> each.id().equals(MODULE))
                .findFirst()
                .orElseThrow();
        TaughtModule.LessonCard lesson = module.lessons().get(2);
        dana.opens(new LessonLink(MODULE, lesson.id(), lesson.screens().getLast()));
        String drill = Authored.words(
                catalogue.quiz(module.version().id(), "rep-drill").orElseThrow().title(), dana.locale());
        dana.presses(LearningText.PRACTISE_NOW, drill);
        dana.canUseThisPage();
        dana.presses(LearningText.START);
        dana.isAt("attempt/.*/1");
        dana.canUseThisPage();

        putsAReportTogether(dana);
        dana.page().locator("main .in2 [data-save]").scrollIntoViewIfNeeded();
        dana.page().locator("textarea").fill("بینیم کاتژمێر ٢١:١٠");
        dana.canUseThisPage();
        handsIn(dana);
        dana.sees("بینیم کاتژمێر ٢١:١٠");
        dana.sees(AssessmentText.YOUR_REPORT);
        dana.canUseThisPage();

        onward(dana);
        dana.presses(AssessmentText.NO_REPORT);
        dana.sees(AssessmentText.LEAVE_TITLE);
        dana.presses(AssessmentText.HAND_IN);
        dana.page().locator(".composed").waitFor();
        for (int left = 0; left < 2; left++) {
            onward(dana);
            putsAReportTogether(dana);
            handsIn(dana);
        }
        onward(dana);
        dana.isAt("result/.*");

        dana.opens(new ProgressLink());
        dana.sees(LearningText.REPORTS_TITLE);
        dana.canUseThisPage();
        dana.hadNoTrouble();
    }

    @Test
    void both_desks_play_through_in_three_languages() {
        for (Locale language : Locales.ALL) {
            Visitor visitor = visitor(language, Visitor.Screen.DESKTOP);
            entersAs(visitor, "dana");
            for (String desk : List.of("rep-desk-moderator", "rep-desk-investigator")) {
                visitor.opens(new QuizLink(MODULE, desk));
                visitor.page().locator("main .btn.p").first().click();
                visitor.isAt("attempt/.*/1");
                visitor.canUseThisPage();
                for (int report = 1; report <= 10; report++) {
                    visitor.sees(AssessmentText.INCOMING);
                    for (int part = 0; part < 3; part++) {
                        choosesAPart(visitor);
                    }
                    visitor.page().locator(".composed").waitFor();
                    if (report == 1) {
                        visitor.canUseThisPage();
                    }
                    onward(visitor);
                }
                visitor.isAt("result/.*");
            }
            visitor.hadNoTrouble();
        }
    }

    /** The first part of each group, until only own words are open. */
    private static void putsAReportTogether(Visitor visitor) {
        for (int part = 0; part < 6; part++) {
            choosesAPart(visitor);
        }
        visitor.page().locator("textarea").waitFor();
    }

    private static void choosesAPart(Visitor visitor) {
        Page page = visitor.page();
        Locator legend = page.locator("basira-answer legend");
        String asked = legend.innerText();
        page.locator("basira-answer label.opt").first().click();
        page.locator("basira-answer [data-save]").click();
        page.waitForFunction("asked => document.querySelector('basira-answer legend')?.innerText !== asked", asked);
    }

    private static void handsIn(Visitor visitor) {
        visitor.page().locator("basira-answer [data-save]").click();
        visitor.page().locator(".composed").waitFor();
    }

    private static void onward(Visitor visitor) {
        String before = visitor.page().url();
        visitor.page().locator("main section.judge .btn.p").click();
        visitor.page().waitForURL(url -> !url.equals(before));
        visitor.page()
                .waitForFunction("!location.pathname.includes('/attempt/') || !document.querySelector('.composed')");
        assertThat(visitor.page().url()).isNotEqualTo(before);
    }
}
