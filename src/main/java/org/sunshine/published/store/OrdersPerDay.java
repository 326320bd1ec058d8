package org.sunshine.published.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * How the number of orders of a day moves where a batch holds new versions of an order's lines: an order counts in the
 * day that has a current line of it. Counted from the read table before and after the batch.
 */
final class OrdersPerDay {
    /** Orders that a day gained and lost. */
    static final class Moves {
        long gained;
        long lost;
    }

    private OrdersPerDay() {}

    /** @param first the batch's first position: the state before it is the state at that size */
    static Map<LocalDate, Moves> of(Handle handle, Collection<String> orders, long first) {
        Map<LocalDate, Moves> days = new TreeMap<>();
        for (String order : orders) {
            handle.createQuery(
                            """
                            SELECT order_date,
                              MAX(position < :first AND (superseded_at IS NULL OR superseded_at >= :first)),
                              MAX(superseded_at IS NULL)
                            FROM published_line
                            WHERE line_id >= :low AND line_id < :high
                            GROUP BY order_date
                            """)
                    .bind("first", first)
                    .bind("low", order + "-")
                    .bind("high", order + ".")
                    .map((row, context) -> {
                        Moves moves = days.computeIfAbsent(LocalDate.parse(row.getString(1)), day -> new Moves());
                        boolean before = row.getBoolean(2);
                        boolean after = row.getBoolean(3);
                        moves.gained += after && !before ? 1 : 0;
                        moves.lost += before && !after ? 1 : 0;
                        return order;
                    })
                    .list();
        }
        return days;
    }
}
