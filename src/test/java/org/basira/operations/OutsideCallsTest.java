package org.basira.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls to servers of the test's own, which behave in all ways. */
@Timeout(30)
class OutsideCallsTest {

    private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private static OutsideCalls calls(String hosts, Duration whole, SSLSocketFactory tls) {
        return new OutsideCalls(
                new OutsideAddresses("", hosts, host -> new InetAddress[] {InetAddress.getLoopbackAddress()}),
                whole,
                tls);
    }

    private static OutsideCalls calls(int port) {
        return calls("localhost:" + port, Duration.ofSeconds(2), (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static String at(int port) {
        return "http://localhost:" + port + "/hook?a=b";
    }

    private int serving(int status, Map<String, String> headers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            headers.forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        open.add(() -> server.stop(0));
        return server.getAddress().getPort();
    }

    /** Says these bytes, slowly if so wished, whatever it hears; then keeps silent. */
    private int saying(String bytes, long millisBetween) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        open.add(server);
        Thread.ofPlatform().daemon().start(() -> {
            try (Socket socket = server.accept();
                    OutputStream out = socket.getOutputStream();
                    InputStream in = socket.getInputStream()) {
                for (byte each : bytes.getBytes(StandardCharsets.ISO_8859_1)) {
                    out.write(each);
                    out.flush();
                    Thread.sleep(millisBetween);
                }
                while (in.read() >= 0) {
                    // listens for ever
                }
            } catch (IOException | InterruptedException e) {
                // the caller has hung up
            }
        });
        return server.getLocalPort();
    }

    private static String failure(OutsideCalls calls, String address) {
        try {
            calls.post(address, Map.of(), BODY);
            return "none";
        } catch (OutsideCalls.CallFailedException e) {
            return e.reason();
        }
    }

    @Test
    void the_body_and_its_headers_arrive_and_the_status_comes_back() throws Exception {
        int port = serving(202, Map.of());

        assertThat(calls(port).post(at(port), Map.of("Idempotency-Key", "k1"), BODY))
                .isEqualTo(202);
        assertThat(heard).containsExactly("POST /hook?a=b k1 {\"a\":1}");
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        int inside = serving(200, Map.of());
        int port = serving(307, Map.of("Location", "http://localhost:" + inside + "/secret"));

        assertThat(calls(port).post(at(port), Map.of(), BODY)).isEqualTo(307);
        assertThat(heard).hasSize(1);
    }

    @Test
    void an_intake_that_fails_says_its_status() throws Exception {
        int port = serving(500, Map.of());

        assertThat(calls(port).post(at(port), Map.of(), BODY)).isEqualTo(500);
    }

    @Test
    void one_that_hangs_ends_in_time() throws Exception {
        int port = saying("", 0);
        long began = System.nanoTime();

        assertThat(failure(calls(port), at(port))).isEqualTo("timeout");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void one_that_drips_its_answer_ends_in_time_too() throws Exception {
        int port = saying("HTTP/1.1 200 " + "x".repeat(500), 50);
        long began = System.nanoTime();

        assertThat(failure(calls(port), at(port))).isEqualTo("timeout");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void an_endless_or_senseless_answer_is_no_answer() throws Exception {
        assertThat(failure(calls(1), at(1))).isEqualTo("unreachable");
        int nonsense = saying("SSH-2.0-OpenSSH\r\n", 0);
        assertThat(failure(calls(nonsense), at(nonsense))).isEqualTo("answer");
        int endless = saying("HTTP/1.1 200 " + "x".repeat(5000), 0);
        assertThat(failure(calls(endless), at(endless))).isEqualTo("none");
    }

    @Test
    void two_answers_count_as_the_first() throws Exception {
        int port = saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 500 No\r\n\r\n", 0);

        assertThat(calls(port).post(at(port), Map.of(), BODY)).isEqualTo(200);
    }

    @Test
    void what_may_not_be_called_is_not_even_connected_to() throws Exception {
        int port = serving(200, Map.of());

        assertThat(failure(calls(port + 1), at(port))).isEqualTo("address");
        assertThat(heard).isEmpty();
    }

    @Test
    void over_https_the_name_must_be_that_of_the_certificate() throws Exception {
        SSLContext context = certified("intake.example");
        HttpsServer server = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            heard.add(exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        open.add(() -> server.stop(0));
        int port = server.getAddress().getPort();
        String hosts = "intake.example:" + port + ",other.example:" + port;
        OutsideCalls trusting = calls(hosts, Duration.ofSeconds(5), context.getSocketFactory());
        OutsideCalls usual = calls(hosts, Duration.ofSeconds(5), (SSLSocketFactory) SSLSocketFactory.getDefault());

        // The name resolves to this machine: the connection goes to the address that was checked, the name into TLS.
        assertThat(trusting.post("https://intake.example:" + port + "/", Map.of(), BODY))
                .isEqualTo(200);
        assertThat(heard).containsExactly("intake.example:" + port);
        assertThat(failure(trusting, "https://other.example:" + port + "/")).isEqualTo("tls");
        assertThat(failure(usual, "https://intake.example:" + port + "/")).isEqualTo("tls");
        assertThat(heard).hasSize(1);
    }

    private SSLContext certified(String name) throws Exception {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit",
                        "-validity",
                        "30")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "changeit".toCharArray());
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
