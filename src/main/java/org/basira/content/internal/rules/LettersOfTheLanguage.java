package org.basira.content.internal.rules;

import java.util.Set;
import org.basira.content.ContentText;
import org.basira.content.Problem.Severity;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentFile.Said;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;

/** Only letters of the language, its own punctuation, and signs the font has. */
final class LettersOfTheLanguage implements Rule {

    @Override
    public String id() {
        return "R20";
    }

    private static final String NOT_ARABIC = "\u06cc\u06a9\u06d5\u06c6\u06ce\u0695\u06b5\u06be";
    private static final String NOT_KURDISH = "\u064a\u0643\u0629\u0649\u06be";
    private static final String LATIN_SIGNS = ",;?";
    private static final char TATWEEL = '\u0640';
    private static final Set<Integer> FONT = FontSigns.read();

    @Override
    public void check(ContentSet set, Findings findings) {
        for (ContentFile file : set.files()) {
            for (Said said : file.texts()) {
                check(said, findings);
            }
        }
    }

    private static void check(Said said, Findings findings) {
        String text = said.text();
        String language = said.language().tag();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wrong = switch (said.language()) {
                case EN -> false;
                case AR -> NOT_ARABIC.indexOf(c) >= 0 || c == TATWEEL || latinSign(text, i);
                case CKB -> NOT_KURDISH.indexOf(c) >= 0 || c == TATWEEL || latinSign(text, i);
            };
            if (wrong) {
                findings.in(Severity.ERROR, said, i, ContentText.LETTER, language, c, i + 1);
            } else if (!FONT.contains((int) c)) {
                String sign = c + " (U+%04X)".formatted((int) c);
                findings.in(Severity.ERROR, said, i, ContentText.SIGN_NOT_IN_FONT, sign, i + 1);
            }
        }
    }

    /** A Latin comma, semicolon or question mark that does not belong to Latin words, numbers or links. */
    private static boolean latinSign(String text, int at) {
        if (LATIN_SIGNS.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        for (int i = at - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                return c >= '\u0600';
            }
        }
        return true;
    }
}
