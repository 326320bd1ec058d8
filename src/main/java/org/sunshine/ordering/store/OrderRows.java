package org.sunshine.ordering.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sunshine.ordering.CheckedOrder;
import org.sunshine.platform.Database;

/** Rows of orders and of nil returns. */
public final class OrderRows {
    /** An order that was filed before. */
    public record Filed(String orderId, byte[] contentHash, Instant acceptedAt, int lineCount) {}

    /**
     * An order as corrections meet it.
     *
     * @param version the order's own, one more with every correction or cancellation
     * @param lineVersions how many line versions it has brought in all
     */
    public record OnFile(
            String orderId,
            String hospital,
            String orderNumber,
            LocalDate orderDate,
            Instant acceptedAt,
            int version,
            int lineVersions) {}

    private OrderRows() {}

    /** The order of this id; what it says may change until the hospital's row is locked. */
    public static Optional<OnFile> onFile(Handle handle, String orderId) {
        return handle.createQuery(
                        """
                        SELECT order_id, hospital_code, order_number, order_date, accepted_at, version,
                          COALESCE(line_versions, line_count) AS line_versions
                        FROM ordering_order WHERE order_id = :orderId
                        """)
                .bind("orderId", orderId)
                .map((row, context) -> new OnFile(
                        row.getString("order_id"),
                        row.getString("hospital_code"),
                        row.getString("order_number"),
                        LocalDate.parse(row.getString("order_date")),
                        Database.instant(row, "accepted_at"),
                        row.getInt("version"),
                        row.getInt("line_versions")))
                .findOne();
    }

    /** Makes the order its next version. */
    public static void amend(Handle handle, OnFile order, LocalDate orderDate, int newVersions, boolean nothingLeft) {
        handle.createUpdate(
                        """
                        UPDATE ordering_order SET version = version + 1, line_versions = :versions,
                          order_date = :date, nothing_left = :nothingLeft
                        WHERE order_id = :orderId
                        """)
                .bind("versions", order.lineVersions() + newVersions)
                .bind("date", orderDate.toString())
                .bind("nothingLeft", nothingLeft)
                .bind("orderId", order.orderId())
                .execute();
    }

    public static Optional<Filed> find(Handle handle, String hospital, String orderNumber) {
        return handle.createQuery(
                        """
                        SELECT order_id, content_hash, accepted_at, line_count FROM ordering_order
                        WHERE hospital_code = :hospital AND order_number = :number
                        """)
                .bind("hospital", hospital)
                .bind("number", orderNumber)
                .map((row, context) -> new Filed(
                        row.getString("order_id"),
                        row.getBytes("content_hash"),
                        Database.instant(row, "accepted_at"),
                        row.getInt("line_count")))
                .findOne();
    }

    public static void insert(
            Handle handle, CheckedOrder order, String orderId, Instant acceptedAt, String importId, long accountId) {
        handle.createUpdate(
                        """
                        INSERT INTO ordering_order (order_id, hospital_code, order_number, order_date, line_count,
                          content_hash, accepted_at, import_id, account_id)
                        VALUES (:orderId, :hospital, :number, :date, :lines, :hash, :at, :importId, :account)
                        """)
                .bind("orderId", orderId)
                .bind("hospital", order.hospital())
                .bind("number", order.orderNumber())
                .bind("date", order.orderDate().toString())
                .bind("lines", order.lines().size())
                .bind("hash", order.contentHash())
                .bind("at", acceptedAt)
                .bind("importId", importId)
                .bind("account", accountId)
                .execute();
    }

    public static boolean hasOrder(Handle handle, String hospital, LocalDate day) {
        return handle.createQuery(
                        """
                        SELECT EXISTS (SELECT 1 FROM ordering_order
                          WHERE hospital_code = :hospital AND order_date = :day AND NOT nothing_left)
                        """)
                .bind("hospital", hospital)
                .bind("day", day.toString())
                .mapTo(Boolean.class)
                .one();
    }

    /** Stores a nil return, or makes a withdrawn one stand again. */
    public static void insertNil(Handle handle, String hospital, LocalDate day, Instant at) {
        handle.createUpdate(
                        """
                                INSERT INTO ordering_nil_return (hospital_code, day, filed_at)
                                VALUES (:hospital, :day, :at)
                                ON DUPLICATE KEY UPDATE filed_at = VALUES(filed_at), withdrawn_at = NULL
                                """)
                .bind("hospital", hospital)
                .bind("day", day.toString())
                .bind("at", at)
                .execute();
    }

    /** When the hospital's nil return for the day was filed, if it stands. */
    public static Optional<Instant> nilFiledAt(Handle handle, String hospital, LocalDate day) {
        return handle.createQuery(
                        """
                        SELECT filed_at FROM ordering_nil_return
                        WHERE hospital_code = :hospital AND day = :day AND withdrawn_at IS NULL
                        """)
                .bind("hospital", hospital)
                .bind("day", day.toString())
                .mapTo(Instant.class)
                .findOne();
    }

    /** An order for a day with a nil return withdraws it. */
    public static void withdrawNil(Handle handle, String hospital, LocalDate day, Instant at) {
        handle.createUpdate(
                        """
                        UPDATE ordering_nil_return SET withdrawn_at = :at
                        WHERE hospital_code = :hospital AND day = :day AND withdrawn_at IS NULL
                        """)
                .bind("hospital", hospital)
                .bind("day", day.toString())
                .bind("at", at)
                .execute();
    }
}
