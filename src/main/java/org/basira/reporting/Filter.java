package org.basira.reporting;

import java.util.Locale;

/**
 * What a reader looks for; a blank part asks for nothing.
 *
 * @param country where one is
 * @param place a kind of place ({@code authority}) or the id of one platform ({@code telegram})
 * @param language what one can write in; a place whose languages are not known stays in
 */
public record Filter(String country, String place, String language) {

    public static final Filter NONE = new Filter("", "", "");

    public boolean takes(Channel channel) {
        return takesCountry(channel) && takesPlace(channel) && takesLanguage(channel);
    }

    private boolean takesCountry(Channel channel) {
        return country.isBlank() || channel.usableFrom(country);
    }

    private boolean takesPlace(Channel channel) {
        return place.isBlank() || place.equals(channel.id()) || place.equals(name(channel.kind()));
    }

    private boolean takesLanguage(Channel channel) {
        return language.isBlank()
                || channel.reads().isEmpty()
                || channel.reads().contains(language);
    }

    /** A kind as it stands in files and addresses. */
    public static String name(Channel.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
