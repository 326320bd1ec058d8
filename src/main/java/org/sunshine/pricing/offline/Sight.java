package org.sunshine.pricing.offline;

import java.util.Arrays;
import org.sunshine.pricing.statistics.Purchase;

/**
 * What of the earlier order dates a line could see: everything, where the order date counts as the day a line became
 * known; else what the ledger held at {@code refPosition}, and what the line's own history import brought.
 *
 * @param refPosition {@link #EVERYTHING}, or a ledger size
 * @param brought positions of the history import's lines, ascending, or null
 */
record Sight(long refPosition, long[] brought) {
    static final long EVERYTHING = Long.MAX_VALUE;

    boolean holds(long position) {
        return position < refPosition || brought != null && Arrays.binarySearch(brought, position) >= 0;
    }

    /** An import's own lines are seen as it brought them, whatever became of them. */
    boolean sees(Purchase purchase) {
        return purchase.position() < refPosition ? purchase.visibleAt(refPosition) : holds(purchase.position());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sight sight && refPosition == sight.refPosition && brought == sight.brought;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(refPosition);
    }
}
