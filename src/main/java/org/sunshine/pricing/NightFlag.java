package org.sunshine.pricing;

import java.time.LocalDate;

/**
 * A flag that the night raised, as the read side stores it: about a line that arrived while the engine failed, or about
 * a supplier, a hospital or both over a period.
 *
 * @param refPosition ledger size that bounds what was known
 * @param refHash SHA-256 of the frozen reference, in lower-case hex, or null
 * @param evidence JSON object, an {@link Evidence} or an {@link EntityEvidence}
 * @param linePosition of the line it is about, else null
 * @param from, to the period, both included; null for a line
 */
public record NightFlag(
        String flagId,
        String rule,
        int ruleVersion,
        long refPosition,
        String refHash,
        String severity,
        String certainty,
        String evidence,
        Long linePosition,
        String supplier,
        String hospital,
        String product,
        LocalDate from,
        LocalDate to) {}
