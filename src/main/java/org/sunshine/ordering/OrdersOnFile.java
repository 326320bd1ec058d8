package org.sunshine.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.sunshine.catalogue.Hospital;
import org.sunshine.catalogue.Hospitals;
import org.sunshine.ledger.Ledger;
import org.sunshine.ordering.store.OrderRows;
import org.sunshine.platform.Database;

/** Orders that were filed, opened for a new version: one at a time, under the lock of the hospital's row. */
@ApplicationScoped
class OrdersOnFile {
    private final Database database;
    private final Hospitals hospitals;
    private final LineVersions versions;
    private final FreezingLeaves freezing;
    private final Ledger ledger;

    @Inject
    OrdersOnFile(
            Database database, Hospitals hospitals, LineVersions versions, FreezingLeaves freezing, Ledger ledger) {
        this.database = database;
        this.hospitals = hospitals;
        this.versions = versions;
        this.freezing = freezing;
        this.ledger = ledger;
    }

    /** What came of opening an order. */
    sealed interface Opening {
        /**
         * Nobody else amends it until the transaction ends.
         *
         * @param historic whether it came with a history import, however often it was corrected since
         * @param lines the newest version of each line, by line number
         */
        record Open(
                OrderRows.OnFile order, Hospital hospital, boolean historic, Map<Integer, LineVersions.Newest> lines)
                implements Opening {}

        record Closed(Amending why) implements Opening {}
    }

    /**
     * Opens an order for its next version.
     *
     * @param hospital whose order it must be, or null where any will do
     * @param version the version that must be the newest, or null where any will do
     */
    Opening open(Handle handle, String orderId, String hospital, Integer version) {
        Optional<OrderRows.OnFile> found = OrderRows.onFile(handle, orderId);
        if (found.isEmpty()) {
            return new Opening.Closed(new Amending.NoSuchOrder());
        }
        if (hospital != null && !hospital.equals(found.get().hospital())) {
            return new Opening.Closed(new Amending.OtherHospital());
        }
        Hospital buyer = hospitals.lock(handle, found.get().hospital()).orElseThrow();
        OrderRows.OnFile order = OrderRows.onFile(handle, orderId).orElseThrow();
        if (version != null && version != order.version()) {
            return new Opening.Closed(new Amending.VersionSuperseded(version, order.version()));
        }
        if (versions.count(handle, orderId) < order.lineVersions()) {
            return new Opening.Closed(new Amending.NotYetPublished());
        }
        Map<Integer, LineVersions.Newest> lines = new TreeMap<>();
        versions.ofOrder(handle, orderId)
                .forEach(newest -> lines.put(newest.line().lineNumber(), newest));
        return new Opening.Open(order, buyer, versions.cameWithHistory(handle, orderId), lines);
    }

    /** Whether everything that the order has brought so far is published. */
    boolean isPublished(String orderId) {
        return database.read(handle -> OrderRows.onFile(handle, orderId)
                .map(order -> versions.count(handle, orderId) >= order.lineVersions())
                .orElse(true));
    }

    /** Makes these line versions the order's next version, with their leaves, in the caller's transaction. */
    Placing.Receipt append(
            Handle handle, Opening.Open open, LocalDate orderDate, Instant now, List<AcceptedLine> newVersions) {
        OrderRows.OnFile order = open.order();
        Set<Integer> standing = new HashSet<>();
        open.lines().forEach((number, newest) -> {
            if (!newest.cancelled()) {
                standing.add(number);
            }
        });
        newVersions.forEach(line -> {
            if (line.cancelled()) {
                standing.remove(line.lineNumber());
            } else {
                standing.add(line.lineNumber());
            }
        });
        OrderRows.amend(handle, order, orderDate, newVersions.size(), standing.isEmpty());
        if (!orderDate.equals(order.orderDate())) {
            OrderRows.withdrawNil(handle, order.hospital(), orderDate, now);
        }
        OwnLines.add(handle, newVersions);
        ledger.append(handle, freezing.of(newVersions));
        return Placing.Receipt.of(order.orderId(), order.version() + 1, now, newVersions);
    }
}
