package org.sunshine.published;

import java.util.List;

/**
 * A page of flags, read at one ledger size.
 *
 * @param next the position to go on below, or null at the end
 * @param asOf the size it was read at
 */
public record FlagSlice(List<FlagRow> flags, Long next, long asOf) {}
