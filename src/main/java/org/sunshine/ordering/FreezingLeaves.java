package org.sunshine.ordering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunshine.kernel.Decimals;
import org.sunshine.kernel.Hashes;
import org.sunshine.kernel.Timestamps;
import org.sunshine.ledger.Leaf;
import org.sunshine.ledger.LeafType;
import org.sunshine.ledger.Ledger;

/** Makes the ledger items of accepted lines: each line's leaf, then the leaves of its flags. */
@ApplicationScoped
class FreezingLeaves {
    private final ObjectMapper json;

    @Inject
    FreezingLeaves(ObjectMapper json) {
        this.json = json;
    }

    List<Ledger.Item> of(List<AcceptedLine> lines) {
        List<Ledger.Item> items = new ArrayList<>();
        for (AcceptedLine line : lines) {
            Leaf leaf = lineLeaf(line);
            items.add(new Ledger.Item(leaf, note(line)));
            for (Judgement.Finding finding : line.judgement().findings()) {
                items.add(new Ledger.Item(flagLeaf(line, finding, Hashes.hex(leaf.hash())), note(finding)));
            }
        }
        return items;
    }

    /** A leaf of type {@code line}, {@code correction} or {@code cancellation}: codes only, decimals at fixed scale. */
    static Leaf lineLeaf(AcceptedLine line) {
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
        return Leaf.of(type(line), fields);
    }

    private static LeafType type(AcceptedLine line) {
        if (line.cancelled()) {
            return LeafType.CANCELLATION;
        }
        return line.correctionReason() == null ? LeafType.LINE : LeafType.CORRECTION;
    }

    private static Leaf flagLeaf(AcceptedLine line, Judgement.Finding finding, String lineLeafHash) {
        Judgement judgement = line.judgement();
        Map<String, String> fields = new HashMap<>();
        fields.put("flagId", finding.flagId());
        fields.put("rule", finding.rule());
        fields.put("ruleVersion", Integer.toString(judgement.ruleVersion()));
        fields.put("refPosition", Long.toString(judgement.refPosition()));
        fields.put("severity", finding.severity());
        fields.put("lineId", line.lineId());
        fields.put("version", Integer.toString(line.version()));
        fields.put("leafHash", lineLeafHash);
        if (judgement.reference() != null) {
            fields.put("refHash", judgement.reference().hash());
        }
        return Leaf.of(LeafType.FLAG, fields);
    }

    private static String fixed(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
    }

    byte[] note(Object note) {
        try {
            return json.writeValueAsBytes(note);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A note cannot be written", e);
        }
    }
}
