package org.basira.learning.view;

import java.util.Locale;
import org.basira.learning.LearningText;
import org.basira.ui.Messages;

/** Names of the sorts of posts that are often flagged by mistake. */
final class Genres {

    private Genres() {}

    static String name(String genre, Locale locale) {
        return Messages.text(
                locale,
                switch (genre) {
                    case "anger" -> LearningText.GENRE_ANGER;
                    case "art" -> LearningText.GENRE_ART;
                    case "counter-speech" -> LearningText.GENRE_COUNTER_SPEECH;
                    case "history" -> LearningText.GENRE_HISTORY;
                    case "joke" -> LearningText.GENRE_JOKE;
                    case "mourning" -> LearningText.GENRE_MOURNING;
                    case "news" -> LearningText.GENRE_NEWS;
                    case "satire" -> LearningText.GENRE_SATIRE;
                    case "scholarship" -> LearningText.GENRE_SCHOLARSHIP;
                    case "worship" -> LearningText.GENRE_WORSHIP;
                    default -> LearningText.GENRE_OTHER;
                });
    }
}
