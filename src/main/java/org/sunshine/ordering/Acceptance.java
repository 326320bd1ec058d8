package org.sunshine.ordering;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * The transaction in which an order is being accepted. It holds the hospital's lock, so what it reads of this hospital's
 * own lines is all that will ever stand before the order in the ledger.
 *
 * @param handle sees the caller's own uncommitted orders too; null only where nothing is stored, as in tests
 * @param at what becomes the order's time of acceptance
 */
public record Acceptance(Handle handle, Instant at) {}
