package org.sunshine.pricing.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A legal maximum.
 *
 * @param unitPrice per comparison unit, in the reporting currency
 * @param from first day it is in force
 * @param to last day, or null while it is open
 * @param source the law, list or decision that sets it
 */
public record CeilingPrice(BigDecimal unitPrice, LocalDate from, LocalDate to, String source) {}
