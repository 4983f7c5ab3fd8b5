package org.basira.account;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import org.basira.account.internal.CommonPasswords;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long enough (8 characters for learners, 15 for staff), not a common one, not the user name.
 * Any script, any sign, paste allowed, no composition rules. Compared in Unicode normal form C.
 */
@Component
public class Passwords {

    public static final int LEAST_FOR_LEARNERS = 8;
    public static final int LEAST_FOR_STAFF = 15;
    public static final int MOST = 200;

    private final PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final CommonPasswords common = new CommonPasswords();

    /** Why a password was not taken. */
    public enum Objection {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        LIKE_USER_NAME
    }

    /** How many characters are needed by someone with these roles. */
    public static int least(Set<Role> roles) {
        return roles.stream().anyMatch(Role::staff) ? LEAST_FOR_STAFF : LEAST_FOR_LEARNERS;
    }

    /** What there is against a password, or empty. */
    public Optional<Objection> objection(String password, String login, Set<Role> roles) {
        String normal = normalise(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < least(roles)) {
            return Optional.of(Objection.TOO_SHORT);
        }
        if (length > MOST) {
            return Optional.of(Objection.TOO_LONG);
        }
        if (!login.isBlank() && CommonPasswords.plain(normal).contains(CommonPasswords.plain(login))) {
            return Optional.of(Objection.LIKE_USER_NAME);
        }
        return common.contains(normal) ? Optional.of(Objection.COMMON) : Optional.empty();
    }

    Optional<Admission.Refusal> refusal(String password, String login, Set<Role> roles) {
        return objection(password, login, roles)
                .map(against -> new Admission.Refusal.BadPassword(against, least(roles)));
    }

    String hash(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(normalise(password)));
    }

    boolean matches(String password, String hash) {
        String normal = normalise(password);
        return normal.codePointCount(0, normal.length()) <= MOST && encoder.matches(normal, hash);
    }

    private static String normalise(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
