package org.basira.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser's tab sends for a page of ours and for an answer, without the browser. Not for several threads at once. */
final class Tab {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Object> CLICK = Map.of(
            "event.shiftKey", false,
            "event.metaKey", false,
            "event.detail", 1,
            "event.ctrlKey", false,
            "event.clientX", 180,
            "event.clientY", 743,
            "event.altKey", false,
            "event.button", 0,
            "event.screenY", 840,
            "event.screenX", 190);

    private final HttpClient client;
    private final String home;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String csrf = "";
    private int ui;
    private int syncId;
    private int clientId;
    private int asked;
    private int onward;
    private long bytes;

    Tab(HttpClient client, String home, Map<String, String> cookies) {
        this.client = client;
        this.home = home;
        this.cookies.putAll(cookies);
    }

    /** The page as a first load: the document holds the session's key and the view; then the browser says where it is. */
    void opens(String path) {
        String document = send(request("/" + path).GET());
        int begin = document.indexOf('{', document.indexOf("window.Vaadin.TypeScript="));
        JsonNode start = JSON.readTree(document.substring(begin, document.indexOf("};</script>", begin) + 1));
        ui = start.findValue("v-uiId").asInt();
        csrf = start.findValue("Vaadin-Security-Key").asString();
        syncId = start.findValue("syncId").asInt();
        clientId = 0;
        start.findValue("changes").forEach(this::note);
        event(
                1,
                "ui-navigate",
                Map.of(
                        "route",
                        path,
                        "query",
                        "",
                        "appShellTitle",
                        "",
                        "trigger",
                        "",
                        "historyState",
                        Optional.empty()));
    }

    /** Gives an answer to the question on screen; its feedback, or the next question, is there afterwards. */
    void answers(Object response) {
        int question = asked;
        asked = 0;
        event(
                question,
                "answer",
                Map.of(
                        "event.detail.response",
                        JSON.writeValueAsString(response),
                        "event.detail.nonce",
                        UUID.randomUUID().toString()));
    }

    /** Presses the main button under a review. */
    void goesOn() {
        int button = onward;
        onward = 0;
        event(button, "click", CLICK);
    }

    /** Whether a question is on screen that waits for its answer. */
    boolean isAsked() {
        return asked != 0;
    }

    /** Bytes both ways since the last call: bodies as they are on the wire, and headers as HTTP/1.1 writes them. */
    long bytesSince() {
        long since = bytes;
        bytes = 0;
        return since;
    }

    private void event(int node, String type, Map<String, ?> data) {
        if (node == 0) {
            throw new IllegalStateException("nothing on screen takes a " + type);
        }
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("csrfToken", csrf);
        sent.put("rpc", List.of(Map.of("type", "event", "node", node, "event", type, "data", data)));
        sent.put("syncId", syncId);
        sent.put("clientId", clientId);
        byte[] body = JSON.writeValueAsBytes(sent);
        bytes += body.length;
        String text = send(request("/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofByteArray(body)));
        JsonNode answer = JSON.readTree(text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1));
        if (answer.has("meta") && answer.get("meta").has("appError")) {
            throw new IllegalStateException(text);
        }
        syncId = answer.get("syncId").asInt();
        clientId = answer.get("clientId").asInt();
        answer.path("changes").forEach(this::note);
    }

    /** Which node is the question, and which the button that leads on. */
    private void note(JsonNode change) {
        int node = change.path("node").asInt();
        if (change.path("value").asString("").equals("basira-answer")) {
            asked = node;
        }
        if (change.path("feat").asInt() == 11 && change.path("add").toString().equals("[\"btn\",\"p\",\"block\"]")) {
            onward = node;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(home + path))
                .header("Accept", "*/*")
                .header("Accept-Encoding", "gzip")
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .reduce((left, right) -> left + "; " + right)
                                .orElse(""));
    }

    private String send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            response.headers().allValues("set-cookie").forEach(this::keep);
            bytes += response.body().length
                    + length(request.headers().map())
                    + length(response.headers().map());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
            }
            boolean packed = response.headers().firstValue("content-encoding").isPresent();
            return new String(packed ? unpacked(response.body()) : response.body(), StandardCharsets.UTF_8);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static long length(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .mapToLong(header -> header.getValue().stream()
                        .mapToLong(value -> header.getKey().length() + value.length() + 4L)
                        .sum())
                .sum();
    }

    private static byte[] unpacked(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        }
    }
}
