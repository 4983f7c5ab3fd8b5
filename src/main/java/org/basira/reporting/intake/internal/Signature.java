package org.basira.reporting.intake.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature both sides put on a message: {@code t=<unix seconds>,v1=<hex>}, the latter HMAC-SHA-256 (RFC 2104) under the
 * shared secret over the time, a full stop and the body as sent. Good for five minutes either way.
 */
public final class Signature {

    public static final String HEADER = "Basira-Signature";

    static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

    private Signature() {}

    public static String of(String secret, Instant at, byte[] body) {
        long seconds = at.getEpochSecond();
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac(secret, Long.toString(seconds), body));
    }

    public static boolean right(String secret, String header, byte[] body, Clock clock) {
        Matcher form = FORM.matcher(header);
        return form.matches()
                && MessageDigest.isEqual(
                        mac(secret, form.group(1), body), HexFormat.of().parseHex(form.group(2)))
                && plausible(header, clock);
    }

    /** Whether it has the form and is of these minutes: told without a secret, so before anything is read for it. */
    public static boolean plausible(String header, Clock clock) {
        Matcher form = FORM.matcher(header);
        return form.matches()
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(form.group(1))), clock.instant())
                                .abs()
                                .compareTo(GOOD_FOR)
                        <= 0;
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
