package org.sunshine.ledger;

import java.time.Instant;

/**
 * One entry that has its position.
 *
 * @param position from 0, without gaps: the one order of everything public
 * @param note what the feature that appended the leaf wants back when it is published; not part of the log
 */
public record Entry(long position, Instant publishedAt, Leaf leaf, byte[] note) {}
