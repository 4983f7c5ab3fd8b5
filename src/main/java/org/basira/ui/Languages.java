package org.basira.ui;

import java.util.Locale;

/** The address that switches the language and comes back: {@code language/ckb?to=/learn}. */
public record Languages(Locale locale, String returnTo) implements Link {

    public static final String COOKIE = "basira-language";

    @Override
    public String path() {
        return "language/" + locale.getLanguage() + "?to="
                + java.net.URLEncoder.encode(returnTo, java.nio.charset.StandardCharsets.UTF_8);
    }
}
