package org.basira.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.LibraryLink;
import org.basira.authoring.TextLink;

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
