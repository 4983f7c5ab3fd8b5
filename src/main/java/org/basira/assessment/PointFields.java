package org.basira.assessment;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.basira.content.post.Authored;
import org.basira.question.Asked;
import org.basira.question.Response;
import org.basira.ui.Formats;

/**
 * Areas of a picture. Each is a native radio or tick in the list under it, named and numbered as on the picture; touching
 * an area on the picture presses its row, so mouse, finger, keyboard and screen reader do the same thing.
 */
final class PointFields extends Fields {

    PointFields(Asked.Point point, Locale locale, Optional<Response> given) {
        super(point.stem(), locale);
        hint(point.several() ? AssessmentText.POINT_SEVERAL : AssessmentText.POINT_ONE);
        add(new SpotPicture(point.picture(), locale)
                .with(point.spots().stream()
                        .map(spot -> new SpotPicture.Spot(spot.id(), spot.shape(), ""))
                        .toList()));
        Set<String> before = given.orElse(null) instanceof Response.Chosen(var chosen) ? chosen : Set.of();
        int number = 0;
        for (Asked.Spot spot : point.spots()) {
            Input input = new Input();
            input.setType(point.several() ? "checkbox" : "radio");
            input.getElement().setAttribute("name", point.id());
            input.getElement().setAttribute("data-id", spot.id());
            if (before.contains(spot.id())) {
                input.getElement().setAttribute("checked", true);
            }
            NativeLabel row = new NativeLabel();
            row.addClassName("opt");
            row.add(input, number(++number), Authored.span(spot.name(), locale));
            add(row);
        }
    }

    private Span number(int number) {
        Span sign = new Span(Formats.number(locale(), number));
        sign.addClassNames("n", "spot");
        return sign;
    }

    @Override
    String kind() {
        return "choose";
    }

    @Override
    AssessmentText open() {
        return AssessmentText.OPEN_CHOICE;
    }
}
