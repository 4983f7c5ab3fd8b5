package org.basira.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.basira.reporting.ContentKind;
import org.basira.reporting.GuideLink;
import org.basira.reporting.ReportLink;
import org.basira.reporting.ReportingText;

/** Someone who saw something, at the guide; counts the taps. */
final class Witness {

    /** What stands in every field that takes text, in the order of the page. */
    static final List<String> TYPED_FIELDS =
            List.of("guide-links", "guide-account", "guide-why", "guide-name", "guide-email");

    private final Visitor visitor;
    private int taps;

    Witness(Visitor visitor) {
        this.visitor = visitor;
    }

    int taps() {
        return taps;
    }

    Page page() {
        return visitor.page();
    }

    private Locator main() {
        return page().locator("main");
    }

    /** By way of the report page, as most come. */
    Witness comesFromTheReportPage() {
        visitor.opens(new ReportLink());
        visitor.presses(ReportingText.GUIDE_OPEN);
        taps++;
        visitor.isAt(new GuideLink().path());
        return at(ReportingText.GUIDE_DANGER);
    }

    Witness opensTheGuide() {
        visitor.opens(new GuideLink());
        return at(ReportingText.GUIDE_DANGER);
    }

    Witness answers(ReportingText answer) {
        return answers(visitor.says(answer));
    }

    Witness answers(ContentKind kind) {
        return answers(visitor.says(ReportingText.KIND_TITLE, kind.name().toLowerCase(java.util.Locale.ROOT)));
    }

    Witness answers(String words) {
        main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .click();
        taps++;
        return this;
    }

    /** Nobody in danger, there, of that kind, the link at hand, not shared. */
    Witness sawPublicly(String platform, ContentKind kind) {
        return answers(ReportingText.GUIDE_NO)
                .answers(platform)
                .answers(kind)
                .answers(ReportingText.GUIDE_YES)
                .answers(ReportingText.GUIDE_NO);
    }

    /** A new step: its heading has the focus. */
    Witness at(ReportingText heading) {
        assertThat(heading()).hasText(visitor.says(heading));
        return this;
    }

    Witness atWithFocus(ReportingText heading) {
        at(heading);
        assertThat(heading()).isFocused();
        return this;
    }

    Locator heading() {
        return main().locator("#guide-heading");
    }

    Locator place(String id) {
        return main().locator("[data-place='" + id + "']");
    }

    List<String> places() {
        return main().locator("[data-place]").all().stream()
                .map(each -> each.getAttribute("data-place"))
                .toList();
    }

    Witness writesTo(String place) {
        place(place)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(visitor.says(ReportingText.GUIDE_WRITE)))
                .click();
        return at(ReportingText.GUIDE_WRITE);
    }

    Witness types(String field, String text) {
        Locator input = main().locator("#" + field);
        if (!input.isVisible()) {
            main().locator("summary").first().click();
        }
        input.fill(text);
        return this;
    }

    String reads(String field) {
        return main().locator("#" + field).inputValue();
    }

    /** All that Article 16 wants. */
    Witness fillsIn(String link, String account, String why) {
        types("guide-links", link).types("guide-account", account).types("guide-why", why);
        main().locator("#guide-seen").fill("2026-11-24T18:40");
        main().locator("#guide-language").selectOption("ckb");
        main().locator("#guide-faith").check();
        return this;
    }

    Witness showsTheText() {
        visitor.presses(ReportingText.GUIDE_SHOW);
        assertThat(letter()).isVisible();
        return this;
    }

    Locator letter() {
        return main().locator(".letter");
    }

    /** What is still missing, by the names of the elements. */
    List<String> missing() {
        return main().locator("[data-need][data-there='false']").all().stream()
                .map(each -> each.getAttribute("data-need"))
                .toList();
    }

    String copies() {
        visitor.presses(ReportingText.GUIDE_COPY);
        visitor.sees(ReportingText.GUIDE_COPIED);
        return (String) page().evaluate("navigator.clipboard.readText()");
    }

    /** Every address that something on the page leads to. */
    List<String> links() {
        return main().locator("a[href]").all().stream()
                .map(each -> each.getAttribute("href"))
                .toList();
    }

    /** Changes what the page was told, as a broken directory would. */
    Witness isTold(String script) {
        page().evaluate(
                        "() => { const guide = document.querySelector('basira-guide'); const data = structuredClone(guide.data); "
                                + script + "; guide.data = data; }");
        return this;
    }

    void leavesAtOnce() {
        visitor.presses(ReportingText.LEAVE);
        page().waitForURL(url -> !url.contains("guide"));
    }

    void saidNothingInTheAddress() {
        assertThat(visitor.address()).isEqualTo("/" + new GuideLink().path());
        assertThat(page().title())
                .isEqualTo(visitor.says(ReportingText.GUIDE_PAGE) + " · " + visitor.says(org.basira.ui.UiText.PRODUCT));
    }
}
