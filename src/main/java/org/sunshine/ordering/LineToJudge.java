package org.sunshine.ordering;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One line as the judge sees it, before anything is stored.
 *
 * @param orderNumber the hospital's own number of the order, or null where a file does not say
 * @param product product code; a product that could not be placed starts with {@code X-} and is not judged
 * @param tier {@code originator}, {@code generic} or {@code other}
 * @param packSize comparison units in a pack, above zero
 * @param packs packs ordered, above zero
 * @param packPrice price of one pack as entered, in the reporting currency; zero or more
 * @param reasonCode the officer's reason, or null
 */
public record LineToJudge(
        String lineId,
        int version,
        String orderNumber,
        int lineNumber,
        LocalDate orderDate,
        String hospital,
        String product,
        boolean matched,
        String tier,
        String pack,
        BigDecimal packSize,
        String supplier,
        BigDecimal packs,
        BigDecimal packPrice,
        String reasonCode) {}
