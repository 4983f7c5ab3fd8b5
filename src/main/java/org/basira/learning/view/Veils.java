package org.basira.learning.view;

import org.basira.content.post.PostView;
import org.basira.question.Text;

/** Whether veiled posts were asked for: one choice for the whole lesson, kept while one is in it. */
final class Veils {

    private boolean opened;

    /** Veils a post until it is asked for. */
    PostView veil(PostView post) {
        return post.veiled(opened, () -> opened = true);
    }

    /** Veils a post that says what is behind its veil. */
    PostView where(Text said, PostView post) {
        return said.equals(Text.EMPTY) ? post : veil(post);
    }
}
