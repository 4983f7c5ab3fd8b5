package org.basira.account.internal;

import org.basira.account.SetUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The one-time code for the first administrator: made anew at each start, printed to the log, good until used. */
@Component
public class SetUpCode {

    private static final Logger log = LoggerFactory.getLogger(SetUpCode.class);

    private final SetUp setUp;
    private final String code = Tokens.code(10);

    SetUpCode(SetUp setUp) {
        this.setUp = setUp;
    }

    public boolean matches(String typed) {
        return java.security.MessageDigest.isEqual(
                Tokens.hash(code).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                Tokens.hash(typed).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (setUp.needed()) {
            log.info("No administrator yet. Open /set-up and use this one-time code: {}", code);
        }
    }
}
