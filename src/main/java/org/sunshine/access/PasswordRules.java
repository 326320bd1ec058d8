package org.sunshine.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: long, not the username, not one that everybody tries first. Nothing about capitals, digits or
 * signs (NIST SP 800-63B, 3.1.1.2).
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 256;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** Why the password is refused, or empty. Counts what a reader would call characters. */
    static Optional<String> refusal(String username, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("The password needs at least %d characters.".formatted(SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of("The password may have at most %d characters.".formatted(LONGEST));
        }
        if (password.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of("The password must not contain control characters.");
        }
        String lowerCase = password.toLowerCase(Locale.ROOT);
        if (lowerCase.equals(username.toLowerCase(Locale.ROOT))) {
            return Optional.of("The password must not be the username.");
        }
        if (COMMON.contains(lowerCase) || lowerCase.codePoints().distinct().count() == 1) {
            return Optional.of("This password is among those that are tried first; choose another.");
        }
        return Optional.empty();
    }

    private static Set<String> common() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
