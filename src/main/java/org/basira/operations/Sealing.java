package org.basira.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must not stand readable in the database or its backups: AES-256-GCM (NIST SP 800-38D) with a key from the
 * configuration and a new random nonce of 96 bits each time. What is sealed for one place opens in no other.
 */
@Component
public class Sealing {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte FORMAT = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<SecretKey> key;

    /**
     * @param key 32 bytes in Base64; blank for none
     * @param keyFile a file that holds them, made where it is not there; blank for none
     */
    @Autowired
    public Sealing(@Value("${basira.outbox.key:}") String key, @Value("${basira.outbox.key-file:}") String keyFile) {
        this.key = key.isBlank() && keyFile.isBlank()
                ? Optional.empty()
                : Optional.of(parsed(key.isBlank() ? read(Path.of(keyFile)) : key));
    }

    /** No key is configured, so nothing can be sealed or opened. */
    public static final class NoKeyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoKeyException() {
            super("Neither basira.outbox.key nor basira.outbox.key-file is set");
        }
    }

    /** What was sealed with another key, for another place, or was changed since. */
    public static final class NotOpenedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotOpenedException(GeneralSecurityException cause) {
            super("Sealed with another key, for another place, or changed", cause);
        }
    }

    /** Whether a key is configured. */
    public boolean ready() {
        return key.isPresent();
    }

    /**
     * Encrypts.
     *
     * @param place where it will be kept (the row's id): it opens only with the same
     */
    public byte[] seal(byte[] plain, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decrypts what was sealed for a place. */
    public byte[] open(byte[] sealed, String place) {
        try {
            if (sealed.length < 1 + NONCE_BYTES || sealed[0] != FORMAT) {
                throw new GeneralSecurityException("no such format");
            }
            byte[] nonce = java.util.Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, nonce, place)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new NotOpenedException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.orElseThrow(NoKeyException::new), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKey parsed(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "The key of the outbox must be 32 bytes in Base64, for example from: openssl rand -base64 32");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static String read(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the outbox cannot be read: " + file, e);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        Set<OpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        FileAttribute<?>[] ours =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(file, options, ours)) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(bytes)));
        } catch (FileAlreadyExistsException another) {
            // Another server has just made it.
        }
    }
}
