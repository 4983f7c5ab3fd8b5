package org.basira.reporting.internal;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
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

    /** Whether an address of the network is one that everyone on the internet reaches. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> publicFour(bytes[0] & 255, bytes[1] & 255, bytes[2] & 255);
            case Inet6Address six -> publicSix(bytes);
            default -> false;
        };
    }

    /** The special-purpose registry of IPv4 (RFC 6890 and its successors). */
    private static boolean publicFour(int a, int b, int c) {
        return !(a == 0
                || a == 10
                || a == 127
                || a >= 224
                || (a == 100 && b >= 64 && b < 128)
                || (a == 169 && b == 254)
                || (a == 172 && b >= 16 && b < 32)
                || (a == 192 && b == 168)
                || (a == 192 && b == 0 && (c == 0 || c == 2))
                || (a == 192 && b == 88 && c == 99)
                || (a == 198 && (b == 18 || b == 19))
                || (a == 198 && b == 51 && c == 100)
                || (a == 203 && b == 0 && c == 113));
    }

    /** Global unicast only (2000::/3), without tunnels that carry another address inside, and documentation. */
    private static boolean publicSix(byte[] bytes) {
        int first = ((bytes[0] & 255) << 8) | (bytes[1] & 255);
        int second = ((bytes[2] & 255) << 8) | (bytes[3] & 255);
        return first >> 13 == 1
                && first != 0x2002
                && !(first == 0x2001 && (second < 0x200 || second == 0xdb8))
                && !(first == 0x3fff && second < 0x1000);
    }
}
