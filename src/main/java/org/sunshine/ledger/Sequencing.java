package org.sunshine.ledger;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Told inside the sequencing transaction: observers write what depends on positions through this handle. An exception
 * of theirs rolls the whole batch back.
 */
public record Sequencing(Handle handle, List<Entry> entries) {}
