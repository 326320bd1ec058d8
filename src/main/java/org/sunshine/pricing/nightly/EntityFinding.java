package org.sunshine.pricing.nightly;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.sunshine.pricing.EntityEvidence;

/**
 * What a nightly rule says about a pair, a hospital or a group of orders. Rule, supplier, hospital, product and
 * {@code from} name its subject: one finding each.
 *
 * @param supplier null where the finding is about no single one; so for product
 * @param from first day of the calendar half-year or quarter; for SPLIT_ORDER the date of the first order
 * @param to last day of it, or the day of the run where that is earlier; for SPLIT_ORDER the date of the last order
 * @param n lines, or orders for SPLIT_ORDER
 * @param effect how much dearer than comparable, 0.05 is 5 %; for SPLIT_ORDER how far the sum lies over the threshold
 * @param t the effect in its own standard errors: what to rank by
 * @param severity {@code info low medium high}; info where not fired
 * @param certainty {@code high} where a false-discovery control holds, else {@code to_check}
 * @param fired false for what is only listed
 * @param evidence null where not fired
 */
public record EntityFinding(
        String rule,
        String supplier,
        String hospital,
        String product,
        LocalDate from,
        LocalDate to,
        int n,
        BigDecimal effect,
        BigDecimal t,
        String severity,
        String certainty,
        boolean fired,
        EntityEvidence evidence) {}
