package org.basira.authoring;

import org.basira.question.Language;
import org.basira.ui.Link;
import org.jspecify.annotations.Nullable;

/** The editor of a text of the library, in a language; {@code slug} is a lesson's id without language. */
public record TextLink(
        String unit, String kind, String slug, @Nullable Language language) implements Link {
    public static final String ROUTE = "library/:unit/:kind/:slug";
    public static final String LANGUAGE = "language";

    @Override
    public String path() {
        String path = "library/" + unit + "/" + kind + "/" + slug;
        return language == null ? path : path + "?" + LANGUAGE + "=" + language.tag();
    }
}
