package org.sunshine.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where in the ledger the line versions of a group lie: an index and nothing more, implemented by the feature that owns
 * the read table. Whoever rechecks a judgement takes every figure from the leaves at these positions.
 */
public interface LinePositions {
    /**
     * Where a leaf lies.
     *
     * @param leafHash the hash that was published with the line, in lower-case hex
     */
    record At(long position, String leafHash) {}

    /**
     * The versions of one product's lines in one tier below a ledger size and ordered in a span of days, and all later
     * versions of those lines below that size, also those that belong elsewhere, in position order.
     *
     * @param from the first day of the span
     * @param to the last
     */
    List<At> of(String product, String tier, long below, LocalDate from, LocalDate to);

    /** A version with the earliest order date that a supplier has below a ledger size; of anybody where it is null. */
    Optional<At> first(String supplier, long below);

    /** The same among the lines of one import that were ordered before a day. */
    Optional<At> firstOfImport(String importId, String supplier, LocalDate before);
}
