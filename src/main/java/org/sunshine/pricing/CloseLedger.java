package org.sunshine.pricing;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** Where a close is put on record, in the transaction that stores it. */
public interface CloseLedger {
    /**
     * Appends the entry of type {@code close}.
     *
     * @param refPosition ledger size at which the day's references are frozen
     * @param referencesHash SHA-256 in lower-case hex over all of them
     */
    void append(Handle handle, LocalDate day, long refPosition, String referencesHash);
}
