package org.basira.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import org.basira.ui.internal.Chrome;

/** The dress of sign-in, joining and set-up: the wall with the cropped rings at one side, the form at the other. */
public abstract class Door extends Div implements HasDynamicTitle {

    private static final String ART = "<svg class=\"art\" viewBox=\"0 0 200 200\" fill=\"none\" aria-hidden=\"true\">"
            + "<path d=\"M190 92A90 90 0 1 1 108 10\" stroke=\"currentColor\" stroke-width=\"14\" stroke-linecap=\"round\"/>"
            + "<path d=\"M158 95A58 58 0 1 1 105 42\" stroke=\"currentColor\" stroke-width=\"14\" stroke-linecap=\"round\"/>"
            + "<circle cx=\"118\" cy=\"82\" r=\"21\" fill=\"var(--b-sun)\"/></svg>";

    private final Chrome chrome = new Chrome();
    private String title = "";
    /** Where the form goes. */
    protected final Main form = new Main();

    /** @param path of this page, so that a switch of language comes back to it */
    protected Door(String path, Message headline, Message explanation) {
        addClassName("door");
        Div row = new Div(chrome.brand(), chrome.languageMenu());
        row.addClassNames("row", "between");
        Div words = new Div(new H1(t(headline)), new Paragraph(t(explanation)));
        words.addClassName("stack-s");
        Header wall = new Header(new Drawing(ART), row, words);
        wall.addClassName("wall");
        form.setId("content");
        form.addClassName("stack");
        Div ways = new Div(
                chrome.iconLink(Icon.SUPPORT, UiText.NEED_SUPPORT, "support"),
                chrome.iconLink(Icon.REPORT, UiText.REPORT_SOMETHING_REAL, "report"));
        ways.addClassName("inner");
        Footer foot = new Footer(Still.of(ways));
        foot.addClassName("foot");
        Div side = new Div(form, foot);
        side.addClassName("side");
        add(chrome.skipLink(), wall, side);
        chrome.navigated(path);
    }

    protected final String t(Message message, Object... arguments) {
        return chrome.t(message, arguments);
    }

    protected final java.util.Locale locale() {
        return UI.getCurrent().getLocale();
    }

    protected final void title(String text) {
        title = text;
    }

    /** Lets a switch of language come back with what the address carries. */
    protected final void returnsTo(String pathWithParameters) {
        chrome.navigated(pathWithParameters);
    }

    @Override
    public final String getPageTitle() {
        return title.isBlank() ? t(UiText.PRODUCT) : title + " · " + t(UiText.PRODUCT);
    }
}
