package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.basira.content.post.Authored;
import org.basira.content.post.PostView;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Text;
import org.basira.ui.Buttons;
import org.basira.ui.Icon;
import org.basira.ui.Messages;

/** One scene of a story: the way taken as a line of dots, what the last choice did, and the choices, each an act of its own. */
public class StoryForm extends Div {

    private final Locale locale;

    /**
     * Shows where one stands.
     *
     * @param veil put over the post of a scene
     * @param onChoice gets the step taken, {@code node.choice}
     */
    public StoryForm(
            Text title, StoryPlace place, Locale locale, UnaryOperator<PostView> veil, Consumer<String> onChoice) {
        this.locale = locale;
        addClassNames("story", "stack");
        add(Authored.in(new H2(), title, locale), way(place));
        if (!place.passed().isEmpty()) {
            StoryPlace.Passed last = place.passed().getLast();
            last.told().ifPresent(told -> add(told(last.choice(), told)));
            if (!last.consequence().equals(Text.EMPTY)) {
                add(Authored.in(new Paragraph(), last.consequence(), locale));
            }
        }
        place.scene().ifPresent(scene -> {
            Div shown = new Div(Authored.in(new Paragraph(), scene.text(), locale));
            shown.addClassName("scene");
            add(shown);
            place.post().ifPresent(post -> add(veil.apply(new PostView(post, Language.of(locale)))));
            add(ask(), choices(scene, onChoice));
        });
    }

    /** After a choice: moves the focus to what it did. */
    public void focusWhatCame() {
        Verdict.focusFirst(this);
    }

    private OrderedList way(StoryPlace place) {
        OrderedList way = new OrderedList();
        way.addClassName("way");
        way.getElement().setAttribute("aria-label", t(AssessmentText.YOUR_WAY));
        for (int i = 1; i <= place.passed().size(); i++) {
            way.add(new ListItem(t(AssessmentText.SCENE, i)));
        }
        ListItem now = new ListItem(t(AssessmentText.NOW));
        now.addClassName("now");
        now.getElement().setAttribute("aria-current", "step");
        ListItem then = new ListItem();
        then.addClassName("then");
        then.getElement().setAttribute("aria-hidden", "true");
        way.add(now, then);
        return way;
    }

    private Verdict told(Text choice, StoryPlace.Told told) {
        return new Verdict(
                Verdict.Kind.of(told.credit()),
                Authored.words(choice, locale),
                Authored.in(new Paragraph(), told.words(), locale));
    }

    private H2 ask() {
        H2 ask = new H2(t(AssessmentText.WHAT_DO_YOU_DO));
        ask.addClassName("h3");
        return ask;
    }

    private Div choices(Asked.Scene scene, Consumer<String> onChoice) {
        Div choices = new Div();
        choices.addClassName("choices");
        for (Asked.Offer choice : scene.choices()) {
            NativeButton button = Buttons.plain("", () -> onChoice.accept(scene.node() + "." + choice.id()));
            button.add(Authored.span(choice.text(), locale), Icon.CHEVRON.create());
            choices.add(button);
        }
        return choices;
    }

    private String t(AssessmentText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }
}
