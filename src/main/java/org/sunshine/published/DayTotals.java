package org.sunshine.published;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The sums of one day by order date, over current line versions, at the newest published size.
 *
 * @param hospitalsFiled hospitals with an order or a nil return for the day
 * @param hospitals active hospitals in all
 * @param lastPosition the last position that touched the day, or -1: its ETag
 */
public record DayTotals(
        LocalDate day,
        BigDecimal spend,
        String currency,
        long orders,
        long lines,
        long flagged,
        long hospitalsFiled,
        long hospitals,
        long lastPosition) {}
