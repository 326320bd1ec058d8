package org.sunshine.published;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Sums over current lines of a product, supplier or hospital.
 *
 * @param first the earliest order date with a line, or null where there is none
 * @param lastPosition the last position that touched it, or -1: its ETag
 */
public record Sums(
        BigDecimal spend, long lines, long flagged, long days, LocalDate first, LocalDate last, long lastPosition) {}
