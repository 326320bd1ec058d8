package org.sunshine.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunshine.kernel.Hashes;

/**
 * An API key as its owner holds it: {@code sun_<id>_<secret>}. The id (50 bits) finds the key and may be shown; the
 * secret (160 bits) is never stored.
 */
record ApiKeyText(String id, String secret) {
    private static final int ID_LENGTH = 10;
    private static final int SECRET_LENGTH = 32;
    private static final Pattern FORM =
            Pattern.compile("sun_([%1$s]{%2$d})_([%1$s]{%3$d})".formatted(Secrets.ALPHABET, ID_LENGTH, SECRET_LENGTH));

    static ApiKeyText generate(SecureRandom random) {
        return new ApiKeyText(Secrets.text(random, ID_LENGTH), Secrets.text(random, SECRET_LENGTH));
    }

    static Optional<ApiKeyText> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new ApiKeyText(parts.group(1), parts.group(2))) : Optional.empty();
    }

    byte[] secretHash() {
        return Hashes.sha256(secret.getBytes(StandardCharsets.US_ASCII));
    }

    /** The whole key, to be shown once. */
    String whole() {
        return "sun_" + id + "_" + secret;
    }

    @Override
    public String toString() {
        return "sun_" + id + "_…";
    }
}
