package org.sunshine.published;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A published flag.
 *
 * @param position the flag's own position in the ledger
 * @param linePosition of the line it is about; null for a flag about a supplier, a hospital or both
 * @param evidence JSON object, read by the pricing feature's {@code Evidence}, or {@code EntityEvidence} where it is about
 *     no line
 * @param supplierCode, hospitalCode, productCode what it is about, where that is no line; each may be null
 * @param fromDay, toDay the period it is about, both included; null for a line
 * @param refPosition where it is not that of the line's own judgement, else null
 */
public record PublishedFlag(
        long position,
        String flagId,
        Long linePosition,
        String rule,
        int ruleVersion,
        String severity,
        String certainty,
        String state,
        Instant raisedAt,
        String evidence,
        String supplierCode,
        String hospitalCode,
        String productCode,
        LocalDate fromDay,
        LocalDate toDay,
        Long refPosition,
        String refHash) {
    /** Whether it is about a line. */
    public boolean ofLine() {
        return linePosition != null;
    }
}
