package org.basira.reporting.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.basira.operations.OutsideCalls;
import org.basira.operations.PublicNetwork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks one page of the internet for its status, and for nothing else: no cookie, no body, no redirect followed. The name is
 * resolved once, every address it has must be public, and the connection goes to just that address: a name that changes
 * its mind meanwhile leads nowhere. The certificate must be for the name.
 */
@Component
public class Outward {

    private static final Duration AT_MOST = Duration.ofSeconds(10);
    private static final int HEAD_AT_MOST = 16_384;
    private static final int HTTPS = 443;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})\\b.*");
    private static final Pattern LOCATION = Pattern.compile("(?im)^location:[ \\t]*(\\S+)[ \\t]*$");

    private final Set<String> listed;
    private final SSLSocketFactory secure;

    /**
     * Asks what is public.
     *
     * @param listed hosts with ports of one's own network that may be asked all the same, also without https
     */
    @Autowired
    public Outward(@Value("${basira.reporting.reachable-hosts:}") Set<String> listed) {
        this(listed, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    Outward(Set<String> listed, SSLSocketFactory secure) {
        this.listed = listed.stream().filter(host -> !host.isBlank()).collect(Collectors.toUnmodifiableSet());
        this.secure = secure;
    }

    /** What came of asking. */
    public sealed interface Answer {
        /**
         * An answer.
         *
         * @param location where a redirect leads, as the server writes it
         */
        record Answered(int status, Optional<String> location) implements Answer {}

        /** No answer. */
        record Failed(Reason reason) implements Answer {}
    }

    /** Why there was no answer. */
    public enum Reason {
        /** Not an address that may be visited. */
        REFUSED,
        /** The name leads into a private network. */
        PRIVATE,
        NO_HOST,
        TIMEOUT,
        NO_CONNECTION,
        /** The certificate is not for this name, or of nobody one trusts. */
        NOT_TRUSTED,
        NOT_UNDERSTOOD
    }

    /**
     * Asks, and waits for the head of the answer some seconds at most.
     *
     * @param method {@code HEAD} or {@code GET}
     */
    public Answer ask(String method, String address) {
        String place = address.replaceFirst("^https?://([^/?#]*).*", "$1");
        boolean own = listed.contains(place);
        if (!own && SafeAddress.objection(address).isPresent()) {
            return new Answer.Failed(Reason.REFUSED);
        }
        try {
            URI uri = URI.create(address);
            InetAddress at = resolve(uri.getHost(), own);
            return converse(method, uri, at);
        } catch (UnknownHostException e) {
            return new Answer.Failed(Reason.NO_HOST);
        } catch (PrivateNetwork e) {
            return new Answer.Failed(Reason.PRIVATE);
        } catch (SocketTimeoutException e) {
            return new Answer.Failed(Reason.TIMEOUT);
        } catch (SSLException e) {
            return new Answer.Failed(Reason.NOT_TRUSTED);
        } catch (IOException e) {
            return new Answer.Failed(Reason.NO_CONNECTION);
        } catch (IllegalArgumentException e) {
            return new Answer.Failed(Reason.REFUSED);
        }
    }

    private static final class PrivateNetwork extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static InetAddress resolve(String host, boolean own) throws IOException {
        InetAddress[] all = InetAddress.getAllByName(host);
        for (InetAddress each : all) {
            if (!own && !PublicNetwork.has(each)) {
                throw new PrivateNetwork();
            }
        }
        return all[0];
    }

    private Answer converse(String method, URI uri, InetAddress at) throws IOException {
        boolean https = uri.getScheme().equalsIgnoreCase("https");
        int port = uri.getPort() >= 0 ? uri.getPort() : https ? HTTPS : 80;
        long until = System.nanoTime() + AT_MOST.toNanos();
        try (Socket plain = new Socket()) {
            // Whatever drips (a handshake too) ends with the socket.
            CompletableFuture.delayedExecutor(AT_MOST.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> close(plain));
            plain.connect(new InetSocketAddress(at, port), (int) AT_MOST.toMillis() / 2);
            plain.setSoTimeout((int) AT_MOST.toMillis() / 2);
            try (Socket socket = https ? OutsideCalls.secured(secure, plain, uri.getHost(), port) : plain) {
                socket.getOutputStream().write(request(method, uri).getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                return answer(head(socket.getInputStream(), until));
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
    }

    private static String request(String method, URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String host = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
        return method.toUpperCase(Locale.ROOT) + " " + URI.create(path + query).toASCIIString() + " HTTP/1.1\r\nHost: "
                + host
                + "\r\nUser-Agent: Basira-link-check\r\nAccept: text/html,*/*;q=0.5\r\nAccept-Encoding: identity\r\n"
                + "Connection: close\r\n\r\n";
    }

    /** Reads up to the empty line after the head; a server that dribbles is left when the time is up. */
    private static String head(InputStream in, long until) throws IOException {
        StringBuilder head = new StringBuilder();
        int next = in.read();
        while (next >= 0 && head.length() < HEAD_AT_MOST) {
            head.append((char) next);
            if (next == '\n' && (head.indexOf("\r\n\r\n") >= 0 || head.indexOf("\n\n") >= 0)) {
                break;
            }
            if (System.nanoTime() - until > 0) {
                throw new SocketTimeoutException();
            }
            next = in.read();
        }
        return head.toString();
    }

    private static Answer answer(String head) {
        Matcher status = STATUS.matcher(head.lines().findFirst().orElse(""));
        if (!status.matches()) {
            return new Answer.Failed(Reason.NOT_UNDERSTOOD);
        }
        Matcher location = LOCATION.matcher(head.replace("\r", ""));
        return new Answer.Answered(
                Integer.parseInt(status.group(1)), location.find() ? Optional.of(location.group(1)) : Optional.empty());
    }
}
