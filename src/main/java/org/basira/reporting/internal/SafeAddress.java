package org.basira.reporting.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.basira.reporting.Finding.Fault;

/**
 * Which web addresses may be shown and visited: https, a public name, no user information, no port of their own. Names
 * are judged here as they are written; what they resolve to is judged by {@link Outward} when it goes there.
 */
public final class SafeAddress {

    private static final Pattern WEB =
            Pattern.compile("https://[a-z0-9.-]+(/[^\\s\"<>\\\\]*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern SCRIPT = Pattern.compile(
            "(javascript|data|vbscript|blob|file|about|jar|view-source):.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PRIVATE = Pattern.compile(
            "localhost|[^.]+|.*\\.(localhost|local|internal|intranet|lan|home|corp|private|arpa|onion)|.*[:\\[\\]].*|(.*\\.)?(0x[0-9a-f]*|[0-9]+)\\.?");

    private SafeAddress() {}

    /** Why a web address may not be shown, or nothing. */
    public static Optional<Fault> objection(String address) {
        if (SCRIPT.matcher(address.strip()).matches()) {
            return Optional.of(Fault.ADDRESS_SCRIPT);
        }
        if (address.startsWith("http:")) {
            return Optional.of(Fault.ADDRESS_NOT_HTTPS);
        }
        String rest = address.regionMatches(true, 0, "https://", 0, 8) ? address.substring(8) : "";
        String authority = rest.replaceFirst("(?s)[/?#].*", "");
        if (authority.contains("@")) {
            return Optional.of(Fault.ADDRESS_USER);
        }
        String host = authority.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
        if (!host.isEmpty() && PRIVATE.matcher(host).matches()) {
            return Optional.of(Fault.ADDRESS_PRIVATE);
        }
        boolean web = WEB.matcher(address).matches() && NAME.matcher(host).matches() && parses(address);
        return web ? Optional.empty() : Optional.of(Fault.ADDRESS_NONE);
    }

    private static boolean parses(String address) {
        try {
            return new URI(address).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
