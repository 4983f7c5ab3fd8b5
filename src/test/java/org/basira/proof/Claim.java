package org.basira.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A part of the proof: what it says in Markdown, and what of it turned out not to hold. */
final class Claim {

    private final StringBuilder text = new StringBuilder();
    private final List<String> broken = new ArrayList<>();

    Claim(String title) {
        text.append("## ").append(title).append("\n\n");
    }

    Claim say(String paragraph) {
        text.append(paragraph.strip()).append("\n\n");
        return this;
    }

    /** One that must hold; it is printed either way. */
    Claim holds(boolean held, String what) {
        text.append(held ? "- Holds: " : "- **Does not hold: ").append(what).append(held ? "\n" : "**\n");
        if (!held) {
            broken.add(what);
        }
        return this;
    }

    Claim end() {
        text.append('\n');
        return this;
    }

    Claim table(List<String> head, List<List<String>> rows) {
        line(head);
        line(head.stream().map(_ -> "---").toList());
        rows.forEach(this::line);
        text.append('\n');
        return this;
    }

    private void line(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    String text() {
        return text.toString();
    }

    List<String> broken() {
        return List.copyOf(broken);
    }

    static String number(double number, int digits) {
        String written = String.format(Locale.ROOT, "%." + digits + "f", number);
        // No minus before a zero.
        return written.matches("-0\\.?0*") ? written.substring(1) : written;
    }

    static String percent(double share) {
        return number(100 * share, 1);
    }
}
