package org.basira.assessment;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.basira.content.post.Authored;
import org.basira.question.Asked;
import org.basira.question.Response;

/** Matching: one native select a row. */
final class MatchFields extends Fields {

    MatchFields(Asked.Match match, Locale locale, Optional<Response> given) {
        super(match.stem(), locale);
        hint(AssessmentText.TARGETS_REPEAT);
        UnorderedList rows = new UnorderedList();
        rows.addClassName("match");
        for (Asked.Offer prompt : match.prompts()) {
            String before = given.orElse(null) instanceof Response.Paired(var pairs)
                    ? Objects.toString(pairs.get(prompt.id()), "")
                    : "";
            rows.add(row(match, prompt, before));
        }
        add(rows);
    }

    private ListItem row(Asked.Match match, Asked.Offer prompt, String before) {
        String id = match.id() + "-" + prompt.id();
        Element select = new Element("select");
        select.getClassList().add("in");
        select.setAttribute("id", id);
        select.setAttribute("data-id", prompt.id());
        select.appendChild(option("", t(AssessmentText.CHOOSE), false));
        for (Asked.Offer target : match.targets()) {
            select.appendChild(option(
                    target.id(),
                    Authored.words(target.text(), locale()),
                    target.id().equals(before)));
        }
        Element label = new Element("label").setAttribute("for", id);
        label.appendChild(Authored.span(prompt.text(), locale()).getElement());
        ListItem row = new ListItem();
        row.getElement().appendChild(label, select);
        return row;
    }

    @Override
    String kind() {
        return "pair";
    }

    @Override
    AssessmentText open() {
        return AssessmentText.OPEN_PAIR;
    }
}
