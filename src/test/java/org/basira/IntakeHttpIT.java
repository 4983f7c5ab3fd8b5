package org.basira;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.basira.testing.DemoApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where an intake calls back, as it stands on the wire. */
@DemoApplication
class IntakeHttpIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private HttpResponse<String> post(String path, String signature, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(BodyPublishers.ofByteArray(body));
        if (!signature.isEmpty()) {
            request.header("Basira-Signature", signature);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_unsigned_call_reaches_the_guard_without_session_or_token_and_is_told_why_in_json() {
        HttpResponse<String> response =
                post("/api/intake/status", "", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(response.body()).startsWith("{\"error\":\"The signature is missing or wrong");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_forged_call_is_refused() {
        assertThat(post("/api/intake/status", "t=1764322867,v1=" + "0".repeat(64), new byte[2])
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_body_that_is_too_long_is_not_read_to_its_end() {
        assertThat(post("/api/intake/status", "", new byte[20_000]).statusCode())
                .isEqualTo(413);
    }

    @Test
    void only_there_a_call_without_a_token_is_let_through() {
        assertThat(post("/api/intake/other", "", new byte[2]).statusCode()).isIn(302, 401, 403);
        assertThat(post("/sign-out", "", new byte[0]).statusCode()).isEqualTo(403);
    }
}
