package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.basira.content.Quiz.Told;
import org.basira.content.post.PostView;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.ui.Still;

/**
 * What may be said after an answer: the word first, then the own answer, the better one, and the reason of each. It speaks
 * of the answer, never of the person, and explains both errors.
 */
public class QuestionReview extends Div {

    private record Words(Reviewed reviewed, Locale locale) {}

    /**
     * Shows the post it was about, with its marks, and what is to be said of the answer.
     *
     * @param veil put over the post
     */
    public QuestionReview(Reviewed reviewed, Locale locale, UnaryOperator<PostView> veil) {
        addClassNames("stack", "review");
        reviewed.post()
                .ifPresent(post -> add(veil.apply(new PostView(Asked.Post.of(post), Language.of(locale))
                        .marked(reviewed.tells(Told.FEEDBACK) ? post.marks() : List.of()))));
        add(Still.of(new Words(reviewed, locale), () -> new ReviewWords(reviewed, locale)));
    }

    /** Moves the focus to the first verdict, which is then read out. */
    public void focusFirstVerdict() {
        Verdict.focusFirst(this);
    }
}
