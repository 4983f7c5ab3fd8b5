package org.basira.reporting.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.basira.question.Language;
import org.basira.reporting.Changes.Draft;
import org.basira.reporting.Channel;
import org.basira.reporting.Fact;
import org.basira.reporting.Finding;
import org.basira.reporting.ReportingText;
import org.basira.reporting.Way;
import org.basira.ui.Choice;
import org.basira.ui.Details;
import org.basira.ui.Field;
import org.basira.ui.Messages;

/** All fields of an entry. What was typed stays; what is wrong stands at its field, the first of them in focus. */
final class EntryForm extends Div {

    private final Locale locale;
    private final Fields names;
    private final Map<String, String> values;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    EntryForm(Draft draft, Locale locale) {
        this.locale = locale;
        names = new Fields(locale);
        values = new LinkedHashMap<>(draft.fields());
        boolean own = draft.kind() == Channel.Kind.OWN_OFFICE;
        addClassName("stack-l");
        add(section(
                ReportingText.PART_WHAT,
                texts(own ? "/name,/scope,/notFor,/readBy,/alsoUsedFor" : "/name,/scope,/notFor")));
        add(section(
                ReportingText.PART_HOW, rows("/how/").stream().map(this::way).toList()));
        add(section(
                ReportingText.PART_NAME,
                List.of(answer("/anonymous/value"), text("/anonymous"), status("/anonymous/status"))));
        add(section(
                ReportingText.PART_WHERE,
                List.of(
                        line("/countries").hint(t(ReportingText.COUNTRIES_HINT)),
                        line("/reads").hint(t(ReportingText.READS_HINT)),
                        text("/languages"),
                        status("/languages/status"))));
        add(section(
                ReportingText.PART_THEN,
                List.of(text("/then"), status("/then/status"), text("/appeal"), status("/appeal/status"))));
        add(section(ReportingText.PART_CARE, texts(own ? "/warning" : "/alsoUsedFor,/warning")));
        List<Component> sources =
                new ArrayList<>(rows("/sources/").stream().map(this::source).toList());
        sources.add(status("/status"));
        add(section(ReportingText.PART_SOURCES, sources));
    }

    private String t(ReportingText text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    private Section section(ReportingText heading, List<? extends Component> parts) {
        Section section = new Section(new H2(t(heading)));
        section.addClassName("stack");
        parts.forEach(section::add);
        return section;
    }

    private List<Component> texts(String pointers) {
        List<Component> texts = new ArrayList<>();
        for (String pointer : pointers.split(",", -1)) {
            texts.add(text(pointer));
        }
        return texts;
    }

    /** One text in the three languages. */
    private Component text(String pointer) {
        Div three = new Div();
        three.addClassName("stack-s");
        for (String tag : Fields.LANGUAGES) {
            String at = pointer + "/" + tag;
            Language language = Language.of(tag).orElseThrow();
            Field field = pointer.equals("/name") ? new Field(names.label(at)) : Field.tall(names.label(at));
            three.add(kept(at, field.in(language.tag(), language.direction())));
        }
        return three;
    }

    private Field kept(String at, Field field) {
        field.value(values.getOrDefault(at, "")).most(2000);
        fields.put(at, field);
        return field;
    }

    private Field line(String at) {
        return kept(at, new Field(names.label(at)).in("en", "ltr"));
    }

    private Component choice(String at, Map<String, String> options) {
        Choice choice = new Choice(
                "choice" + at.replace('/', '-'),
                names.label(at),
                values.getOrDefault(at, ""),
                word -> values.put(at, word));
        options.forEach(choice::option);
        return choice;
    }

    private Component status(String at) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Fact.Status each : Fact.Status.values()) {
            options.put(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), t(ReportingText.STATUS, each.name()));
        }
        return choice(at, options);
    }

    private Component answer(String at) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(at.endsWith("/value") ? "unknown" : "", t(ReportingText.ANSWER, "UNKNOWN"));
        options.put("true", t(ReportingText.ANSWER, "YES"));
        options.put("false", t(ReportingText.ANSWER, "NO"));
        return choice(at, options);
    }

    /** The places of rows, such as {@code /how/0}, in their order. */
    private List<String> rows(String under) {
        Map<Integer, String> rows = new TreeMap<>();
        for (String pointer : values.keySet()) {
            if (pointer.startsWith(under)) {
                int row = Integer.parseInt(pointer.split("/", -1)[2]);
                rows.put(row, under + row);
            }
        }
        return List.copyOf(rows.values());
    }

    private Component way(String at) {
        String asksFor = names.label(at + "/needs");
        FieldSet needs = new FieldSet(asksFor);
        needs.addClassName("fs");
        List<String> wanted = List.of(values.getOrDefault(at + "/needs", "").split(", ", -1));
        Map<Way.Need, Field.Tick> ticks = new LinkedHashMap<>();
        for (Way.Need need : Way.Need.values()) {
            Field.Tick tick =
                    new Field.Tick(t(ReportingText.NEED, need.name())).ticked(wanted.contains(Fields.word(need)));
            ticks.put(need, tick);
            needs.add(tick);
        }
        needed.put(at + "/needs", ticks);
        Div way = new Div(
                text(at),
                status(at + "/status"),
                line(at + "/address").hint(t(ReportingText.ADDRESS_HINT)),
                line(at + "/deepLink").hint(t(ReportingText.DEEP_LINK_HINT, placeholders())),
                Details.of(asksFor, needs),
                answer(at + "/anonymous"));
        way.addClassNames("card", "stack-s");
        return folded(at, "/en", t(ReportingText.ADD_WAY), way);
    }

    private final Map<String, Map<Way.Need, Field.Tick>> needed = new LinkedHashMap<>();

    private static String placeholders() {
        return String.join(
                " ",
                Way.PLACEHOLDERS.stream().sorted().map(each -> "{" + each + "}").toList());
    }

    private Component source(String at) {
        Div source = new Div(
                line(at + "/by"), line(at + "/url"), line(at + "/copyOf").hint(t(ReportingText.DAY_HINT)));
        source.addClassNames("card", "stack-s");
        return folded(at, "/by", t(ReportingText.ADD_SOURCE), source);
    }

    /** The blank row after the last is folded away until wanted. */
    private Component folded(String at, String part, String label, Component row) {
        boolean blank = values.getOrDefault(at + part, "").isBlank() && !at.endsWith("/0");
        return blank ? Details.of(label, row) : row;
    }

    /** What stands in the fields now. */
    Map<String, String> values() {
        Map<String, String> now = new LinkedHashMap<>(values);
        fields.forEach((at, field) -> now.put(at, field.value()));
        needed.forEach((at, ticks) -> now.put(
                at,
                String.join(
                        ", ",
                        ticks.entrySet().stream()
                                .filter(each -> each.getValue().ticked())
                                .map(each -> Fields.word(each.getKey()))
                                .toList())));
        return now;
    }

    /** Says at each field what is wrong; what has no field is returned in words. */
    List<String> show(List<Finding> findings) {
        fields.values().forEach(Field::fine);
        List<String> others = new ArrayList<>();
        // The last that is marked has the focus: the first of the page.
        for (Finding finding : findings.reversed()) {
            Field field = fields.get(finding.field());
            if (field == null) {
                others.add(names.wrong(finding));
            } else {
                field.wrong(names.wrong(finding));
            }
        }
        return others;
    }
}
