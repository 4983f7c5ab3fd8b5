package org.basira.question;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a learner typed with an accepted answer as a patient reader would: by what was meant, not by which keyboard
 * was at hand. A normalised text is for comparing only and never shown; {@code ی}, {@code ک} and {@code ه} stand in it for
 * whole families of letters.
 *
 * <p><b>In every language</b>: compatibility forms (NFKC: presentation forms, ligatures, full width); white space trimmed
 * and folded to one space; harakat and other Arabic marks, tatweel, ZWNJ, ZWJ, bidi marks and other invisible characters
 * dropped; digits of any script to 0–9; dashes, quotation marks and Arabic punctuation to their Latin likes; sentence
 * punctuation at both ends dropped, unless there is nothing else. Letters:
 *
 * <ul>
 *   <li>alef forms أ إ آ ٱ as ا, and ؤ as و;
 *   <li>yeh ي, alef maksura ى and ی as one; kaf ك, ڪ and ک as one;
 *   <li>heh ه ھ ہ, the Kurdish vowel ە (also typed as heh and ZWNJ) and teh marbuta ة as one: Arabic keyboards have no ە,
 *       and hardly two Kurdish words differ by nothing else.
 * </ul>
 *
 * <p><b>In Arabic</b> ئ is a yeh that carries a hamza, and reads as yeh. <b>In Kurdish</b> (and where no language is told)
 * it is the sign before a vowel and stays: ئاو is not یاو. There, too, a yeh with a hamza set above it becomes ئ, and a
 * small v set above و ی ل becomes the letter ۆ ێ ڵ. The Kurdish letters ڕ ڵ ۆ ێ ڤ گ چ پ ژ are never folded: شێر is a lion
 * and شیر is milk. A hamza on the line ء and Latin accents stay as well.
 *
 * <p>Every text has a normal form, nothing is thrown, and the normal form of a normal form is itself.
 */
public final class AnswerText {

    /** How two texts are compared: the language of the answer, and whether Latin capitals matter. */
    public record Options(Language language, boolean foldCase) {}

    private static final Map<Integer, Integer> LIKES = likes(
            Map.of(
                    "ا", "أإآٱ",
                    "و", "ؤ",
                    "ی", "يى",
                    "ک", "كڪ",
                    "ه", "ھەہۀۂۃة"),
            Map.of(
                    "'", "\u2018\u2019\u201B\u2032\u02BC",
                    "\"", "\u201C\u201D\u201E\u00AB\u00BB\u2033",
                    ",", "\u060C\u066C",
                    ".", "\u066B\u06D4",
                    ";", "\u061B",
                    "?", "\u061F",
                    "%", "\u066A",
                    "-", "\u2212"));

    private static final int YEH_WITH_HAMZA = 'ئ';
    private static final int YEH = 'ی';
    private static final int TATWEEL = 0x0640;
    private static final int HIGH_HAMZA = 0x0674;

    private static final Set<Character.UnicodeBlock> BLOCKS_OF_DROPPED_MARKS = Set.of(
            Character.UnicodeBlock.ARABIC,
            Character.UnicodeBlock.ARABIC_EXTENDED_A,
            Character.UnicodeBlock.VARIATION_SELECTORS);

    /** Accents and vowel signs that stand alone: NFKC would make a space and a mark of them. */
    private static final Pattern LONE_ACCENTS = Pattern.compile("[\u00B4`]");

    private static final Pattern LONE_VOWEL_SIGNS = Pattern.compile("[\uFE70-\uFE7F]");
    private static final Pattern YEH_AND_HAMZA = Pattern.compile("[\u064A\u0649\u06CC]\u0654");
    private static final Pattern WAW_AND_V = Pattern.compile("\u0648\u065A");
    private static final Pattern YEH_AND_V = Pattern.compile("[\u064A\u0649\u06CC]\u065A");
    private static final Pattern LAM_AND_V = Pattern.compile("\u0644\u065A");

    /** A point or comma that a digit follows is a decimal sign, and stays. */
    private static final Pattern BEFORE = Pattern.compile("^(?:[;:!?\"' ]|[.,](?!\\d))+");

    private static final Pattern AFTER = Pattern.compile("[.,;:!?\"' ]+$");

    /** Two passes do in practice; more are allowed so that a strange text ends too. */
    private static final int PASSES = 6;

    private AnswerText() {}

    private static Map<Integer, Integer> likes(Map<String, String> letters, Map<String, String> punctuation) {
        Map<Integer, Integer> likes = new HashMap<>();
        letters.forEach((to, from) -> from.chars().forEach(each -> likes.put(each, to.codePointAt(0))));
        punctuation.forEach((to, from) -> from.chars().forEach(each -> likes.put(each, to.codePointAt(0))));
        return Map.copyOf(likes);
    }

    /** The normal form of a text in its language. */
    public static String normalise(String text, Options options) {
        String before = text;
        for (int pass = 0; pass < PASSES; pass++) {
            String after = once(before, options);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    /** Whether a learner's text is the accepted one. A blank text is never the same as anything. */
    public static boolean same(String given, String accepted, Options options) {
        String normal = normalise(given, options);
        return !normal.isEmpty() && normal.equals(normalise(accepted, options));
    }

    private static String once(String text, Options options) {
        String composed = compose(text, options.language());
        StringBuilder folded = new StringBuilder(composed.length());
        composed.codePoints().forEach(each -> append(folded, each, options.language()));
        String cased = options.foldCase() ? foldCase(folded.toString()) : folded.toString();
        return withoutEnds(cased);
    }

    private static String compose(String text, Language language) {
        String whole = LONE_VOWEL_SIGNS.matcher(text).replaceAll("");
        whole = LONE_ACCENTS.matcher(whole).replaceAll("'");
        if (language != Language.AR) {
            whole = YEH_AND_HAMZA.matcher(whole).replaceAll("ئ");
            whole = WAW_AND_V.matcher(whole).replaceAll("ۆ");
            whole = YEH_AND_V.matcher(whole).replaceAll("ێ");
            whole = LAM_AND_V.matcher(whole).replaceAll("ڵ");
        }
        return Normalizer.normalize(whole, Normalizer.Form.NFKC);
    }

    private static void append(StringBuilder folded, int each, Language language) {
        if (Character.isWhitespace(each) || Character.isSpaceChar(each)) {
            if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        } else if (Character.isDigit(each)) {
            folded.append(Character.digit(each, 10));
        } else if (!isDropped(each)) {
            folded.appendCodePoint(like(each, language));
        }
    }

    private static int like(int each, Language language) {
        if (each == YEH_WITH_HAMZA && language == Language.AR) {
            return YEH;
        }
        return Character.getType(each) == Character.DASH_PUNCTUATION ? '-' : LIKES.getOrDefault(each, each);
    }

    /** What leaves no trace on paper, or only a sign that Arabic readers do without. */
    static boolean isDropped(int each) {
        int type = Character.getType(each);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || each == TATWEEL
                || each == HIGH_HAMZA
                || (type == Character.NON_SPACING_MARK && isArabicOrInvisible(Character.UnicodeBlock.of(each)));
    }

    private static boolean isArabicOrInvisible(Character.@Nullable UnicodeBlock block) {
        return block != null && BLOCKS_OF_DROPPED_MARKS.contains(block);
    }

    /** Up and down again, so that ß and ss are the same. */
    private static String foldCase(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String withoutEnds(String text) {
        String kept = AFTER.matcher(BEFORE.matcher(text).replaceFirst("")).replaceFirst("");
        return kept.isEmpty() ? text.strip() : kept;
    }
}
