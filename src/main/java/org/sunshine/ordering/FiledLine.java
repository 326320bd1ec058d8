package org.sunshine.ordering;

import java.math.BigDecimal;

/**
 * The answer to one line of an order.
 *
 * @param lineId null for a dry run
 * @param position null until the line is published
 */
public record FiledLine(
        int lineNumber, String lineId, BigDecimal unitPrice, BigDecimal total, Long position, Judgement judgement) {}
