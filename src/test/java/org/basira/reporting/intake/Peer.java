package org.basira.reporting.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An intake on this machine that answers as a test says; see also docs/intake/Receiver.java. */
public final class Peer implements AutoCloseable {

    private final HttpServer server;

    /** What came, in order. */
    public final List<Message> came = new CopyOnWriteArrayList<>();

    private volatile int status = 200;
    private volatile long millis;

    public record Message(String key, String signature, String body) {}

    public Peer() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        came.add(new Message(
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Basira-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    public Peer answers(int with) {
        status = with;
        return this;
    }

    public Peer takes(long time) {
        millis = time;
        return this;
    }

    public String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    public String address() {
        return "http://" + host() + "/hook";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
