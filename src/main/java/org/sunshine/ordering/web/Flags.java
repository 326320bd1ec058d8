package org.sunshine.ordering.web;

import org.sunshine.platform.Problem;

/** Reads a parameter that is true or false. */
final class Flags {
    private Flags() {}

    static boolean parse(String name, String value, boolean otherwise) {
        if (value == null) {
            return otherwise;
        }
        return switch (value) {
            case "true", "" -> true;
            case "false" -> false;
            default ->
                throw Problem.of(
                                "bad-parameter",
                                400,
                                "A parameter of the address is not understood",
                                "\"%s\" is true or false.".formatted(name))
                        .raise();
        };
    }
}
