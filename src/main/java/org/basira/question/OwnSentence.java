package org.basira.question;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be told of own words in a report without judging them: mechanical signs, never a mark.
 *
 * @param link whether an address or an account stands in them, also a defanged one
 * @param time whether a time or a date does
 * @param personal what may be more about a person than is needed: e-mail addresses, telephone numbers, names of private
 *     persons of the case
 */
public record OwnSentence(boolean link, boolean time, List<String> personal) {

    private static final Pattern LINK =
            Pattern.compile("(?i)\\bh(tt|xx)ps?://|\\bwww\\.|\\[\\.\\]|(?<![\\w.])@[\\w.]{2,}");
    private static final Pattern TIME = Pattern.compile(
            "(?U)(?<!\\d)\\d{1,2}\\s*[:٫.]\\s*\\d{2}(?!\\d)|(?<!\\d)\\d{1,4}[-/]\\d{1,2}([-/]\\d{2,4})?(?!\\d)"
                    + "|(?<!\\d)\\d{1,2}\\s+\\p{L}{3,}");
    /** What has figures in it and is about no person. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(h(tt|xx)ps?://|www\\.)\\S+");

    private static final Pattern DATE =
            Pattern.compile("(?U)(?<!\\d)(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})(?!\\d)");

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+");
    private static final Pattern PHONE = Pattern.compile("(?U)(?<!\\d)\\+?\\d[\\d\\s()-]{6,}\\d");

    public static OwnSentence of(String words, Drill drill) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC);
        String lower = plain.toLowerCase(Locale.ROOT);
        Stream<String> names = drill.people().stream()
                .flatMap(name -> Stream.of(name.en(), name.ar(), name.ckb()))
                .filter(name -> !name.isBlank() && lower.contains(name.toLowerCase(Locale.ROOT)));
        String bare = DATE.matcher(ADDRESS.matcher(plain).replaceAll(" ")).replaceAll(" ");
        Stream<String> numbers = Stream.of(MAIL, PHONE)
                .flatMap(each -> each.matcher(bare).results().map(found -> found.group()));
        return new OwnSentence(
                LINK.matcher(plain).find(),
                TIME.matcher(plain).find(),
                Stream.concat(names, numbers).distinct().toList());
    }
}
