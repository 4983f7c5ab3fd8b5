package org.basira.ui;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds and formats messages with ICU (plural forms of Arabic and Kurdish, digits by locale). A message missing in a
 * language is a defect the build finds; at run time the English one is shown.
 */
public final class Messages {

    private static final Map<Bundle, Map<String, String>> BUNDLES = new ConcurrentHashMap<>();
    private static final Map<Pattern, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Messages() {}

    private record Bundle(Class<?> type, String language) {}

    private record Pattern(Message message, String language) {}

    /** The message in the locale's language, with its arguments put in by ICU. */
    public static String text(Locale locale, Message message, Object... arguments) {
        String language = Locales.of(locale).getLanguage();
        String pattern = pattern(message, language);
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = FORMATS.computeIfAbsent(
                new Pattern(message, language), key -> new MessageFormat(pattern, Formats.uLocale(key.language())));
        // MessageFormat is not safe to share between threads.
        return format.clone().format(arguments);
    }

    private static String pattern(Message message, String language) {
        Class<?> type = ((Enum<?>) message).getDeclaringClass();
        String found = bundle(type, language).get(message.key());
        if (found == null) {
            found = bundle(type, "en").get(message.key());
        }
        return found == null ? message.key() : found;
    }

    /** All messages of an enum in a language, as they stand in the file. */
    static Map<String, String> bundle(Class<?> type, String language) {
        return BUNDLES.computeIfAbsent(new Bundle(type, language), Messages::load);
    }

    private static Map<String, String> load(Bundle bundle) {
        Map<String, String> messages = new HashMap<>();
        String name = "messages_" + bundle.language() + ".properties";
        try (InputStream in = bundle.type().getResourceAsStream(name)) {
            if (in != null) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                properties.forEach((key, value) -> messages.put((String) key, (String) value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return Map.copyOf(messages);
    }
}
