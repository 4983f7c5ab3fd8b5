import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An example of an intake: takes what Basira sends, once each, and can call back. Needs a JDK 17 or later and nothing else.
 *
 * <pre>
 *   java Receiver.java serve PORT FILE SECRET
 *   java Receiver.java call BASIRA_URL SECRET HAND_OFF_ID received|in-work|decided [TEXT]
 * </pre>
 *
 * FILE gets a line a message: the idempotency key, a space, the message as JSON. It is on disk before Basira is answered,
 * so that an answer is never given for what a crash could take away; and a key that stands in it is answered but not
 * written again, so that a message that comes twice is kept once. Behind a proxy with HTTPS this is all it takes.
 */
public final class Receiver {

    private static final Pattern SIGNATURE = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");
    private static final int GOOD_FOR_SECONDS = 300;
    private static final int LONGEST = 65_536;

    private final FileChannel file;
    private final String secret;
    private final Set<String> known = new HashSet<>();

    private Receiver(Path path, String secret) throws IOException {
        this.secret = secret;
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        readKnown(path);
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 4 && args[0].equals("serve")) {
            serve(Integer.parseInt(args[1]), new Receiver(Path.of(args[2]), args[3]));
        } else if (args.length >= 5 && args[0].equals("call")) {
            System.exit(call(args[1], args[2], args[3], args[4], args.length > 5 ? args[5] : "") == 200 ? 0 : 1);
        } else {
            System.err.println("java Receiver.java serve PORT FILE SECRET\n"
                    + "java Receiver.java call BASIRA_URL SECRET HAND_OFF_ID received|in-work|decided [TEXT]");
            System.exit(2);
        }
    }

    private static void serve(int port, Receiver receiver) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", receiver::take);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
        System.out.println("listening on " + server.getAddress().getPort());
    }

    /** Reads the keys of whole lines; half a line, left by a crash before the answer, is cut off. */
    private void readKnown(Path path) throws IOException {
        byte[] all = Files.readAllBytes(path);
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') {
            end--;
        }
        file.truncate(end);
        file.position(end);
        for (String line : new String(all, 0, end, StandardCharsets.UTF_8).split("\n")) {
            if (!line.isBlank()) {
                known.add(line.substring(0, line.indexOf(' ')));
            }
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
            String key = header(exchange, "Idempotency-Key");
            exchange.sendResponseHeaders(status(exchange, key, body), -1);
        }
    }

    private int status(HttpExchange exchange, String key, byte[] body) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return 405;
        }
        if (body.length > LONGEST) {
            return 413;
        }
        if (!signed(header(exchange, "Basira-Signature"), body)) {
            return 401;
        }
        if (!key.matches("[0-9a-f-]{36}")) {
            return 400;
        }
        String message = new String(body, StandardCharsets.UTF_8);
        // A test message is answered, and that is all.
        if (!message.matches("(?s).*\"schema\"\\s*:\\s*\"basira.intake.ping/1\".*")) {
            keep(key, message);
        }
        return 200;
    }

    private synchronized void keep(String key, String message) throws IOException {
        if (known.contains(key)) {
            return;
        }
        // JSON has no line breaks outside its strings that matter, and none inside them.
        String line = key + " " + message.replace("\r", "").replace("\n", " ") + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(true);
        known.add(key);
    }

    private boolean signed(String header, byte[] body) {
        Matcher form = SIGNATURE.matcher(header);
        if (!form.matches()) {
            return false;
        }
        long seconds = Long.parseLong(form.group(1));
        boolean fresh = Math.abs(Instant.now().getEpochSecond() - seconds) <= GOOD_FOR_SECONDS;
        byte[] given = HexFormat.of().parseHex(form.group(2));
        return MessageDigest.isEqual(mac(secret, form.group(1), body), given) && fresh;
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /** Tells Basira how something stands; prints what it answers. */
    private static int call(String basira, String secret, String handOff, String state, String text)
            throws IOException, InterruptedException {
        String body = "{\"schema\":\"basira.intake.status/1\",\"event\":\"" + UUID.randomUUID() + "\",\"handOff\":\""
                + handOff + "\",\"state\":\"" + state + "\",\"text\":\"" + escaped(text) + "\"}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String now = Long.toString(Instant.now().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(URI.create(basira + "/api/intake/status"))
                .header("Content-Type", "application/json")
                .header("Basira-Signature", "t=" + now + ",v1=" + HexFormat.of().formatHex(mac(secret, now, bytes)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        System.out.println(response.statusCode() + " " + response.body());
        return response.statusCode();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static byte[] mac(String secret, String seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
