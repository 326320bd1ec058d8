package org.sunshine.pricing.recheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunshine.ledger.StoredEntry;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.PastPurchase;
import org.sunshine.pricing.statistics.Purchase;

/**
 * A line version as its leaf tells it.
 *
 * @param flags fields of the flag leaves that follow it
 */
public record LedgerLine(StoredEntry entry, Map<String, String> fields, List<Map<String, String>> flags) {
    /** Rules whose finding keeps a line out of every reference. */
    private static final Set<String> SILENCING = Set.of("DATA_ERROR", "UNIT_CONFUSION");

    public long position() {
        return entry.position();
    }

    public LineToJudge toJudge() {
        return new LineToJudge(
                text("lineId"),
                version(),
                text("orderNumber"),
                Integer.parseInt(text("lineNumber")),
                orderDate(),
                text("hospital"),
                text("product"),
                true,
                text("tier"),
                text("pack"),
                number("packSize"),
                text("supplier"),
                number("packs"),
                number("packPrice"),
                fields.get("reasonCode"));
    }

    /** This version among the past purchases of a product and tier, which it may have left. */
    public PastPurchase asPast(String product, String tier) {
        boolean here = text("product").equals(product) && text("tier").equals(tier);
        return new PastPurchase(
                position(),
                text("lineId"),
                version(),
                version() > 1,
                isCancellation(),
                orderDate(),
                text("hospital"),
                text("supplier"),
                text("pack"),
                number("packSize"),
                number("packs"),
                number("packPrice"),
                here && votes());
    }

    /** This line among the earlier ones of its own history import, as the import's judging saw it. */
    public Purchase asPartOfTheImport() {
        return Purchase.of(
                Purchase.SAME_IMPORT,
                text("lineId"),
                version(),
                orderDate(),
                text("hospital"),
                text("supplier"),
                number("packSize"),
                number("packs"),
                number("packPrice"));
    }

    public boolean votes() {
        return flags.stream().noneMatch(flag -> SILENCING.contains(flag.get("rule")));
    }

    /** True for a line that this import brought. */
    public boolean isOfImport(String importId) {
        return importId != null && importId.equals(fields.get("importId"));
    }

    /** True for the version that ends a line. */
    public boolean isCancellation() {
        return entry.type().equals("cancellation");
    }

    public LocalDate orderDate() {
        return LocalDate.parse(text("orderDate"));
    }

    public BigDecimal number(String field) {
        return new BigDecimal(text(field));
    }

    private int version() {
        return Integer.parseInt(text("version"));
    }

    private String text(String field) {
        String value = fields.get(field);
        if (value == null) {
            throw new IllegalArgumentException("The leaf at position %d has no %s".formatted(position(), field));
        }
        return value;
    }
}
