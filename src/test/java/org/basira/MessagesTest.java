package org.basira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basira.ui.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message is there in each language, says the same things, is well-formed, and is used. */
class MessagesTest {

    private static final List<String> LANGUAGES = List.of("en", "ar", "ckb");
    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.basira");

    static Stream<Class<?>> rooms() {
        return PROGRAM.stream()
                .filter(JavaClass::isEnum)
                .filter(each -> each.isAssignableTo(Message.class))
                .<Class<?>>map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void each_message_stands_in_each_language(Class<?> room) {
        Set<String> keys = keys(room);
        for (String language : LANGUAGES) {
            assertThat(texts(room, language).keySet()).as(language).containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void each_message_is_well_formed_and_takes_the_same_arguments(Class<?> room) {
        Map<String, String> english = texts(room, "en");
        for (String language : LANGUAGES) {
            texts(room, language).forEach((key, text) -> {
                assertThatNoException()
                        .as("%s in %s", key, language)
                        .isThrownBy(() -> new MessageFormat(text, ULocale.forLanguageTag(language)));
                assertThat(arguments(text))
                        .as("%s in %s", key, language)
                        .isEqualTo(arguments(english.getOrDefault(key, "")));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void arabic_counts_one_two_and_a_few_in_forms_of_their_own(Class<?> room) {
        texts(room, "ar").forEach((key, text) -> {
            for (Set<String> forms : plurals(text)) {
                if (!forms.contains("one") && !forms.contains("two")) {
                    continue; // counts from more than two, as a least length does
                }
                // "many" reads like "other" for feminine nouns, and "zero" like "other" for most.
                assertThat(forms).as(key).contains("few");
                assertThat(forms).as(key).containsAnyOf("one", "=1");
                assertThat(forms).as(key).containsAnyOf("two", "=2");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void each_message_is_said_somewhere(Class<?> room) {
        Set<String> said = PROGRAM.get(room).getFieldAccessesToSelf().stream()
                .filter(access -> !access.getOriginOwner().isEquivalentTo(room))
                .map(access -> access.getTarget().getName())
                .collect(Collectors.toSet());
        Set<String> silent = Arrays.stream(room.getEnumConstants())
                .map(each -> ((Message) each).name())
                .filter(name -> !said.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent).isEmpty();
    }

    @Test
    void there_are_rooms_that_speak() {
        assertThat(rooms()).hasSizeGreaterThan(5);
    }

    private static Set<String> keys(Class<?> room) {
        return Arrays.stream(room.getEnumConstants())
                .map(each -> ((Message) each).key())
                .collect(Collectors.toSet());
    }

    /** The file as it stands; a key that stands twice is a defect. */
    private static Map<String, String> texts(Class<?> room, String language) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (InputStream in = room.getResourceAsStream("messages_" + language + ".properties")) {
            assertThat(in)
                    .as("messages of %s in %s", room.getSimpleName(), language)
                    .isNotNull();
            new java.util.Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized Object put(Object key, Object value) {
                    assertThat(texts.put((String) key, (String) value))
                            .as("%s stands twice in %s", key, language)
                            .isNull();
                    return super.put(key, value);
                }
            }.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The arguments of a message, those inside of plurals included. */
    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> arguments = new TreeSet<>();
        for (int at = 0; at < pattern.countParts(); at++) {
            Part part = pattern.getPart(at);
            if (part.getType() == Part.Type.ARG_NUMBER || part.getType() == Part.Type.ARG_NAME) {
                arguments.add(pattern.getSubstring(part));
            }
        }
        return arguments;
    }

    /** The forms of each plural in a message. */
    private static List<Set<String>> plurals(String text) {
        MessagePattern pattern = new MessagePattern(text);
        List<Set<String>> plurals = new ArrayList<>();
        for (int at = 0; at < pattern.countParts(); at++) {
            Part start = pattern.getPart(at);
            if (start.getType() == Part.Type.ARG_START && start.getArgType() == ArgType.PLURAL) {
                Set<String> forms = new HashSet<>();
                for (int inner = at + 1; inner < pattern.getLimitPartIndex(at); inner++) {
                    Part part = pattern.getPart(inner);
                    if (part.getType() == Part.Type.ARG_SELECTOR) {
                        forms.add(pattern.getSubstring(part));
                    } else if (part.getType() == Part.Type.MSG_START) {
                        inner = pattern.getLimitPartIndex(inner);
                    }
                }
                plurals.add(forms);
            }
        }
        return plurals;
    }
}
