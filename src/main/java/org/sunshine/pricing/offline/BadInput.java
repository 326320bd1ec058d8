package org.sunshine.pricing.offline;

/** A file or an argument cannot be used. The message says all that is wrong, one line each. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message.strip());
    }
}
