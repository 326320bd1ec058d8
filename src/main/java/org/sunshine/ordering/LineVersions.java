package org.sunshine.ordering;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Published line versions as corrections need them; implemented by the feature that owns the read table. */
public interface LineVersions {
    /** How many versions of the order's lines are published. */
    int count(Handle handle, String orderId);

    /** Whether the order came with a history import; a correction of it is news, the order is not. */
    boolean cameWithHistory(Handle handle, String orderId);

    /** The newest version of each of the order's lines, by line number. */
    List<Newest> ofOrder(Handle handle, String orderId);

    /** Orders with a current line of this pack under this product, by order id, from after one on. */
    List<String> ordersWith(Handle handle, String packCode, String productCode, String afterOrderId, int limit);

    /**
     * The newest version of a line.
     *
     * @param leafHash lower-case hex
     * @param line as it was accepted; of its judgement only outcome, ratio, score, rule version and size are there
     */
    record Newest(String leafHash, AcceptedLine line) {
        public boolean cancelled() {
            return line.cancelled();
        }
    }
}
