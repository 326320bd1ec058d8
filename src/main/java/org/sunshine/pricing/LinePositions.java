package org.sunshine.pricing;

import java.time.LocalDate;
import java.util.List;

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
     * The versions of one product's lines in one tier below a ledger size, and the later versions of those lines that
     * belong elsewhere, in position order.
     */
    List<At> of(String product, String tier, long below);

    /** The lines of one import of one product and tier that were ordered before a day, in position order. */
    List<At> ofImport(String importId, String product, String tier, LocalDate before);
}
