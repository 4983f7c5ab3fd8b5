package org.basira.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.basira.ui.internal.Chrome;

/** The shell in a lesson or a quiz: close, how far one is, reporting, support, language; nothing else that draws the eye away. */
@AnonymousAllowed
public class FocusShell extends Div implements RouterLayout, AfterNavigationObserver {

    /** What a page in this shell tells it. */
    public interface Framed {
        /** Where closing leads. */
        Link closesTo();

        /** How far one is, in words. */
        String placeInWords();

        /** One mark a step, in order. */
        List<Step> steps();

        /** Whether a question is asked: then nothing leads to reporting, which would be a hint. */
        default boolean asks() {
            return false;
        }
    }

    /** A step is done, the present one, or still open. */
    public enum Step {
        DONE("d"),
        NOW("n"),
        OPEN("");

        private final String look;

        Step(String look) {
            this.look = look;
        }
    }

    private final Div body = new Div();
    private final Header bar = new Header();
    private final Anchor close = new Anchor("", "");
    private final Span words = new Span();
    private final Div steps = new Div();
    private final Chrome chrome = new Chrome();
    private final Component report = chrome.shortLink(Icon.REPORT, UiText.REPORT_SOMETHING_REAL, "report");

    public FocusShell() {
        addClassNames("shell", "focus");
        body.addClassName("body");
        bar.addClassName("bar");
        close.addClassName("ghost");
        close.add(Icon.CLOSE.create(), hidden(chrome.t(UiText.CLOSE)));
        words.addClassNames("xs", "dim");
        steps.addClassName("steps");
        steps.getElement().setAttribute("aria-hidden", "true");
        Div middle = new Div(words, steps);
        middle.addClassNames("grow", "stack-s", "where");
        Div end = new Div(report, chrome.supportLink(), chrome.languageMenu());
        end.addClassName("end");
        bar.add(close, middle, end);
        add(chrome.skipLink(), bar, body);
    }

    private static Component hidden(String text) {
        Span span = new Span(text);
        span.addClassName("vh");
        return span;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        body.getElement().removeAllChildren();
        body.getElement().appendChild(content.getElement());
        if (content instanceof Framed framed) {
            frame(framed);
        }
    }

    /** Shows anew where one is; a page calls it when the place changes without a navigation. */
    public void frame(Framed framed) {
        close.setHref(framed.closesTo().path());
        report.setVisible(!framed.asks());
        words.setText(framed.placeInWords());
        // Dozens of marks are one node.
        StringBuilder marks = new StringBuilder();
        framed.steps()
                .forEach(step -> marks.append("<i class=\"").append(step.look).append("\"></i>"));
        steps.getElement().setProperty("innerHTML", marks.toString());
    }

    /** The page shows another place without a navigation. */
    public void moved(Framed framed, String path) {
        chrome.navigated(path);
        frame(framed);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        chrome.navigated(event.getLocation().getPathWithQueryParameters());
        if (body.getChildren().findFirst().orElse(null) instanceof Framed framed) {
            frame(framed);
        }
    }
}
