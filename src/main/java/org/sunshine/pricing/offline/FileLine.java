package org.sunshine.pricing.offline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.sunshine.ordering.LineToJudge;

/**
 * One row of a file of lines.
 *
 * @param index of the row among the file's lines, from zero
 * @param row its number in the file, the header being row 1
 * @param position its place in the ledger, or -1 where the file does not say
 * @param version of the line; 1 where the file does not say
 * @param cancelled true for the version that cancels a line
 * @param refPosition ledger size that bounds what the line knew; zero where the file does not say
 * @param importId null for none
 * @param lateDays -1 where the file does not say
 * @param ruleVersion that judged in the portal; zero where the file does not say
 * @param acceptedAt null where the file does not say or nobody asks
 * @param orderNumber null where the file does not say
 * @param reasonCode null for none
 */
record FileLine(
        int index,
        int row,
        String lineId,
        long position,
        int version,
        boolean cancelled,
        long refPosition,
        String importId,
        int lateDays,
        int ruleVersion,
        LocalDate orderDate,
        Instant acceptedAt,
        String orderNumber,
        String hospital,
        String district,
        String product,
        String tier,
        String pack,
        BigDecimal packSize,
        String supplier,
        BigDecimal packs,
        BigDecimal packPrice,
        String reasonCode) {

    static final long NO_POSITION = -1;

    LineToJudge toJudge() {
        return new LineToJudge(
                lineId,
                version,
                orderNumber,
                1,
                orderDate,
                hospital,
                product,
                true,
                tier,
                pack,
                packSize,
                supplier,
                packs,
                packPrice,
                reasonCode);
    }
}
