package org.basira.reporting.intake.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.basira.reporting.intake.CallsBack;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an intake calls back: no session, no cookie, no form; the signature is all that counts. */
@RestController
class CallBackController {

    /** More than the longest message of the schema takes. */
    private static final int LONGEST = 16_384;

    private final CallsBack calls;

    CallBackController(CallsBack calls) {
        this.calls = calls;
    }

    @PostMapping(path = "/api/intake/status", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> status(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return answer(413, "error", "The body is too long.");
        }
        String signature = request.getHeader(Signature.HEADER);
        return switch (calls.take(signature == null ? "" : signature, body)) {
            case TAKEN -> answer(200, "result", "taken");
            case KNOWN -> answer(200, "result", "known");
            case UNCHANGED -> answer(200, "result", "unchanged");
            case NOT_SIGNED ->
                answer(401, "error", "The signature is missing or wrong, or its time is more than 5 minutes off.");
            case MALFORMED -> answer(400, "error", "The body is not what the schema basira.intake.status/1 asks.");
            case CONTRADICTS -> answer(409, "error", "This event was taken before with another body.");
            case NO_SUCH_HAND_OFF -> answer(404, "error", "Nothing is known under this id.");
        };
    }

    private static ResponseEntity<String> answer(int status, String name, String text) {
        return ResponseEntity.status(status).body("{\"" + name + "\":\"" + text + "\"}");
    }
}
