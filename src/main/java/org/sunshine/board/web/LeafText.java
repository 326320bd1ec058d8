package org.sunshine.board.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.sunshine.kernel.Decimals;
import org.sunshine.kernel.Timestamps;
import org.sunshine.ledger.Leaf;
import org.sunshine.ledger.LeafType;
import org.sunshine.published.PublishedLine;

/**
 * The ledger's text of a line, made again from what is published of it: the proof that the one follows from the other.
 */
@ApplicationScoped
class LeafText {

    /** The canonical text whose hash is the line's leaf hash, or null where the two do not agree. */
    String of(PublishedLine line) {
        Map<String, String> fields = new HashMap<>();
        fields.put("lineId", line.lineId());
        fields.put("version", Integer.toString(line.version()));
        fields.put("hospital", line.hospitalCode());
        fields.put("orderNumber", line.orderNumber());
        fields.put("lineNumber", Integer.toString(line.lineNumber()));
        fields.put("orderDate", line.orderDate().toString());
        fields.put("acceptedAt", Timestamps.millis(line.acceptedAt()));
        fields.put("pack", line.packCode());
        fields.put("product", line.productCode());
        fields.put("packSize", fixed(line.packSize(), Decimals.PACK_SIZE_SCALE));
        fields.put("unit", line.unit());
        fields.put("tier", line.tier());
        fields.put("supplier", line.supplierCode());
        fields.put("packs", fixed(line.packs(), 0));
        fields.put("packPrice", fixed(line.packPrice(), Decimals.MONEY_SCALE));
        fields.put("currency", line.currency());
        fields.put("submission", line.submission());
        if (line.importId() != null) {
            fields.put("importId", line.importId());
        }
        if (line.reasonCode() != null) {
            fields.put("reasonCode", line.reasonCode());
        }
        if (line.correctionReason() != null) {
            fields.put("correctionReason", line.correctionReason());
        }
        if (line.refHash() != null) {
            fields.put("refHash", line.refHash());
        }
        Leaf leaf = Leaf.of(type(line), fields);
        return HexFormat.of().formatHex(leaf.hash()).equals(line.leafHash())
                ? new String(leaf.bytes(), StandardCharsets.UTF_8)
                : null;
    }

    private static LeafType type(PublishedLine line) {
        if (line.status().equals("cancelled")) {
            return LeafType.CANCELLATION;
        }
        return line.correctionReason() == null ? LeafType.LINE : LeafType.CORRECTION;
    }

    private static String fixed(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.HALF_EVEN).toPlainString();
    }
}
