package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.basira.content.post.Authored;
import org.basira.content.post.PostBody;
import org.basira.content.post.PostView;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Response;
import org.basira.question.Specimen;

/** Marking the telling phrase: the post's text as pieces to press. */
final class MarkFields extends Fields {

    MarkFields(Asked.Mark mark, Locale locale, UnaryOperator<PostView> veil, Optional<Response> given) {
        super(mark.stem(), locale);
        hint(AssessmentText.MARK_HINT);
        Set<String> before = given.orElse(null) instanceof Response.Marked(var marked) ? marked : Set.of();
        PostView post = new PostView(mark.post(), Language.of(locale));
        add(veil.apply(post.body(pieces(post.text(), before))));
    }

    private static Div pieces(PostBody body, Set<String> before) {
        Div pieces = Authored.marked(new Div(), body.language());
        pieces.addClassName("segs");
        for (Specimen.Segment segment : body.segments()) {
            NativeButton piece = new NativeButton(body.text(segment));
            piece.addClassName("seg");
            piece.getElement().setAttribute("type", "button");
            piece.getElement().setAttribute("data-id", segment.id());
            piece.getElement().setAttribute("aria-pressed", Boolean.toString(before.contains(segment.id())));
            pieces.add(piece);
        }
        return pieces;
    }

    @Override
    String kind() {
        return "mark";
    }

    @Override
    AssessmentText open() {
        return AssessmentText.OPEN_MARK;
    }
}
