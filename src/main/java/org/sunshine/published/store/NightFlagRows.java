package org.sunshine.published.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sunshine.ledger.Entry;
import org.sunshine.pricing.NightFlag;

/** Inserts of the flags that the night raised. */
public final class NightFlagRows {
    /** A sequenced flag. */
    public record Row(Entry entry, NightFlag flag) {}

    private NightFlagRows() {}

    public static void insert(Handle handle, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch insert = handle.prepareBatch(
                """
                INSERT INTO published_flag (position, flag_id, line_position, rule, rule_version, severity, certainty, state,
                  raised_at, evidence, supplier_code, hospital_code, product_code, from_day, to_day, ref_position, ref_hash)
                VALUES (:position, :flagId, :line, :rule, :ruleVersion, :severity, :certainty, 'open', :raisedAt, :evidence,
                  :supplier, :hospital, :product, :from, :to, :refPosition, :refHash)
                """);
        for (Row row : rows) {
            NightFlag flag = row.flag();
            insert.bind("position", row.entry().position())
                    .bind("flagId", flag.flagId())
                    .bind("line", flag.linePosition())
                    .bind("rule", flag.rule())
                    .bind("ruleVersion", flag.ruleVersion())
                    .bind("severity", flag.severity())
                    .bind("certainty", flag.certainty())
                    .bind("raisedAt", row.entry().publishedAt())
                    .bind("evidence", flag.evidence())
                    .bind("supplier", flag.supplier())
                    .bind("hospital", flag.hospital())
                    .bind("product", flag.product())
                    .bind("from", flag.from() == null ? null : flag.from().toString())
                    .bind("to", flag.to() == null ? null : flag.to().toString())
                    .bind("refPosition", flag.refPosition())
                    .bind("refHash", flag.refHash())
                    .add();
        }
        insert.execute();
    }
}
