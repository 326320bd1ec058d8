package org.sunshine.pricing;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** Where a rule version that comes into force is put on record, in the transaction that stores it. */
public interface RulesLedger {
    /**
     * Appends the entry of type {@code rules}.
     *
     * @param sha256 of the published rule file, in lower-case hex
     * @param from first day in force; null for from the beginning
     */
    void append(Handle handle, int version, String sha256, LocalDate from);
}
