package org.sunshine.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal arithmetic of prices: fixed scales, half-even, never floating point. */
public final class Decimals {
    /** Decimals of a pack price and of a total. */
    public static final int MONEY_SCALE = 4;
    /** Decimals of a unit price. */
    public static final int UNIT_PRICE_SCALE = 6;
    /** Decimals of a pack size. */
    public static final int PACK_SIZE_SCALE = 3;

    private Decimals() {}

    /** Pack price / pack size at six decimals, half-even, from the pack price as entered. */
    public static BigDecimal unitPrice(BigDecimal packPrice, BigDecimal packSize) {
        return packPrice.divide(packSize, UNIT_PRICE_SCALE, RoundingMode.HALF_EVEN);
    }

    /** Packs x pack price at four decimals; exact, as packs are whole. */
    public static BigDecimal total(BigDecimal packs, BigDecimal packPrice) {
        return packs.multiply(packPrice).setScale(MONEY_SCALE, RoundingMode.UNNECESSARY);
    }
}
