package org.sunshine.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.sunshine.catalogue.Describing;
import org.sunshine.catalogue.Hospital;
import org.sunshine.catalogue.Pack;
import org.sunshine.catalogue.PackDescription;
import org.sunshine.catalogue.Supplier;
import org.sunshine.kernel.Decimals;
import org.sunshine.ordering.CheckedOrder.CheckedLine;

/** Makes accepted lines of checked ones: new packs and suppliers get their codes, and every line is judged. */
@ApplicationScoped
class AcceptingLines {
    private final Describing describing;
    private final Judging judging;

    @Inject
    AcceptingLines(Describing describing, Judging judging) {
        this.describing = describing;
        this.judging = judging;
    }

    /**
     * Where a line version comes from.
     *
     * @param historic true where it stays off today's live board
     * @param importId the import that brought it, or null
     * @param correctionReason why it replaces another version or was added, or null
     * @param refHash leaf hash of the version that it replaces, or null
     */
    record Provenance(
            int version, int lateDays, boolean historic, String importId, String correctionReason, String refHash) {}

    /**
     * @param history the judging of the history import that brings the order, or null
     * @param provenance that of each line, by line number
     */
    List<AcceptedLine> accept(
            Handle handle,
            CheckedOrder order,
            Hospital hospital,
            String orderId,
            Instant now,
            Judging.HistoryJudging history,
            IntFunction<Provenance> provenance) {
        Map<PackDescription, Pack> described = describing.packs(
                handle,
                order.lines().stream()
                        .map(CheckedLine::description)
                        .filter(Objects::nonNull)
                        .toList());
        Map<String, Supplier> named = describing.suppliers(
                handle,
                order.lines().stream()
                        .map(CheckedLine::supplierName)
                        .filter(Objects::nonNull)
                        .toList());
        List<Pack> bought = new ArrayList<>();
        List<Supplier> sellers = new ArrayList<>();
        List<LineToJudge> toJudge = new ArrayList<>();
        for (CheckedLine line : order.lines()) {
            Pack pack = line.pack() != null ? line.pack() : described.get(line.description());
            Supplier supplier = line.supplier() != null ? line.supplier() : named.get(line.supplierName());
            bought.add(pack);
            sellers.add(supplier);
            toJudge.add(toJudge(
                    order, line, orderId, provenance.apply(line.lineNumber()).version(), pack, supplier));
        }
        List<Judgement> judgements = history == null ? judging.judge(toJudge) : history.judge(toJudge);
        List<AcceptedLine> accepted = new ArrayList<>();
        for (int i = 0; i < order.lines().size(); i++) {
            CheckedLine line = order.lines().get(i);
            Pack pack = bought.get(i);
            Provenance from = provenance.apply(line.lineNumber());
            accepted.add(new AcceptedLine(
                    orderId,
                    toJudge.get(i).lineId(),
                    from.version(),
                    line.lineNumber(),
                    now,
                    order.orderDate(),
                    from.lateDays(),
                    from.historic(),
                    from.importId(),
                    hospital.code(),
                    hospital.name(),
                    hospital.district(),
                    order.orderNumber(),
                    pack.productCode(),
                    pack.productName(),
                    pack.tier(),
                    pack.code(),
                    pack.brand(),
                    pack.manufacturer(),
                    pack.packSize(),
                    pack.unit(),
                    sellers.get(i).code(),
                    sellers.get(i).name(),
                    line.packs(),
                    line.packPrice(),
                    Decimals.unitPrice(line.packPrice(), pack.packSize()),
                    Decimals.total(line.packs(), line.packPrice()),
                    order.currency(),
                    line.reasonCode(),
                    line.contractRef(),
                    line.submission(),
                    judgements.get(i),
                    from.correctionReason(),
                    from.refHash(),
                    false));
        }
        return accepted;
    }

    private static LineToJudge toJudge(
            CheckedOrder order, CheckedLine line, String orderId, int version, Pack pack, Supplier supplier) {
        return new LineToJudge(
                orderId + "-" + line.lineNumber(),
                version,
                order.orderNumber(),
                line.lineNumber(),
                order.orderDate(),
                order.hospital(),
                pack.productCode(),
                pack.matched(),
                pack.tier(),
                pack.code(),
                pack.packSize(),
                supplier.code(),
                line.packs(),
                line.packPrice(),
                line.reasonCode());
    }
}
