package org.sunshine.published;

import java.time.Instant;

/**
 * A published flag.
 *
 * @param position the flag's own position in the ledger
 * @param evidence JSON object, read by the pricing feature's {@code Evidence}
 */
public record PublishedFlag(
        long position,
        String flagId,
        long linePosition,
        String rule,
        int ruleVersion,
        String severity,
        String certainty,
        String state,
        Instant raisedAt,
        String evidence) {}
