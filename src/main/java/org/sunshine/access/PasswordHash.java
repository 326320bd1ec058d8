package org.sunshine.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA-256 at the count that OWASP's password storage cheat sheet asks for, stored as
 * {@code pbkdf2-sha256$iterations$salt$hash} so that the count can rise later without locking anybody out.
 */
final class PasswordHash {
    static final int ITERATIONS = 600_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final Pattern STORED =
            Pattern.compile("pbkdf2-sha256\\$([0-9]{1,9})\\$([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+)");

    private final SecureRandom random;
    private final int iterations;
    private final String nobody;

    PasswordHash(SecureRandom random) {
        this(random, ITERATIONS);
    }

    PasswordHash(SecureRandom random, int iterations) {
        this.random = random;
        this.iterations = iterations;
        // Compared with a password this takes as long as a real one and never matches: all its bits are zero.
        this.nobody = stored(new byte[SALT_BYTES], new byte[HASH_BITS / Byte.SIZE]);
    }

    String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return stored(salt, derive(password, salt, iterations));
    }

    boolean matches(String password, String stored) {
        Matcher parts = STORED.matcher(stored);
        if (!parts.matches()) {
            throw new IllegalStateException("A stored password hash has an unknown form");
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(2));
        byte[] expected = Base64.getDecoder().decode(parts.group(3));
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts.group(1))));
    }

    /** What to compare with when there is no such account. */
    String ofNobody() {
        return nobody;
    }

    private String stored(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder();
        return "pbkdf2-sha256$%d$%s$%s".formatted(iterations, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** The same word typed on two keyboards may be composed differently: NFC makes it one. */
    private static byte[] derive(String password, byte[] salt, int iterations) {
        char[] typed = Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
        PBEKeySpec key = new PBEKeySpec(typed, salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has PBKDF2WithHmacSHA256", e);
        } finally {
            key.clearPassword();
        }
    }
}
