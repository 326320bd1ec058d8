package org.sunshine.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.sunshine.ledger.Ledger;
import org.sunshine.platform.Database;
import org.sunshine.pricing.PastPurchase;
import org.sunshine.pricing.PastPurchases;

/** Gives the judge what was published, from the read table: no second copy of a purchase is kept for it. */
@ApplicationScoped
class PublishedPurchases implements PastPurchases {
    private final Database database;
    private final Ledger ledger;

    @Inject
    PublishedPurchases(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    @Override
    public long size() {
        return ledger.size();
    }

    @Override
    public List<PastPurchase> of(String product, String tier, long from, long below) {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT position, line_id, version, superseded_at <=> position, order_date, hospital_code,
                          supplier_code, pack_code, pack_size, packs, pack_price, outcome, flags, TRUE AS of_group
                        FROM published_line FORCE INDEX (published_line_by_product)
                        WHERE product_code = :product AND position >= :from AND position < :below AND tier = :tier
                        UNION ALL
                        SELECT l.position, l.line_id, l.version, l.superseded_at <=> l.position, l.order_date,
                          l.hospital_code, l.supplier_code, l.pack_code, l.pack_size, l.packs, l.pack_price, l.outcome,
                          l.flags, FALSE
                        FROM published_moved m JOIN published_line l ON l.position = m.position
                        WHERE m.product_code = :product AND m.tier = :tier AND m.position >= :from
                          AND m.position < :below
                        ORDER BY position
                        """)
                .bind("product", product)
                .bind("tier", tier)
                .bind("from", from)
                .bind("below", below)
                .map((row, context) -> new PastPurchase(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(3) > 1,
                        row.getBoolean(4),
                        LocalDate.parse(row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getBigDecimal(9),
                        row.getBigDecimal(10),
                        row.getBigDecimal(11),
                        row.getBoolean(14)
                                && !row.getString(12).equals("data_error")
                                && !row.getString(13).contains("UNIT_CONFUSION")))
                .list());
    }

    @Override
    public List<Group> groups() {
        return database.read(handle -> handle.createQuery(
                        "SELECT DISTINCT product_code, tier FROM published_line ORDER BY product_code, tier")
                .map((row, context) -> new Group(row.getString(1), row.getString(2)))
                .list());
    }
}
