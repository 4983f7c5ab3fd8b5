package org.basira.authoring;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.basira.ui.Link;

/** The library, looked at through a filter. Blank parts filter nothing; {@code page} counts from 1. */
public record LibraryLink(String words, String unit, String kind, String state, int page) implements Link {
    public static final String ROUTE = "library";

    /** All of it. */
    public LibraryLink() {
        this("", "", "", "", 1);
    }

    public LibraryLink page(int other) {
        return new LibraryLink(words, unit, kind, state, other);
    }

    /** What stands after the question mark, blank if nothing. */
    public String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "words", words);
        add(parts, "module", unit);
        add(parts, "kind", kind);
        add(parts, "state", state);
        add(parts, "page", page > 1 ? Integer.toString(page) : "");
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isBlank()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    @Override
    public String path() {
        return query().isEmpty() ? ROUTE : ROUTE + "?" + query();
    }
}
