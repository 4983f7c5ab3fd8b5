package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.basira.content.post.Authored;
import org.basira.question.Asked;
import org.basira.question.Response;

/** Things into bins: one group of radios a thing, the bins being its choices. */
final class SortFields extends Fields {

    SortFields(Asked.Sort sort, Locale locale, Optional<Response> given) {
        super(sort.stem(), locale);
        hint(AssessmentText.SORT_HINT);
        for (Asked.Offer thing : sort.things()) {
            String before = given.orElse(null) instanceof Response.Paired(var pairs)
                    ? Objects.toString(pairs.get(thing.id()), "")
                    : "";
            add(thing(sort, thing, before));
        }
    }

    private FieldSet thing(Asked.Sort sort, Asked.Offer thing, String before) {
        FieldSet group = new FieldSet();
        group.addClassNames("fs", "thing");
        Element legend = new Element("legend");
        legend.appendChild(Authored.span(thing.text(), locale()).getElement());
        group.getElement().appendChild(legend);
        Div bins = new Div();
        bins.addClassName("bins");
        for (Asked.Offer bin : sort.bins()) {
            Input input = new Input();
            input.setType("radio");
            input.getElement().setAttribute("name", sort.id() + "-" + thing.id());
            input.getElement().setAttribute("data-thing", thing.id());
            input.getElement().setAttribute("data-id", bin.id());
            if (bin.id().equals(before)) {
                input.getElement().setAttribute("checked", true);
            }
            NativeLabel row = new NativeLabel();
            row.addClassNames("opt", "s");
            row.add(input, Authored.span(bin.text(), locale()));
            bins.add(row);
        }
        group.add(bins);
        return group;
    }

    @Override
    String kind() {
        return "sort";
    }

    @Override
    AssessmentText open() {
        return AssessmentText.OPEN_PAIR;
    }
}
