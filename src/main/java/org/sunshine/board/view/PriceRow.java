package org.sunshine.board.view;

import org.sunshine.kernel.Figures;
import org.sunshine.platform.PriceStrip;

/**
 * A hospital, supplier, pack or product in a table of prices.
 *
 * @param address null where it has no page
 * @param more smaller, after the name; may be empty
 * @param middle its own middle price; null where the rows are of different products
 * @param range its own prices, from and to
 * @param ratio empty where nothing can be compared
 * @param last what the table's last column holds
 */
public record PriceRow(
        String address,
        String name,
        String more,
        String lines,
        String units,
        Figures.Split middle,
        String range,
        PriceStrip strip,
        String ratio,
        String last) {}
