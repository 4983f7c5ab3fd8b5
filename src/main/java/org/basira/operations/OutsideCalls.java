package org.basira.operations;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.basira.operations.OutsideAddresses.Target;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Calls to other servers, made so that nobody can turn them against our own network. A name is resolved once, every address
 * it has is checked, and the connection goes to that very address, with the name in TLS and Host: a name server that answers
 * differently the next time is not asked again. Redirects are not followed, of the answer only its status is read, and the
 * whole call ends within a set time. The JDK's own client cannot be told which address to use, hence these few lines of HTTP.
 */
@Component
public final class OutsideCalls implements DisposableBean {

    private static final Duration WHOLE_CALL = Duration.ofSeconds(15);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int LONGEST_STATUS_LINE = 1_000;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9][0-9])( .*)?");

    private final OutsideAddresses addresses;
    private final Duration wholeCall;
    private final SSLSocketFactory tls;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outside-calls").factory());

    @Autowired
    OutsideCalls(OutsideAddresses addresses) {
        this(addresses, WHOLE_CALL, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** With a time of its own for a whole call, and whom to trust. */
    public OutsideCalls(OutsideAddresses addresses, Duration wholeCall, SSLSocketFactory tls) {
        this.addresses = addresses;
        this.wholeCall = wholeCall;
        this.tls = tls;
    }

    /** Why a call came to nothing: a stable word ({@code timeout}), never a text from outside. */
    public static final class CallFailedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        CallFailedException(String reason) {
            super(reason);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }

    /**
     * Posts a body.
     *
     * @param headers our own, beside those of the connection
     * @return the status of the answer, 100 to 599
     */
    public int post(String address, Map<String, String> headers, byte[] body) throws CallFailedException {
        Target target = addresses.target(address).orElseThrow(() -> new CallFailedException("address"));
        long began = System.nanoTime();
        try (Socket plain = new Socket()) {
            // Whatever hangs (connecting, the handshake, a drip of bytes) ends with the socket.
            var _ = clock.schedule(() -> close(plain), wholeCall.toMillis(), TimeUnit.MILLISECONDS);
            plain.setSoTimeout((int) wholeCall.toMillis());
            plain.connect(new InetSocketAddress(target.address(), target.port()), CONNECT_MILLIS);
            if (!target.tls()) {
                return exchange(plain, target, headers, body);
            }
            try (Socket secured = secured(tls, plain, target.host(), target.port())) {
                return exchange(secured, target, headers, body);
            }
        } catch (SocketTimeoutException e) {
            throw new CallFailedException("timeout");
        } catch (IOException e) {
            boolean ended = System.nanoTime() - began >= wholeCall.toNanos();
            throw new CallFailedException(ended ? "timeout" : e instanceof SSLException ? "tls" : "unreachable");
        }
    }

    /** TLS over a connection, after the handshake; the certificate must be for the name. */
    public static Socket secured(SSLSocketFactory tls, Socket plain, String host, int port) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(plain, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static int exchange(Socket socket, Target target, Map<String, String> headers, byte[] body)
            throws IOException, CallFailedException {
        StringBuilder head = new StringBuilder("POST " + target.path() + " HTTP/1.1\r\nHost: " + target.hostHeader()
                + "\r\nConnection: close\r\nUser-Agent: Basira\r\nContent-Length: " + body.length + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        OutputStream out = new BufferedOutputStream(socket.getOutputStream());
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
        Matcher status = STATUS_LINE.matcher(firstLine(socket.getInputStream()));
        if (!status.matches()) {
            throw new CallFailedException("answer");
        }
        return Integer.parseInt(status.group(1));
    }

    private static String firstLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n' && line.size() < LONGEST_STATUS_LINE; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
    }

    @Override
    public void destroy() {
        clock.shutdown();
    }
}
