package org.basira.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.basira.assessment.RegradePlan;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.ItemReportLink;
import org.basira.authoring.LibraryLink;
import org.basira.authoring.MarksLink;
import org.basira.authoring.TextLink;
import org.basira.ui.Locales;

/** What a trainer does, page by page. */
final class Trainer {

    private final Visitor visitor;

    Trainer(Visitor visitor) {
        this.visitor = visitor;
    }

    /** With the demo's button for someone. */
    void signsIn(String name) {
        visitor.opens("/sign-in");
        visitor.canUseThisPage();
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(Visitor.quoted(name))))
                .click();
        visitor.isAt(LibraryLink.ROUTE);
        visitor.canUseThisPage();
    }

    /** In the library, by a title. */
    void looksFor(String title) {
        visitor.types(AuthoringText.SEARCH, title);
        visitor.page().keyboard().press("Enter");
        visitor.isAt(LibraryLink.ROUTE + "\\?words=.*");
        visitor.canUseThisPage();
    }

    void opens(String title) {
        visitor.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(title).setExact(true))
                .first()
                .click();
        visitor.isAt(TextLink.ROUTE.replaceAll(":[a-z]+", "[^/]+") + ".*");
        assertThat(body()).isVisible();
        visitor.canUseThisPage();
    }

    /** Types a sentence; the preview shows it before it is saved, and then it is saved by itself. */
    void writesUnderTheFirstHeading(String sentence) {
        Locator preview = visitor.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions()
                                .setName(visitor.says(AuthoringText.PREVIEW))
                                .setExact(true));
        assertThat(preview).not().containsText(sentence);
        body().evaluate("area => { area.focus();"
                + " const at = area.value.indexOf('\\n', area.value.indexOf('## '));"
                + " area.setSelectionRange(at, at); }");
        visitor.page().keyboard().press("Enter");
        visitor.page().keyboard().press("Enter");
        visitor.page().keyboard().type(sentence);
        assertThat(preview).containsText(sentence);
        visitor.sees(AuthoringText.STATE_DRAFT);
        visitor.sees(AuthoringText.NO_FINDINGS);
        visitor.canUseThisPage();
    }

    /** Opens a question from the library as it is written there, as a file. */
    void opensTheFileOf(String stem) {
        visitor.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(stem).setExact(true))
                .first()
                .click();
        visitor.isAt(TextLink.ROUTE.replaceAll(":[a-z]+", "[^/]+") + ".*");
        visitor.presses(AuthoringText.TAB_FILE);
        assertThat(file()).isVisible();
    }

    private Locator file() {
        return visitor.field(AuthoringText.TAB_FILE);
    }

    /** Makes another option of a single choice the right one. */
    void movesTheKeyTo(String option) {
        String mended = file().inputValue()
                .replaceAll("\\n +key: true(?=\\n)", "")
                .replace("- id: " + option + "\n", "- id: " + option + "\n    key: true\n");
        file().fill(mended);
        file().blur();
        visitor.sees(AuthoringText.STATE_DRAFT);
        visitor.sees(AuthoringText.NO_FINDINGS);
    }

    /** Says why, and looks at what would change. */
    void looksAtWhatWouldChange(String reason) {
        visitor.presses(AuthoringText.MARKS);
        visitor.isAt(MarksLink.ROUTE.replaceAll(":[a-z]+", "[^/]+"));
        visitor.canUseThisPage();
        visitor.page()
                .getByLabel(Locales.ownName(visitor.locale()), new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(reason);
        visitor.presses(AuthoringText.DRY_RUN);
        visitor.sees(AuthoringText.PLAN);
        visitor.canUseThisPage();
    }

    /** How many answers the dry run says change by so much. */
    String planned(RegradePlan.Size size) {
        return row(visitor.says(AuthoringText.SIZE, size.name())).locator("td").innerText();
    }

    /** A row of a table, by its name. */
    private Locator row(String name) {
        return visitor.page()
                .locator("tr")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page()
                                .getByRole(
                                        AriaRole.ROWHEADER,
                                        new Page.GetByRoleOptions()
                                                .setName(name)
                                                .setExact(true))))
                .first();
    }

    void carriesItOut() {
        visitor.presses(AuthoringText.PLAN_DO);
        visitor.sees(AuthoringText.MARKS_BEGUN);
        visitor.sees(AuthoringText.JOB_SECOND_LOOK);
        visitor.canUseThisPage();
    }

    /** The share right of the version answered most, as the report of an item has it. */
    String readsTheShareRight(ItemReportLink report) {
        visitor.opens(report);
        return row(visitor.says(AuthoringText.FACILITY)).locator("td").first().innerText();
    }

    private Locator body() {
        return visitor.page()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions()
                                .setName(visitor.says(AuthoringText.FIELD_NAME, "body"))
                                .setExact(true));
    }

    void publishesAsANewVersion(int number) {
        visitor.presses(AuthoringText.PUBLISH);
        visitor.sees(AuthoringText.PUBLISHED, number);
        visitor.sees(AuthoringText.VERSION, number);
        visitor.canUseThisPage();
    }
}
