package org.sunshine.pricing.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunshine.pricing.PastPurchase;

/** What the ledger says about one product in one tier, up to a size. Immutable: extending gives a new log. */
public final class PurchaseLog {
    private final BigDecimal placeholder;
    private final List<Purchase> purchases;
    private final long size;

    private PurchaseLog(BigDecimal placeholder, List<Purchase> purchases, long size) {
        this.placeholder = placeholder;
        this.purchases = purchases;
        this.size = size;
    }

    /** @param placeholder purchases at this pack price or below never vote */
    public static PurchaseLog empty(BigDecimal placeholder) {
        return new PurchaseLog(placeholder, List.of(), 0);
    }

    /** Every position below it is in this log. */
    public long size() {
        return size;
    }

    public int length() {
        return purchases.size();
    }

    /**
     * Adds what came later.
     *
     * @param later versions at positions from this log's size on, in position order
     * @param newSize every position below it is now known
     */
    public PurchaseLog extend(List<PastPurchase> later, long newSize) {
        List<Purchase> all = new ArrayList<>(purchases.size() + later.size());
        all.addAll(purchases);
        Map<String, Long> successors = new HashMap<>();
        // Backwards, so that a purchase meets the first successor after it.
        for (PastPurchase past : later.reversed()) {
            if (mayVote(past)) {
                Purchase purchase = Purchase.of(past);
                Long successor = successors.get(past.lineId());
                all.add(successor == null ? purchase : purchase.hiddenFrom(successor));
            }
            if (past.supersedes() || past.cancelled()) {
                successors.put(past.lineId(), past.position());
            }
        }
        if (!successors.isEmpty()) {
            for (int i = 0; i < purchases.size(); i++) {
                Long successor = successors.get(all.get(i).lineId());
                if (successor != null) {
                    all.set(i, all.get(i).hiddenFrom(successor));
                }
            }
        }
        return new PurchaseLog(placeholder, List.copyOf(all), newSize);
    }

    /** The purchases that vote at a ledger size not above this log's, by order date. */
    public List<Purchase> votersAt(long refPosition) {
        return purchases.stream()
                .filter(purchase -> purchase.visibleAt(refPosition))
                .sorted(Comparator.comparingLong(Purchase::day))
                .toList();
    }

    private boolean mayVote(PastPurchase past) {
        return past.votes()
                && !past.cancelled()
                && past.packPrice().compareTo(placeholder) > 0
                && past.packSize().signum() > 0
                && past.packs().signum() > 0;
    }
}
