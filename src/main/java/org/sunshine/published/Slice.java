package org.sunshine.published;

import java.util.List;

/**
 * A page of lines, read at one ledger size.
 *
 * @param next the position to go on after, or null at the end
 * @param asOf the size it was read at
 */
public record Slice(List<PublishedLine> lines, Long next, long asOf) {}
