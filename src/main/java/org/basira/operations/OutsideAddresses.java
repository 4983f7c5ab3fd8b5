package org.basira.operations;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses outside may be used. Only HTTPS, a host by name, no user in it, and only where everything the name
 * resolves to is public (RFC 6890 and the registries it began): nothing that leads into the network this server stands in.
 * What the server itself calls must also be on the list of hosts in the configuration.
 */
@Component
public class OutsideAddresses {

    private static final int HTTPS_PORT = 443;
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*|0x.*");
    private static final List<String> LOCAL_ENDINGS = List.of(
            "localhost", ".localhost", ".local", ".internal", ".intranet", ".lan", ".home", ".corp", ".home.arpa");

    private final Set<String> allowed;
    private final Set<String> insecure;
    private final Resolver resolver;

    @Autowired
    OutsideAddresses(
            @Value("${basira.intake.allowed-hosts:}") String allowed,
            @Value("${basira.intake.allow-insecure-hosts:}") String insecure) {
        this(allowed, insecure, InetAddress::getAllByName);
    }

    /**
     * @param allowed hosts the server may call, comma-separated, {@code host} or {@code host:port}
     * @param insecure for tests: {@code host:port} pairs that may be called without HTTPS, wherever they are
     */
    public OutsideAddresses(String allowed, String insecure, Resolver resolver) {
        this.allowed = list(allowed);
        this.insecure = list(insecure);
        this.resolver = resolver;
    }

    /** Finds the addresses of a name. */
    @FunctionalInterface
    public interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** Why an address may not be used. */
    public enum Objection {
        NOT_AN_ADDRESS,
        NOT_HTTPS,
        HAS_USER,
        BY_NUMBER,
        NOT_ON_LIST,
        PRIVATE_NETWORK,
        UNKNOWN_HOST
    }

    /** Who uses an address: this server, or a person's browser. */
    public enum Use {
        CALLED_BY_SERVER,
        OPENED_BY_BROWSER
    }

    /** A checked address: where to connect, and what to say there. */
    record Target(InetAddress address, int port, boolean tls, String host, String hostHeader, String path) {}

    /** What there is against an address; empty if it may be used. */
    public Optional<Objection> objection(String address, Use use) {
        return switch (check(address, use)) {
            case Checked.Fine fine -> Optional.empty();
            case Checked.Refused(Objection objection) -> Optional.of(objection);
        };
    }

    /** Where to connect for a call; empty if it must not be made (any more). */
    Optional<Target> target(String address) {
        return check(address, Use.CALLED_BY_SERVER) instanceof Checked.Fine(Target target)
                ? Optional.of(target)
                : Optional.empty();
    }

    private sealed interface Checked {
        record Fine(Target target) implements Checked {}

        record Refused(Objection objection) implements Checked {}
    }

    private Checked check(String address, Use use) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            return refused(
                    address.strip().toLowerCase(Locale.ROOT).startsWith("https:")
                            ? Objection.NOT_AN_ADDRESS
                            : Objection.NOT_HTTPS);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = host(uri);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("http") ? 80 : HTTPS_PORT;
        boolean trusted = scheme.matches("https?") && insecure.contains(host + ":" + port);
        if (!scheme.equals("https") && !trusted) {
            return refused(Objection.NOT_HTTPS);
        }
        if (uri.getRawUserInfo() != null
                || String.valueOf(uri.getRawAuthority()).contains("@")) {
            return refused(Objection.HAS_USER);
        }
        if (NUMBERS.matcher(host.isEmpty() ? authorityHost(uri) : host).matches() && !trusted) {
            return refused(Objection.BY_NUMBER);
        }
        if (host.isEmpty()) {
            return refused(Objection.NOT_AN_ADDRESS);
        }
        if (use == Use.CALLED_BY_SERVER
                && !trusted
                && !allowed.contains(port == HTTPS_PORT ? host : host + ":" + port)) {
            return refused(local(host) ? Objection.PRIVATE_NETWORK : Objection.NOT_ON_LIST);
        }
        return resolved(uri, scheme, host, port, trusted);
    }

    private Checked resolved(URI uri, String scheme, String host, int port, boolean trusted) {
        if (local(host) && !trusted) {
            return refused(Objection.PRIVATE_NETWORK);
        }
        InetAddress[] found;
        try {
            found = resolver.resolve(host);
        } catch (UnknownHostException e) {
            return refused(Objection.UNKNOWN_HOST);
        }
        if (found.length == 0) {
            return refused(Objection.UNKNOWN_HOST);
        }
        if (!trusted && !Arrays.stream(found).allMatch(PublicNetwork::has)) {
            return refused(Objection.PRIVATE_NETWORK);
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        boolean ownPort = port != (scheme.equals("http") ? 80 : HTTPS_PORT);
        return new Checked.Fine(new Target(
                found[0],
                port,
                scheme.equals("https"),
                host,
                ownPort ? host + ":" + port : host,
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery()));
    }

    private static Checked refused(Objection objection) {
        return new Checked.Refused(objection);
    }

    private static boolean local(String host) {
        return !host.contains(".") || LOCAL_ENDINGS.stream().anyMatch(host::endsWith);
    }

    /** The host in lower case, without the dot of the root; blank where there is none that is a name. */
    private static String host(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /** What stands where a host should, for what {@link URI} takes for no host: a bare number for example. */
    private static String authorityHost(URI uri) {
        String authority =
                uri.getRawAuthority() == null ? "" : uri.getRawAuthority().toLowerCase(Locale.ROOT);
        return authority.replaceFirst(":[0-9]*$", "");
    }

    private static Set<String> list(String hosts) {
        return Arrays.stream(hosts.split(","))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
