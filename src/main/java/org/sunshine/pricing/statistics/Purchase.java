package org.sunshine.pricing.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.sunshine.kernel.Decimals;
import org.sunshine.pricing.PastPurchase;

/**
 * A purchase as references see it, normalised once.
 *
 * @param position its place in the ledger, or {@link #SAME_IMPORT}
 * @param hiddenFrom position of the version that replaced or cancelled it, or {@link Long#MAX_VALUE}
 * @param day order date as days since 1970-01-01
 * @param packSize without trailing zeros, so that equal sizes are equal objects
 * @param log 1e6 times the natural log of pack price / pack size
 * @param logQuantity 1e6 times the natural log of the comparison units bought
 */
public record Purchase(
        long position,
        long hiddenFrom,
        String lineId,
        int version,
        long day,
        String hospital,
        String supplier,
        BigDecimal packSize,
        BigDecimal packs,
        BigDecimal packPrice,
        long log,
        long logQuantity) {

    /** The position of a line that the same history import has brought and the ledger has not numbered yet. */
    public static final long SAME_IMPORT = -1;

    /**
     * The one order of votes: price, hospital, supplier, order date, then what else tells two purchases apart. Total
     * over a set of line versions, so that no result depends on the order in which they came.
     */
    public static final Comparator<Purchase> VOTE_ORDER = Purchase::compareAsVotes;

    /** Newest order date first; purchases of one date in vote order. */
    public static final Comparator<Purchase> NEWEST_FIRST =
            Comparator.comparingLong(Purchase::day).reversed().thenComparing(VOTE_ORDER);

    /** Normalises a purchase whose pack price, pack size and packs are above zero. */
    public static Purchase of(
            long position,
            String lineId,
            int version,
            LocalDate orderDate,
            String hospital,
            String supplier,
            BigDecimal packSize,
            BigDecimal packs,
            BigDecimal packPrice) {
        return new Purchase(
                position,
                Long.MAX_VALUE,
                lineId,
                version,
                orderDate.toEpochDay(),
                hospital,
                supplier,
                packSize.stripTrailingZeros(),
                packs,
                packPrice,
                LogPrice.of(packPrice, packSize),
                LogPrice.of(packs.multiply(packSize)));
    }

    private static final Comparator<Purchase> WHAT_ELSE = Comparator.comparing(Purchase::packs)
            .thenComparing(Purchase::packSize)
            .thenComparing(Purchase::packPrice)
            .thenComparing(Purchase::lineId)
            .thenComparingInt(Purchase::version);

    /** Written out, since references spend most of their time here. */
    private static int compareAsVotes(Purchase one, Purchase other) {
        int order = Long.compare(one.log, other.log);
        if (order == 0) {
            order = one.hospital.compareTo(other.hospital);
        }
        if (order == 0) {
            order = one.supplier.compareTo(other.supplier);
        }
        if (order == 0) {
            order = Long.compare(one.day, other.day);
        }
        return order == 0 ? WHAT_ELSE.compare(one, other) : order;
    }

    static Purchase of(PastPurchase past) {
        return of(
                past.position(),
                past.lineId(),
                past.version(),
                past.orderDate(),
                past.hospital(),
                past.supplier(),
                past.packSize(),
                past.packs(),
                past.packPrice());
    }

    /** The Monday-to-Sunday week of the order date; 1970-01-01 was a Thursday. */
    public long week() {
        return week(day);
    }

    static long week(long day) {
        return Math.floorDiv(day + 3, 7L);
    }

    public BigDecimal unitPrice() {
        return Decimals.unitPrice(packPrice, packSize);
    }

    /** True at a ledger size that holds this version and not yet its successor. */
    public boolean visibleAt(long size) {
        return position < size && hiddenFrom >= size;
    }

    /** This purchase, replaced or cancelled at that position where nothing did so before. */
    public Purchase hiddenFrom(long successor) {
        return successor >= hiddenFrom
                ? this
                : new Purchase(
                        position,
                        successor,
                        lineId,
                        version,
                        day,
                        hospital,
                        supplier,
                        packSize,
                        packs,
                        packPrice,
                        log,
                        logQuantity);
    }
}
