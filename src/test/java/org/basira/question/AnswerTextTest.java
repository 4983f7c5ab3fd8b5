package org.basira.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basira.question.AnswerText.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which typed texts are taken for an accepted answer, and which are not. */
class AnswerTextTest {

    private static final Options AR = new Options(Language.AR, true);
    private static final Options CKB = new Options(Language.CKB, true);
    private static final Options EN = new Options(Language.EN, true);
    private static final List<Options> ALL = List.of(
            AR,
            CKB,
            EN,
            new Options(Language.AR, false),
            new Options(Language.CKB, false),
            new Options(Language.EN, false));

    private static final int TEXTS = 3000;

    private static Stream<Arguments> pairs(Options options, String... texts) {
        return Stream.iterate(0, i -> i < texts.length, i -> i + 2)
                .map(i -> Arguments.of(options, texts[i], texts[i + 1]));
    }

    static Stream<Arguments> alike() {
        return Stream.of(
                        pairs(
                                AR,
                                "إعلام",
                                "اعلام",
                                "أحمد",
                                "احمد",
                                "آخر",
                                "اخر",
                                "ٱلله",
                                "الله",
                                "مؤمن",
                                "مومن",
                                "بيئة",
                                "بييه",
                                "على",
                                "علي",
                                "علی",
                                "علي",
                                "کتاب",
                                "كتاب",
                                "مدرسة",
                                "مدرسه",
                                "مدرسە",
                                "مدرسة",
                                "مُحَمَّدٌ",
                                "محمد",
                                "محـــمد",
                                "محمد",
                                "\uFEE3\uFEA4\uFEE4\uFEAA",
                                "محمد",
                                "\uFEFB شيء",
                                "لا شيء",
                                "\u0627\u0654\u062D\u0645\u062F",
                                "أحمد",
                                "١٢٣",
                                "123",
                                "۱۲۳",
                                "١٢٣",
                                "\u200F بغداد \u200E",
                                "بغداد",
                                "بغداد\u00A0  الجديدة",
                                "بغداد الجديدة",
                                "بغداد،",
                                "بغداد",
                                "«بغداد»",
                                "بغداد",
                                "بغداد؟!",
                                "بغداد",
                                "رَبّـه",
                                "ربه",
                                "٥٠٪",
                                "50%"),
                        pairs(
                                CKB,
                                "کورده\u200C",
                                "کوردە",
                                "كورده",
                                "کوردە",
                                "سه\u200Cرۆك",
                                "سەرۆک",
                                "ھەولێر",
                                "هەولێر",
                                "ههولێر",
                                "هەولێر",
                                "كوردي",
                                "کوردی",
                                "کوردى",
                                "کوردی",
                                "ئازادي",
                                "ئازادی",
                                "\u06CC\u0654\u0627\u0632\u0627\u062F\u06CC",
                                "ئازادی",
                                "\u062F\u0648\u065A\u0633\u062A",
                                "دۆست",
                                "ھه\u200Cولی\u065Aر",
                                "هەولێر",
                                "\u200Fسلێمانی\u200F.",
                                "سلێمانی",
                                "٢٠٢٦",
                                "2026"),
                        pairs(
                                EN,
                                " Baghdad ",
                                "baghdad",
                                "BAGHDAD",
                                "Baghdad",
                                "\uFF22aghdad",
                                "Baghdad",
                                "Baghdad.",
                                "Baghdad",
                                "\u201CBaghdad\u201D",
                                "Baghdad",
                                "al\u2013Qaim",
                                "al-Qaim",
                                "don\u2019t",
                                "don't",
                                "don\u00B4t",
                                "don't",
                                "cafe\u0301",
                                "café",
                                "Straße",
                                "STRASSE",
                                "bag\u00ADhdad",
                                "baghdad",
                                "a\t b\n",
                                "a b",
                                "\uFB01sh",
                                "fish",
                                "?",
                                "\u061F"))
                .flatMap(each -> each);
    }

    @ParameterizedTest(name = "{1} = {2}")
    @MethodSource("alike")
    void means_the_same(Options options, String given, String accepted) {
        assertThat(AnswerText.same(given, accepted, options)).isTrue();
        assertThat(AnswerText.same(accepted, given, options)).isTrue();
    }

    static Stream<Arguments> different() {
        return Stream.of(
                        pairs(
                                AR,
                                "بغداد",
                                "البصرة",
                                "سماء",
                                "سما",
                                "قلب",
                                "كلب",
                                "لا",
                                "الا",
                                "بغداد الجديدة",
                                "بغدادالجديدة",
                                "١٢",
                                "٢١",
                                "",
                                "بغداد",
                                "سأل",
                                "سعل"),
                        pairs(
                                CKB, "شێر", "شیر", "کەڵ", "کەل", "بڕ", "بر", "ئاو", "یاو", "کۆر", "کور", "گا", "کا",
                                "ڤیان", "فیان", "ژن", "زن"),
                        pairs(
                                EN, "cat", "cut", "resume", "résumé", "C", "C++", "-5", "5", ".5", "5", "", "", " ",
                                " ", "\u200F", "\u200E", "5", "5%", "?", "!"),
                        pairs(new Options(Language.EN, false), "Polish", "polish"))
                .flatMap(each -> each);
    }

    @ParameterizedTest(name = "{1} ≠ {2}")
    @MethodSource("different")
    void does_not_mean_the_same(Options options, String given, String accepted) {
        assertThat(AnswerText.same(given, accepted, options)).isFalse();
    }

    @Test
    void in_kurdish_the_hamza_on_yeh_stays() {
        assertThat(AnswerText.normalise("ئاو", new Options(Language.CKB, true))).isEqualTo("ئاو");
        assertThat(AnswerText.normalise("ئاو", AR)).isEqualTo("یاو");
    }

    /** Letters, marks and signs that matter here, and one in five from anywhere in Unicode, lone surrogates included. */
    private static String strange(long seed) {
        Random random = new Random(seed);
        int[] near = ("ابتثأإآٱؤئءيىیېێكکڪهةھەۀوۆلڵرڕـ.,;:!?'\"-–%،؛؟٪٫٬۔ \t\n«»“”’´`aAzZßİıſΣσςéÅﬁ½²"
                        + "\u064B\u0651\u0654\u065A\u0670\u200B\u200C\u200D\u200E\u202B\u2066\uFEFF\u00AD\u0301\u0307\uFE70"
                        + "\uFE7D\uFDFA\uFEFB\u0674\u0675\u0678\u1FB3\u0345\uFF21\uFF10")
                .codePoints()
                .toArray();
        return random.ints(random.nextInt(12), 0, Integer.MAX_VALUE)
                .map(each -> each % 5 == 0 ? each / 5 % 0x110000 : near[each / 5 % near.length])
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void the_normal_form_of_a_normal_form_is_itself_for_any_text() {
        for (int seed = 0; seed < TEXTS; seed++) {
            String text = strange(seed);
            for (Options options : ALL) {
                String normal = AnswerText.normalise(text, options);
                assertThat(AnswerText.normalise(normal, options))
                        .as("seed " + seed)
                        .isEqualTo(normal)
                        .isEqualTo(normal.strip());
            }
        }
    }

    @Test
    void a_number_is_read_or_refused_for_any_text() {
        for (int seed = 0; seed < TEXTS; seed++) {
            for (Language language : Language.values()) {
                assertThat(AnswerNumber.parse(strange(seed), language)).isNotNull();
                assertThat(AnswerNumber.parse("12" + strange(seed), language)).isNotNull();
            }
        }
    }
}
