package org.basira.reporting.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.basira.reporting.AboutLink;
import org.basira.reporting.Directory;
import org.basira.reporting.ReportingText;
import org.basira.ui.Shell;

/** What Basira is, what it stores, who sees what, and under which licences it is given away. */
@Route(value = AboutLink.ROUTE, layout = Shell.class)
@AnonymousAllowed
class AboutView extends ReportingPage {

    AboutView(Directory directory) {
        super(ReportingText.ABOUT_TITLE);
        column.add(
                new Paragraph(t(ReportingText.ABOUT_LEAD)),
                section(ReportingText.ABOUT_WHAT, ReportingText.ABOUT_WHAT_TEXT, ReportingText.ABOUT_JUDGE),
                section(ReportingText.ABOUT_STORED, ReportingText.ABOUT_STORED_TEXT, ReportingText.ABOUT_COOKIES),
                section(
                        ReportingText.ABOUT_WHO,
                        ReportingText.ABOUT_YOU,
                        ReportingText.ABOUT_COORDINATOR,
                        ReportingText.ABOUT_TRAINER,
                        ReportingText.ABOUT_ADMINISTRATOR,
                        ReportingText.ABOUT_OPERATOR),
                invented(directory),
                section(ReportingText.ABOUT_LICENCE, ReportingText.ABOUT_LICENCE_TEXT),
                notReviewed(directory));
    }

    private Component invented(Directory directory) {
        Section section = section(ReportingText.ABOUT_INVENTED, ReportingText.ABOUT_INVENTED_TEXT);
        section.add(opened(directory));
        return section;
    }

    private Section section(ReportingText heading, ReportingText... paragraphs) {
        Section section = new Section(new H2(t(heading)));
        section.addClassName("stack-s");
        for (ReportingText paragraph : paragraphs) {
            section.add(new Paragraph(t(paragraph)));
        }
        return section;
    }
}
