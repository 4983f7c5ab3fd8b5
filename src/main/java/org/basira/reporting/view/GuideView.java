package org.basira.reporting.view;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.basira.reporting.Directory;
import org.basira.reporting.GuideLink;
import org.basira.reporting.GuideUses;
import org.basira.reporting.ReportLink;
import org.basira.reporting.ReportingText;
import org.basira.ui.FocusShell;
import org.basira.ui.Link;
import org.basira.ui.Page;

/**
 * From "I saw something" to the right place, or to the decision not to report. The page is told once what there is to know;
 * from then on everything happens in the browser, and nothing chosen or typed comes back.
 */
@Route(value = GuideLink.ROUTE, layout = FocusShell.class)
@AnonymousAllowed
class GuideView extends Page implements FocusShell.Framed {

    private boolean counted;

    GuideView(Directory directory, GuideUses uses) {
        title(t(ReportingText.GUIDE_PAGE));
        Guide guide = new Guide();
        guide.getElement().setPropertyBean("data", new GuideWords(directory, locale()).data(uses.counted()));
        if (uses.counted()) {
            // The only word from the page, and an empty one: the listener asks for no data of the event.
            guide.getElement().addEventListener("count", event -> count(uses));
        }
        add(new Leave(), guide);
    }

    private void count(GuideUses uses) {
        if (!counted) {
            counted = true;
            uses.add();
        }
    }

    @Override
    public Link closesTo() {
        return new ReportLink();
    }

    @Override
    public String placeInWords() {
        return "";
    }

    @Override
    public List<FocusShell.Step> steps() {
        return List.of();
    }

    /** Asks, leads and writes; see its script. It sends nothing. */
    @Tag("basira-guide")
    @CssImport("./styles/guide.css")
    @JsModule("./components/basira-guide.ts")
    private static final class Guide extends HtmlContainer {
        private static final long serialVersionUID = 1L;
    }
}
