package org.basira.authoring.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.Drafts;
import org.basira.content.Publishing.Edition;
import org.basira.ui.Buttons;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** Sending a text out, or handing it in. */
final class PublishPanel extends Div {

    private final Desk desk;
    private final Locale locale;
    private final Consumer<String> done;
    private final Consumer<Drafts.Conflict> conflict;
    private final int live;
    private final ChangeChoice choice;
    private final Div acts = new Div();
    private final Paragraph refusal = new Paragraph();

    /**
     * @param done told what came of it: the page is to be shown anew
     * @param conflict told that the draft is another one by now: what is typed stays
     */
    PublishPanel(
            Desk desk,
            List<Edition> editions,
            Locale locale,
            Consumer<String> done,
            Consumer<Drafts.Conflict> conflict) {
        this.desk = desk;
        this.locale = locale;
        this.done = done;
        this.conflict = conflict;
        this.live = editions.stream()
                .filter(Edition::live)
                .mapToInt(Edition::number)
                .findFirst()
                .orElse(0);
        this.choice = new ChangeChoice(desk, live, locale);
        addClassName("stack-s");
        acts.addClassName("stack-s");
        refusal.addClassNames("note", "sun");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(choice, refusal, acts);
    }

    private String t(Message text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    /** Shows what can be done now. */
    void refresh(int errors) {
        acts.removeAll();
        Optional<Drafts.Draft> draft = desk.opened().draft();
        if (draft.isEmpty()) {
            acts.add(small(t(AuthoringText.NOTHING_TO_PUBLISH)));
            return;
        }
        boolean handedIn = draft.get().state() == Drafts.State.IN_REVIEW;
        switch (desk.against().orElse(null)) {
            case OWN_TEXT -> {
                if (!handedIn) {
                    acts.add(main(AuthoringText.HAND_IN, errors, this::handIn));
                }
                acts.add(small(t(handedIn ? AuthoringText.WAITS_FOR_OTHER : AuthoringText.OTHER_PUBLISHES)));
            }
            case NOT_HANDED_IN -> acts.add(small(t(AuthoringText.NOT_HANDED_IN)));
            case NO_DRAFT -> acts.add(small(t(AuthoringText.NOTHING_TO_PUBLISH)));
            case null -> acts.add(main(AuthoringText.PUBLISH, errors, this::publish));
        }
        if (handedIn) {
            acts.add(Buttons.plain(t(AuthoringText.TAKE_BACK), () -> told(desk.takeBack(), AuthoringText.TAKEN_BACK)));
        }
        acts.add(discard());
    }

    private NativeButton main(AuthoringText label, int errors, Runnable action) {
        boolean mend = errors > 0;
        NativeButton button = Buttons.main(mend ? t(AuthoringText.MEND_FIRST, errors) : t(label), () -> {
            if (!mend) {
                action.run();
            }
        });
        button.addClassName("block");
        if (mend) {
            button.getElement().setAttribute("aria-disabled", "true");
        }
        return button;
    }

    private static Paragraph small(String text) {
        Paragraph small = new Paragraph(text);
        small.addClassNames("small", "dim");
        return small;
    }

    private Div discard() {
        Element details = new Element("details").setAttribute("class", "unfold");
        details.appendChild(
                new Element("summary").setText(t(AuthoringText.DISCARD)),
                small(t(AuthoringText.DISCARD_TEXT)).getElement(),
                Buttons.plain(t(AuthoringText.DISCARD_YES), () -> told(desk.discard(), AuthoringText.DISCARDED))
                        .getElement());
        Div discard = new Div();
        discard.getElement().appendChild(details);
        return discard;
    }

    private void handIn() {
        told(desk.handIn(), AuthoringText.HANDED_IN);
    }

    private void told(boolean worked, AuthoringText what) {
        if (worked) {
            done.accept(t(what));
        } else {
            conflict.accept(desk.meanwhile());
        }
    }

    private void publish() {
        switch (desk.publish(choice.change(), choice.note())) {
            case Drafts.Published published -> done.accept(t(AuthoringText.PUBLISHED, live + 1));
            case Drafts.Faulty faulty ->
                refuse(AuthoringText.MEND_FIRST, faulty.problems().size());
            case Drafts.Refused refused -> done.accept(t(reason(refused.reason())));
            case Drafts.Conflict meanwhile -> conflict.accept(meanwhile);
            case Drafts.Overtaken overtaken -> done.accept("");
        }
    }

    private static AuthoringText reason(Drafts.Reason reason) {
        return switch (reason) {
            case OWN_TEXT -> AuthoringText.OTHER_PUBLISHES;
            case NOT_HANDED_IN -> AuthoringText.NOT_HANDED_IN;
            case NO_DRAFT -> AuthoringText.NOTHING_TO_PUBLISH;
        };
    }

    private void refuse(AuthoringText why, Object... arguments) {
        refusal.setText(t(why, arguments));
        refusal.setVisible(true);
    }
}
