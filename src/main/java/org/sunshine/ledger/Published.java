package org.sunshine.ledger;

/**
 * Told after a batch is committed.
 *
 * @param size everything below this position is readable
 */
public record Published(long size) {}
