package org.basira.reporting.intake.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.basira.operations.Sealing;

/** The secret an intake and this server share: 256 random bits, kept encrypted. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {}

    public static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static byte[] sealed(Sealing sealing, UUID intake, String secret) {
        return sealing.seal(secret.getBytes(StandardCharsets.UTF_8), "intake " + intake);
    }

    public static String opened(Sealing sealing, UUID intake, byte[] sealed) {
        return new String(sealing.open(sealed, "intake " + intake), StandardCharsets.UTF_8);
    }

    /** SHA-256 in hex. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
