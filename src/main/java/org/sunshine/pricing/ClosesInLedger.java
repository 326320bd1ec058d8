package org.sunshine.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sunshine.ledger.Leaf;
import org.sunshine.ledger.LeafType;
import org.sunshine.ledger.Ledger;

/** Puts closes on record in the ledger. */
@ApplicationScoped
class ClosesInLedger implements CloseLedger {
    private final Ledger ledger;

    @Inject
    ClosesInLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void append(Handle handle, LocalDate day, long refPosition, String referencesHash) {
        Leaf leaf = Leaf.of(
                LeafType.CLOSE,
                Map.of(
                        "day", day.toString(),
                        "refPosition", Long.toString(refPosition),
                        "referencesHash", referencesHash));
        ledger.append(handle, List.of(new Ledger.Item(leaf)));
    }
}
