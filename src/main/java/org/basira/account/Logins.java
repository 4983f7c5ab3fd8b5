package org.basira.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** User names: short, Latin, easy to say; proposed as word-word-number so that they name nobody. */
public final class Logins {

    private static final Pattern GOOD = Pattern.compile("[a-z0-9][a-z0-9.-]{2,38}[a-z0-9]");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> FIRST = List.of(
            "amber", "azure", "bright", "brave", "calm", "clear", "cool", "copper", "coral", "dawn", "early", "fair",
            "fresh", "gentle", "glad", "golden", "green", "happy", "honest", "ivory", "kind", "light", "lively",
            "lucky", "mellow", "merry", "mild", "noble", "olive", "open", "patient", "pearl", "plain", "quick", "quiet",
            "rapid", "river", "rosy", "silver", "simple", "smart", "soft", "spring", "steady", "still", "summer",
            "sunny", "swift", "warm", "wise");
    private static final List<String> SECOND = List.of(
            "almond",
            "apple",
            "bird",
            "boat",
            "book",
            "bridge",
            "brook",
            "cedar",
            "cloud",
            "crane",
            "date",
            "deer",
            "falcon",
            "fig",
            "garden",
            "grape",
            "harbor",
            "hill",
            "honey",
            "island",
            "lake",
            "lamp",
            "leaf",
            "lemon",
            "maple",
            "meadow",
            "melon",
            "moon",
            "mountain",
            "orange",
            "palm",
            "path",
            "peach",
            "pebble",
            "pine",
            "plum",
            "pomelo",
            "rain",
            "reed",
            "robin",
            "sail",
            "sky",
            "sparrow",
            "star",
            "stone",
            "stork",
            "tree",
            "valley",
            "wave",
            "willow");

    private Logins() {}

    /** As it is stored and compared: lower case, Latin digits, no spaces around. */
    public static String normalise(String login) {
        StringBuilder latin = new StringBuilder();
        login.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            latin.appendCodePoint(digit >= 0 ? '0' + digit : c);
        });
        return latin.toString();
    }

    public static boolean good(String login) {
        return GOOD.matcher(login).matches();
    }

    /** A name to propose; whether it is free is for the claim table to say. */
    public static String propose() {
        return FIRST.get(RANDOM.nextInt(FIRST.size())) + "-" + SECOND.get(RANDOM.nextInt(SECOND.size())) + "-"
                + (10 + RANDOM.nextInt(90));
    }
}
