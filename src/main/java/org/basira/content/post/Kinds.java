package org.basira.content.post;

import java.util.Locale;
import org.basira.ui.Messages;

/** What kinds of lawful post there are and what signals of danger, in words. */
public final class Kinds {

    private Kinds() {}

    /** The kind of a lawful post, as its file names it. */
    public static String genre(String genre, Locale locale) {
        return Messages.text(
                locale,
                switch (genre) {
                    case "anger" -> PostText.GENRE_ANGER;
                    case "art" -> PostText.GENRE_ART;
                    case "counter-speech" -> PostText.GENRE_COUNTER_SPEECH;
                    case "history" -> PostText.GENRE_HISTORY;
                    case "joke" -> PostText.GENRE_JOKE;
                    case "mourning" -> PostText.GENRE_MOURNING;
                    case "news" -> PostText.GENRE_NEWS;
                    case "satire" -> PostText.GENRE_SATIRE;
                    case "scholarship" -> PostText.GENRE_SCHOLARSHIP;
                    case "worship" -> PostText.GENRE_WORSHIP;
                    default -> PostText.GENRE_OTHER;
                });
    }

    /** A signal of danger; one without words of its own stands as it is. */
    public static String signal(String signal, Locale locale) {
        return switch (signal) {
            case "dehumanises" -> Messages.text(locale, PostText.SIGNAL_DEHUMANISES);
            case "glorifies" -> Messages.text(locale, PostText.SIGNAL_GLORIFIES);
            case "threatens" -> Messages.text(locale, PostText.SIGNAL_THREATENS);
            case "calls-to-violence" -> Messages.text(locale, PostText.SIGNAL_CALLS_TO_VIOLENCE);
            case "recruits" -> Messages.text(locale, PostText.SIGNAL_RECRUITS);
            case "raises-funds-or-arms" -> Messages.text(locale, PostText.SIGNAL_RAISES_FUNDS_OR_ARMS);
            case "coded" -> Messages.text(locale, PostText.SIGNAL_CODED);
            case "borrows-symbols" -> Messages.text(locale, PostText.SIGNAL_BORROWS_SYMBOLS);
            default -> signal;
        };
    }
}
