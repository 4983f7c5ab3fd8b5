package org.basira.reporting.intake.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.basira.reporting.intake.Intake;
import org.basira.reporting.intake.IntakeText;
import org.basira.reporting.intake.Intakes.Result;
import org.basira.reporting.intake.Proposal;
import org.basira.reporting.intake.Proposal.Part;
import org.basira.ui.Choice;
import org.basira.ui.Field;
import org.basira.ui.Form;
import org.basira.ui.Formats;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** A new intake as an administrator types it. What was typed stays where it is refused, with the reason on the field. */
final class ProposalForm extends Div {

    private final Locale locale = UI.getCurrent().getLocale();
    private final Function<Proposal, Result> propose;
    private final Consumer<String> proposed;
    private final Map<Part, Field> fields = new EnumMap<>(Part.class);
    private Intake.Way way;

    /**
     * @param webhooks whether webhooks can be connected
     * @param proposed told the secret
     */
    ProposalForm(boolean webhooks, Function<Proposal, Result> propose, Consumer<String> proposed) {
        this.propose = propose;
        this.proposed = proposed;
        this.way = webhooks ? Intake.Way.WEBHOOK : Intake.Way.TEMPLATE;
        Choice ways = new Choice(
                        "intake-way", t(IntakeText.WAY), way.name(), chosen -> way = Intake.Way.valueOf(chosen))
                .hint("intake-way-hint", t(IntakeText.WAY_HINT));
        for (Intake.Way each : Intake.Way.values()) {
            if (webhooks || each != Intake.Way.WEBHOOK) {
                ways.option(each.name(), t(IntakeText.WAY_OPTION, each.name()));
            }
        }
        Form form = new Form(
                t(IntakeText.PROPOSE),
                this::submit,
                ways,
                field(Part.ADDRESS, IntakeText.ADDRESS).hint(t(IntakeText.ADDRESS_HINT)),
                field(Part.NAME, IntakeText.NAME).hint(t(IntakeText.NAME_HINT)),
                field(Part.READERS, IntakeText.READERS).hint(t(IntakeText.READERS_HINT)),
                field(Part.PURPOSE, IntakeText.PURPOSE),
                field(Part.ALSO_USED_FOR, IntakeText.ALSO_USED_FOR).hint(t(IntakeText.ALSO_USED_FOR_HINT)),
                field(Part.LANGUAGES, IntakeText.LANGUAGES));
        of(Part.ADDRESS).input().getElement().setAttribute("dir", "ltr").setAttribute("inputmode", "url");
        add(form);
    }

    private Field field(Part part, Message label) {
        Field field = new Field(t(label)).most(part.most());
        field.input().getElement().setAttribute("dir", "auto").setAttribute("autocomplete", "off");
        fields.put(part, field);
        return field;
    }

    private Field of(Part part) {
        return Objects.requireNonNull(fields.get(part));
    }

    private String t(Message message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    private void submit() {
        fields.values().forEach(Field::fine);
        switch (propose.apply(new Proposal(
                way,
                of(Part.ADDRESS).value(),
                of(Part.NAME).value(),
                of(Part.READERS).value(),
                of(Part.PURPOSE).value(),
                of(Part.ALSO_USED_FOR).value(),
                of(Part.LANGUAGES).value()))) {
            case Result.Proposed(String secret) -> {
                fields.values().forEach(field -> field.value(""));
                proposed.accept(secret);
            }
            case Result.Missing(Part part) -> of(part).wrong(t(IntakeText.MISSING));
            case Result.TooLong(Part part) ->
                of(part).wrong(t(IntakeText.TOO_LONG, Formats.number(locale, part.most())));
            case Result.BadAddress(var objection) -> of(Part.ADDRESS).wrong(t(IntakeText.OBJECTION, objection.name()));
            case Result.BadPlace bad -> of(Part.ADDRESS).wrong(t(IntakeText.BAD_PLACE));
            case Result.NoKey none -> of(Part.ADDRESS).wrong(t(IntakeText.NO_KEY));
        }
    }
}
