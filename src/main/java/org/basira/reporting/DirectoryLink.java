package org.basira.reporting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.basira.ui.Link;

/** The directory, filtered. */
public record DirectoryLink(Filter filter) implements Link {
    public static final String ROUTE = "report/directory";

    public DirectoryLink() {
        this(Filter.NONE);
    }

    @Override
    public String path() {
        return ROUTE + query(filter);
    }

    /** The filter as the query of an address. */
    public static String query(Filter filter) {
        StringBuilder query = new StringBuilder();
        add(query, "country", filter.country());
        add(query, "place", filter.place());
        add(query, "language", filter.language());
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isBlank()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
