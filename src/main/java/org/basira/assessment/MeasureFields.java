package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.basira.content.post.Authored;
import org.basira.question.AnswerNumber;
import org.basira.question.AnswerText;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.ui.Formats;

/** A number as one types it, and its unit where there is more than one. What cannot be read is said at the field. */
final class MeasureFields extends Fields {

    private static final String EXAMPLE = "12.5";

    private final Asked.Measure measure;

    MeasureFields(Asked.Measure measure, Locale locale, Optional<Response> given) {
        super(measure.stem(), locale);
        this.measure = measure;
        Response.Measured before = given.orElse(null) instanceof Response.Measured measured
                ? measured
                : new Response.Measured("", "", Language.of(locale));
        Div row = new Div(number(measure, before.number()));
        row.addClassName("measure");
        if (measure.units().size() == 1) {
            Span unit = Authored.span(measure.units().getFirst().text(), locale);
            unit.addClassName("unit");
            unit.getElement()
                    .setAttribute("data-unit", measure.units().getFirst().id());
            row.add(unit);
        } else if (!measure.units().isEmpty()) {
            row.add(units(measure, before.unit()));
        }
        add(row);
    }

    private Div number(Asked.Measure measure, String before) {
        Input input = new Input();
        input.setId(measure.id() + "-number");
        input.addClassName("in");
        // Text, not a number field: that one throws away what it does not know, and knows one digit set.
        input.getElement().setAttribute("inputmode", "decimal");
        input.getElement().setAttribute("data-text", true);
        input.getElement().setAttribute("dir", "auto");
        input.getElement().setAttribute("autocomplete", "off");
        input.getElement().setAttribute("maxlength", Integer.toString(Question.Numeric.LONGEST));
        input.getElement().setAttribute("value", before);
        NativeLabel label = new NativeLabel(t(AssessmentText.NUMBER));
        label.setFor(measure.id() + "-number");
        Div field = field(label, input.getElement());
        field.addComponentAtIndex(1, wrong(input.getElement()));
        return field;
    }

    private Div units(Asked.Measure measure, String before) {
        String id = measure.id() + "-unit";
        Element select = new Element("select");
        select.getClassList().add("in");
        select.setAttribute("id", id).setAttribute("data-unit", true);
        select.appendChild(
                option("", t(measure.unitRequired() ? AssessmentText.CHOOSE : AssessmentText.NO_UNIT), false));
        for (Asked.Offer unit : measure.units()) {
            select.appendChild(option(
                    unit.id(), Authored.words(unit.text(), locale()), unit.id().equals(before)));
        }
        if (measure.unitRequired()) {
            select.setAttribute("required", true);
        }
        NativeLabel label = new NativeLabel(t(AssessmentText.UNIT));
        label.setFor(id);
        return field(label, select);
    }

    private static Div field(NativeLabel label, Element control) {
        Div field = new Div(label);
        field.addClassName("field");
        field.getElement().appendChild(control);
        return field;
    }

    private boolean knows(String unit) {
        return measure.units().stream()
                .flatMap(each -> Arrays.stream(Language.values())
                        .filter(each.text()::has)
                        .map(language -> AnswerText.same(
                                unit, each.text().in(language), new AnswerText.Options(language, true))))
                .anyMatch(same -> same);
    }

    @Override
    Optional<String> problem(Response response) {
        if (!(response instanceof Response.Measured measured)
                || measured.number().isBlank()) {
            return Optional.empty();
        }
        return switch (AnswerNumber.parse(measured.number(), measured.language())) {
            case AnswerNumber.Read read ->
                read.unit().isEmpty() || knows(read.unit())
                        ? Optional.empty()
                        : Optional.of(t(AssessmentText.UNIT_UNKNOWN, read.unit()));
            case AnswerNumber.Refused(AnswerNumber.Reason reason) ->
                Optional.of(t(
                        reason == AnswerNumber.Reason.AMBIGUOUS_SEPARATOR
                                ? AssessmentText.NUMBER_UNCLEAR
                                : AssessmentText.NOT_A_NUMBER,
                        Formats.digits(locale(), EXAMPLE)));
        };
    }

    @Override
    String kind() {
        return "measure";
    }

    @Override
    AssessmentText open() {
        return AssessmentText.OPEN_NUMBER;
    }
}
