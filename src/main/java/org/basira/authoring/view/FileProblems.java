package org.basira.authoring.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import org.basira.authoring.AuthoringText;
import org.basira.content.Problem;
import org.basira.ui.Icon;
import org.basira.ui.Messages;

/** What the last reading of the files found: open where there are errors, folded where there are warnings only. */
final class FileProblems extends Div {

    FileProblems(List<Problem> problems, Locale locale) {
        boolean errors = problems.stream().anyMatch(Problem::error);
        addClassNames("note", errors ? "sun" : "river");
        Element details = new Element("details").setAttribute("class", "unfold grow");
        details.setProperty("open", errors);
        details.appendChild(
                new Element("summary").setText(Messages.text(locale, AuthoringText.FILE_PROBLEMS, problems.size())));
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain", "find");
        problems.forEach(problem -> list.add(line(problem, locale)));
        details.appendChild(list.getElement());
        add(Icon.INFO.create());
        getElement().appendChild(details);
    }

    private static ListItem line(Problem problem, Locale locale) {
        Element place = new Element("bdi")
                .setAttribute("dir", "ltr")
                .setAttribute("class", "mono")
                .setText(problem.file() + ":" + problem.line() + ":" + problem.column());
        Span words = new Span();
        words.addClassName("lines");
        words.getElement().appendChild(place);
        words.add(new Span(problem.message(locale)));
        return new ListItem(words);
    }
}
