package org.basira.learning.view;

import java.util.ArrayList;
import java.util.List;
import org.basira.content.post.PostView;
import org.basira.question.Text;

/** The veiled posts of a screen: who asks for one has chosen for the whole lesson, and is not warned again. */
final class Veils {

    private final InPassing passing;
    private final List<PostView> posts = new ArrayList<>();

    Veils(InPassing passing) {
        this.passing = passing;
    }

    /** Veils a post until one is asked for. */
    PostView veil(PostView post) {
        posts.add(post);
        return post.veiled(passing.unveiled(), this::opened);
    }

    /** Veils a post that says what is behind its veil. */
    PostView where(Text said, PostView post) {
        return said.equals(Text.EMPTY) ? post : veil(post);
    }

    private void opened() {
        if (!passing.unveiled()) {
            passing.unveil();
            List.copyOf(posts).forEach(PostView::show);
        }
    }
}
