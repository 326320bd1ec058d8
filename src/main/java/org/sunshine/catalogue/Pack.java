package org.sunshine.catalogue;

import java.math.BigDecimal;

/**
 * What is bought.
 *
 * @param brand empty where unbranded
 * @param tier word of a {@link Tier}
 * @param packSize in {@code unit}s, at three decimals
 * @param active false once retired: off the lists to choose from; an order of it is still taken, or a purchase were hidden
 * @param matched its product is one of the catalogue, so that its lines are judged
 */
public record Pack(
        String code,
        String productCode,
        String productName,
        String brand,
        String manufacturer,
        String tier,
        BigDecimal packSize,
        String unit,
        boolean active,
        boolean matched) {}
