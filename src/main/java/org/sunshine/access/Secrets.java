package org.sunshine.access;

import java.security.SecureRandom;

/** Random text of 5 bits a character: lower-case letters and digits without i, l, o and u. */
final class Secrets {
    static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int GROUPS_OF_A_PASSWORD = 4;
    private static final int LENGTH_OF_A_GROUP = 6;

    private Secrets() {}

    static String text(SecureRandom random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** A password of 120 bits in four groups that can be read out. */
    static String password(SecureRandom random) {
        StringBuilder password = new StringBuilder(text(random, LENGTH_OF_A_GROUP));
        for (int group = 1; group < GROUPS_OF_A_PASSWORD; group++) {
            password.append('-').append(text(random, LENGTH_OF_A_GROUP));
        }
        return password.toString();
    }
}
