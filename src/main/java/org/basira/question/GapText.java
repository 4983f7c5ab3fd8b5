package org.basira.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text taken apart at its gaps, which stand in it as {@code {id}}. */
public final class GapText {

    private static final Pattern GAP = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    private GapText() {}

    /** A run of words, or a gap by its id. */
    public record Piece(boolean gap, String text) {}

    /** The pieces in their order; runs of words keep their spaces, and none is empty. */
    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher gap = GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            words(pieces, text.substring(from, gap.start()));
            pieces.add(new Piece(true, gap.group(1)));
            from = gap.end();
        }
        words(pieces, text.substring(from));
        return List.copyOf(pieces);
    }

    private static void words(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(false, words));
        }
    }
}
