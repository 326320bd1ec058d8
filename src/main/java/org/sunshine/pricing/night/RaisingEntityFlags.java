package org.sunshine.pricing.night;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.sunshine.kernel.Hashes;
import org.sunshine.ledger.Leaf;
import org.sunshine.ledger.LeafType;
import org.sunshine.ledger.Ledger;
import org.sunshine.pricing.NightFlag;
import org.sunshine.pricing.RuleFile;
import org.sunshine.pricing.nightly.EntityFinding;

/** Puts what the nightly rules found on record: each finding once, whoever asks and however often. */
@ApplicationScoped
public class RaisingEntityFlags {
    private static final int ID_DIGITS = 20;
    /** Appended at once, leaves and notes together: well below what a database takes in one packet. */
    static final int BYTES_AT_ONCE = 8 << 20;

    private final NightTable nights;
    private final Ledger ledger;
    private final ObjectMapper json;

    @Inject
    public RaisingEntityFlags(NightTable nights, Ledger ledger, ObjectMapper json) {
        this.nights = nights;
        this.ledger = ledger;
        this.json = json;
    }

    /**
     * What a night was asked: by which rules, for which day, at which ledger size.
     *
     * @param refPosition that of the day's close
     */
    public record Asked(RuleFile rules, LocalDate day, long refPosition) {}

    /** @return how many were not on record yet */
    public int raise(Handle handle, Asked asked, List<EntityFinding> findings) {
        List<Ledger.Item> items = new ArrayList<>();
        long bytes = 0;
        int raised = 0;
        for (EntityFinding finding : findings) {
            String id = flagId(finding, asked.rules().version());
            if (nights.raise(handle, id, asked.day())) {
                Ledger.Item item = item(id, finding, asked);
                long more = item.leaf().bytes().length + item.note().length;
                if (!items.isEmpty() && bytes + more > BYTES_AT_ONCE) {
                    ledger.append(handle, items);
                    items = new ArrayList<>();
                    bytes = 0;
                }
                items.add(item);
                bytes += more;
                raised++;
            }
        }
        if (!items.isEmpty()) {
            ledger.append(handle, items);
        }
        return raised;
    }

    /**
     * {@code F-} and the first 20 hex digits of SHA-256(rule|rule version|supplier|hospital|product|from), where what the
     * finding is not about is empty: a period has one flag, the first time that it fires.
     */
    static String flagId(EntityFinding finding, int ruleVersion) {
        String subject = String.join(
                "|",
                finding.rule(),
                Integer.toString(ruleVersion),
                Objects.toString(finding.supplier(), ""),
                Objects.toString(finding.hospital(), ""),
                Objects.toString(finding.product(), ""),
                finding.from().toString());
        return "F-" + Hashes.sha256Hex(subject).substring(0, ID_DIGITS);
    }

    private Ledger.Item item(String id, EntityFinding finding, Asked asked) {
        NightFlag flag = new NightFlag(
                id,
                finding.rule(),
                asked.rules().version(),
                asked.refPosition(),
                null,
                finding.severity(),
                finding.certainty(),
                finding.evidence().toJson(),
                null,
                finding.supplier(),
                finding.hospital(),
                finding.product(),
                finding.from(),
                finding.to());
        return new Ledger.Item(leaf(flag), note(json, flag));
    }

    private static Leaf leaf(NightFlag flag) {
        Map<String, String> fields = new HashMap<>();
        fields.put("flagId", flag.flagId());
        fields.put("rule", flag.rule());
        fields.put("ruleVersion", Integer.toString(flag.ruleVersion()));
        fields.put("refPosition", Long.toString(flag.refPosition()));
        fields.put("severity", flag.severity());
        fields.put("from", flag.from().toString());
        fields.put("to", flag.to().toString());
        putIfKnown(fields, "supplier", flag.supplier());
        putIfKnown(fields, "hospital", flag.hospital());
        putIfKnown(fields, "product", flag.product());
        return Leaf.of(LeafType.FLAG, fields);
    }

    private static void putIfKnown(Map<String, String> fields, String name, String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    static byte[] note(ObjectMapper json, NightFlag flag) {
        try {
            return json.writeValueAsBytes(flag);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A note cannot be written", e);
        }
    }
}
