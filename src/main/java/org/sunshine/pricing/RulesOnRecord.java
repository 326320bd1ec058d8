package org.sunshine.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sunshine.ledger.Leaf;
import org.sunshine.ledger.LeafType;
import org.sunshine.ledger.Ledger;

/** Puts rule versions on record in the ledger. */
@ApplicationScoped
class RulesOnRecord implements RulesLedger {
    private final Ledger ledger;

    @Inject
    RulesOnRecord(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void append(Handle handle, int version, String sha256, LocalDate from) {
        Map<String, String> fields = new HashMap<>();
        fields.put("version", Integer.toString(version));
        fields.put("sha256", sha256);
        if (from != null) {
            fields.put("from", from.toString());
        }
        ledger.append(handle, List.of(new Ledger.Item(Leaf.of(LeafType.RULES, fields))));
    }
}
