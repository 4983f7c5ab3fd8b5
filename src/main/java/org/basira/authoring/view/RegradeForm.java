package org.basira.authoring.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.basira.assessment.Correction.Kind;
import org.basira.assessment.Regrading;
import org.basira.authoring.AuthoringText;
import org.basira.question.Language;
import org.basira.question.Text;
import org.basira.ui.Buttons;
import org.basira.ui.Choice;
import org.basira.ui.Field;
import org.basira.ui.Locales;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** What is to be corrected and why. */
final class RegradeForm extends Section {

    private static final int LONGEST_REASON = 400;

    private final ItemVersions versions;
    private final Locale locale;
    private final Runnable changed;
    private final Map<Language, Field> reasons = new EnumMap<>(Language.class);
    private final Div which = new Div();
    private Kind kind = Kind.REGRADE;
    private String from;
    private String target;

    /**
     * @param dryRun told what is wanted and why
     * @param changed told when what is wanted becomes something else than was looked at
     */
    RegradeForm(ItemVersions versions, Locale locale, BiConsumer<Regrading.Wanted, Text> dryRun, Runnable changed) {
        this.versions = versions;
        this.locale = locale;
        this.changed = changed;
        this.target = versions.live();
        this.from = mostLikely(versions);
        addClassName("stack");
        Element kinds = new Element("fieldset").setAttribute("class", "fs stack-s");
        kinds.appendChild(new Element("legend").setAttribute("class", "h3").setText(t(AuthoringText.MARKS_WHAT)));
        kinds.appendChild(option(Kind.REGRADE, AuthoringText.DO_REGRADE, AuthoringText.DO_REGRADE_TEXT));
        kinds.appendChild(option(Kind.FULL_CREDIT, AuthoringText.DO_FULL, AuthoringText.DO_FULL_TEXT));
        kinds.appendChild(option(Kind.LEFT_OUT, AuthoringText.DO_OUT, AuthoringText.DO_OUT_TEXT));
        kinds.appendChild(option(Kind.RESTORED, AuthoringText.DO_RESTORE, AuthoringText.DO_RESTORE_TEXT));
        which.addClassName("stack-s");
        which();
        getElement().appendChild(kinds);
        add(which, reasons(), Buttons.main(t(AuthoringText.DRY_RUN), () -> look(dryRun)));
    }

    /** What is to be marked anew is mostly not the live version; but it must be one that the page offers. */
    private static String mostLikely(ItemVersions versions) {
        List<String> answered =
                versions.answered().stream().map(Regrading.Answered::hash).toList();
        return answered.stream()
                .filter(hash -> !hash.equals(versions.live()))
                .findFirst()
                .or(() -> answered.stream().findFirst())
                .orElse("");
    }

    private String t(Message text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    private Element option(Kind each, AuthoringText name, AuthoringText what) {
        Input radio = new Input();
        radio.setType("radio");
        radio.getElement().setAttribute("name", "correction");
        radio.getElement().setAttribute("value", each.name());
        radio.getElement().setProperty("checked", each == kind);
        radio.getElement().addEventListener("change", event -> {
            kind = each;
            which();
            changed.run();
        });
        Span words = new Span(t(name));
        words.getElement().appendChild(new Element("small").setText(t(what)));
        NativeLabel label = new NativeLabel();
        label.addClassNames("opt", "top");
        label.add(radio, words);
        return label.getElement();
    }

    /** Which version's answers, and for a regrade by which version. */
    private void which() {
        which.removeAll();
        if (kind != Kind.REGRADE) {
            return;
        }
        Choice of = new Choice("from", t(AuthoringText.ANSWERS_TO), from, chosen -> {
            from = chosen;
            changed.run();
        });
        versions.answered().forEach(each -> of.option(each.hash(), versions.name(each)));
        Choice by = new Choice("target", t(AuthoringText.MARK_BY), target, chosen -> {
            target = chosen;
            changed.run();
        });
        versions.all().forEach(hash -> by.option(hash, versions.name(hash)));
        which.add(of, by);
    }

    private Div reasons() {
        Div fields = new Div(new H2(t(AuthoringText.REASON)));
        fields.addClassName("stack-s");
        Paragraph hint = new Paragraph(t(AuthoringText.REASON_HINT));
        hint.addClassName("hint");
        fields.add(hint);
        for (Language language : LibraryTable.ORDER) {
            Field field = new Field(Locales.ownName(language.locale())).most(LONGEST_REASON);
            field.input().getElement().setAttribute("lang", language.tag());
            field.input().getElement().setAttribute("dir", language.direction());
            // A plan that is on the page was made with the reason it had: it would be told with the old words.
            field.input().addValueChangeListener(typed -> changed.run());
            reasons.put(language, field);
            fields.add(field);
        }
        return fields;
    }

    private void look(BiConsumer<Regrading.Wanted, Text> dryRun) {
        Text reason = new Text(reason(Language.EN), reason(Language.AR), reason(Language.CKB));
        Field first = reasons.get(LibraryTable.ORDER.getFirst());
        if (reason.equals(Text.EMPTY)) {
            if (first != null) {
                first.wrong(t(AuthoringText.REASON_MISSING));
            }
            return;
        }
        reasons.values().forEach(Field::fine);
        boolean regrade = kind == Kind.REGRADE;
        dryRun.accept(new Regrading.Wanted(versions.item(), regrade ? from : "", kind, regrade ? target : ""), reason);
    }

    private String reason(Language language) {
        Field field = reasons.get(language);
        return field == null ? "" : field.value().strip();
    }
}
