package org.sunshine.board.view;

import java.util.List;
import org.sunshine.platform.PageFrame;

/**
 * A register: products, suppliers or hospitals.
 *
 * @param kind {@code products}, {@code suppliers} or {@code hospitals}, as in the address
 * @param shown what the rows are, in words
 * @param more the next page, or null
 * @param empty why there is no row, or null
 */
public record RegisterPage(
        PageFrame frame,
        String kind,
        String title,
        String stand,
        String q,
        String shown,
        List<Row> rows,
        Link more,
        Empty empty) {

    /** One entry. Sums are of the last 365 days. */
    public record Row(
            String address, String first, String rest, String code, String lines, String spend, String flagged) {}
}
