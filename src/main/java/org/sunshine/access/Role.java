package org.sunshine.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account is for. The public needs none. */
public enum Role {
    /** Files orders for one hospital. */
    OFFICER,
    /** Works the queue of flags. */
    AUDITOR,
    /** Keeps the registers, runs imports of many hospitals. */
    ADMINISTRATOR;

    /** The role as commands and files write it: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofWord(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
