package org.basira.reporting.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.function.Consumer;
import org.basira.question.Language;
import org.basira.reporting.Channel;
import org.basira.reporting.Keeping.Kept;
import org.basira.reporting.ReportingText;
import org.basira.reporting.Standing;
import org.basira.reporting.Verdict;
import org.basira.reporting.Way;
import org.basira.ui.Buttons;
import org.basira.ui.Choice;
import org.basira.ui.Field;
import org.basira.ui.Messages;

/** Opens each address in a window of its own, and takes down what a person found there. */
final class VerifyForm extends Section {

    private static final int NOTE_AT_MOST = 500;

    private final Kept kept;
    private final Locale locale;
    private final Consumer<Statement> onStatement;
    private final Field note;
    private String way = "";

    /** What is stated: of one way, or where that is blank of the whole entry as its hash tells it. */
    record Statement(String hash, String way, Verdict verdict, String note) {}

    VerifyForm(Kept kept, Locale locale, Consumer<Statement> onStatement) {
        this.kept = kept;
        this.locale = locale;
        this.onStatement = onStatement;
        addClassName("stack");
        note = Field.tall(t(ReportingText.NOTE))
                .hint(t(ReportingText.NOTE_HINT))
                .most(NOTE_AT_MOST);
        note.input().getElement().setAttribute("dir", "auto");
        add(new H2(t(ReportingText.VERIFY_TITLE)), new Paragraph(t(ReportingText.VERIFY_TEXT)), ways());
        if (kept.channel().ways().size() > 1) {
            add(what());
        }
        add(note, buttons());
    }

    private String t(ReportingText text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    private Component ways() {
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain", "stack-s");
        for (Way each : kept.channel().ways()) {
            Span item = new Span(ReportingPage.words(each.step().text(), Language.of(locale)));
            item.addClassName("lines");
            each.address()
                    .ifPresent(address -> item.add(Outside.way(
                            address,
                            new Span(new Span(t(Outside.label(each)) + " "), new Bdi(each.readable())),
                            t(ReportingText.OUTSIDE))));
            if (kept.standing().wrongWays().contains(each.id())) {
                item.add(Chips.chip("clay", t(ReportingText.WAY_WRONG)));
            }
            list.add(new ListItem(item));
        }
        return list;
    }

    private Component what() {
        Choice what = new Choice("what-opened", t(ReportingText.WHAT_OPENED), "", chosen -> way = chosen)
                .option("", t(ReportingText.WHOLE_ENTRY));
        for (Way each : kept.channel().ways()) {
            String step = each.step().text().in(each.step().text().shownIn(Language.of(locale)));
            what.option(each.id(), step);
        }
        return what;
    }

    private Component buttons() {
        NativeButton right = Buttons.main(t(ReportingText.IT_IS), () -> state(Verdict.AS_SAID));
        NativeButton wrong = Buttons.plain(t(ReportingText.IT_IS_NOT), () -> state(Verdict.NOT_SO));
        Div row = new Div(right, wrong);
        row.addClassNames("row", "wrap");
        Standing standing = kept.standing();
        if (standing.state() == Channel.CheckState.WRONG
                || !standing.wrongWays().isEmpty()) {
            row.add(Buttons.plain(t(ReportingText.RESTORE), () -> state(Verdict.RESTORED)));
        }
        return row;
    }

    private void state(Verdict verdict) {
        Standing standing = kept.standing();
        if (verdict == Verdict.RESTORED && standing.state() != Channel.CheckState.WRONG && way.isEmpty()) {
            // Nothing of the whole is grey: what is to be restored are the ways.
            standing.wrongWays()
                    .forEach(each -> onStatement.accept(new Statement(kept.hash(), each, verdict, note.value())));
            return;
        }
        onStatement.accept(new Statement(kept.hash(), way, verdict, note.value()));
    }
}
