package org.sunshine.ordering;

import java.util.List;

/** What became of an order's lines; implemented by the feature that owns the read table. */
public interface FiledLines {
    /** The published lines of an order by line number; fewer than it has, or none, until it is published. */
    List<FiledLine> ofOrder(String orderId);
}
