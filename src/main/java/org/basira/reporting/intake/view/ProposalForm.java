package org.basira.reporting.intake.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.basira.question.Language;
import org.basira.question.Text;
import org.basira.reporting.ReportingText;
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
    private final Map<Part, Map<Language, Field>> fields = new EnumMap<>(Part.class);
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
        add(new Form(
                t(IntakeText.PROPOSE),
                this::submit,
                ways,
                fields(Part.ADDRESS, IntakeText.ADDRESS, t(IntakeText.ADDRESS_HINT)),
                fields(Part.NAME, IntakeText.NAME, t(IntakeText.NAME_HINT)),
                fields(Part.READERS, IntakeText.READERS, t(IntakeText.READERS_HINT)),
                fields(Part.PURPOSE, IntakeText.PURPOSE, ""),
                fields(Part.ALSO_USED_FOR, IntakeText.ALSO_USED_FOR, t(IntakeText.ALSO_USED_FOR_HINT)),
                fields(Part.LANGUAGES, IntakeText.LANGUAGES, "")));
        of(Part.ADDRESS, Language.EN).in("en", "ltr").input().getElement().setAttribute("inputmode", "url");
    }

    /** A field, or one for each language; the hint stands under the first. */
    private Component fields(Part part, Message label, String hint) {
        Map<Language, Field> typed = new EnumMap<>(Language.class);
        List<Language> languages = part.languages();
        for (Language language : languages) {
            boolean one = languages.size() == 1;
            Field field = new Field(
                            one
                                    ? t(label)
                                    : t(
                                            ReportingText.FIELD_IN,
                                            t(label),
                                            t(ReportingText.LANGUAGE_NAME, language.tag())))
                    .most(part.most());
            field.input().getElement().setAttribute("autocomplete", "off");
            if (one) {
                field.input().getElement().setAttribute("dir", "auto");
            } else {
                field.in(language.tag(), language.direction());
            }
            if (!hint.isEmpty() && typed.isEmpty()) {
                field.hint(hint);
            }
            typed.put(language, field);
        }
        fields.put(part, typed);
        Div together = new Div(typed.values().toArray(Component[]::new));
        together.addClassName("stack-s");
        return together;
    }

    private Field of(Part part, Language language) {
        return Objects.requireNonNull(Objects.requireNonNull(fields.get(part)).get(language));
    }

    private Stream<Field> all() {
        return fields.values().stream().flatMap(each -> each.values().stream());
    }

    private String line(Part part) {
        return of(part, Language.EN).value();
    }

    private Text text(Part part) {
        return new Text(
                of(part, Language.EN).value(),
                of(part, Language.AR).value(),
                of(part, Language.CKB).value());
    }

    private String t(Message message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    private void submit() {
        all().forEach(Field::fine);
        switch (propose.apply(new Proposal(
                way,
                line(Part.ADDRESS),
                line(Part.NAME),
                text(Part.READERS),
                text(Part.PURPOSE),
                text(Part.ALSO_USED_FOR),
                text(Part.LANGUAGES)))) {
            case Result.Proposed(String secret) -> {
                all().forEach(field -> field.value(""));
                proposed.accept(secret);
            }
            case Result.Missing(Part part, Language language) ->
                of(part, language).wrong(t(IntakeText.MISSING));
            case Result.TooLong(Part part, Language language) ->
                of(part, language).wrong(t(IntakeText.TOO_LONG, Formats.number(locale, part.most())));
            case Result.BadAddress(var objection) -> address(t(IntakeText.OBJECTION, objection.name()));
            case Result.BadPlace bad -> address(t(IntakeText.BAD_PLACE));
            case Result.NoKey none -> address(t(IntakeText.NO_KEY));
        }
    }

    private void address(String wrong) {
        of(Part.ADDRESS, Language.EN).wrong(wrong);
    }
}
