package org.sunshine.access;

/** What became of a change to an account. */
public sealed interface AccountChange {
    /** Stored; the account as it is now. */
    record Done(Account account) implements AccountChange {}

    /** Nothing changed; the message says what to do differently. */
    record Refused(String message) implements AccountChange {}

    /** The account, for a caller to whom a refusal would be a surprise. */
    default Account orThrow() {
        return switch (this) {
            case Done done -> done.account();
            case Refused refused -> throw new IllegalStateException(refused.message());
        };
    }
}
