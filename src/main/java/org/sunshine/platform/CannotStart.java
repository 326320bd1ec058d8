package org.sunshine.platform;

/**
 * Something outside the program keeps it from starting. The message is one line for the operator: what is the matter,
 * then what to do. It is printed without a stack trace.
 */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
