package org.sunshine.pricing.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.statistics.OwnPurchase;
import org.sunshine.pricing.statistics.Surroundings;

/**
 * What a history import has brought so far, as the rules see it that look beside the reference: a dry run stores
 * nothing, and its own lines are in no table. Lines come in order-date order.
 */
final class ImportMemory {
    private final Map<Buyer, List<OwnPurchase>> own = new HashMap<>();
    private final Map<String, LocalDate> suppliers = new HashMap<>();
    private LocalDate first;

    private record Buyer(String hospital, String product, String tier) {}

    /** The stored surroundings with what this import adds to them. */
    Surroundings with(Surroundings stored, LineToJudge line) {
        return new Surroundings(
                own(stored.own(), line),
                stored.ceiling(),
                earlier(stored.supplierSince(), before(suppliers.get(line.supplier()), line)),
                earlier(stored.knownSince(), before(first, line)));
    }

    void remember(LineToJudge line) {
        if (first == null) {
            first = line.orderDate();
        }
        suppliers.putIfAbsent(line.supplier(), line.orderDate());
        List<OwnPurchase> purchases = own.computeIfAbsent(buyer(line), any -> new ArrayList<>());
        if (!purchases.isEmpty() && isOld(purchases.get(purchases.size() / 2), line)) {
            purchases.removeIf(purchase -> isOld(purchase, line));
        }
        purchases.add(OwnPurchase.of(line));
    }

    private List<OwnPurchase> own(List<OwnPurchase> stored, LineToJudge line) {
        Set<String> inTable = new HashSet<>();
        stored.forEach(purchase -> inTable.add(purchase.lineId()));
        List<OwnPurchase> all = new ArrayList<>(stored);
        own.getOrDefault(buyer(line), List.of()).stream()
                .filter(purchase -> !isOld(purchase, line)
                        && !inTable.contains(purchase.lineId())
                        && !purchase.isPartOfOrderOf(line))
                .forEach(all::add);
        all.sort(Comparator.comparing(OwnPurchase::orderDate)); // Stable: what was stored before goes before.
        return all.subList(Math.max(0, all.size() - Surroundings.OWN_MOST), all.size());
    }

    private static boolean isOld(OwnPurchase purchase, LineToJudge line) {
        return purchase.orderDate().isBefore(line.orderDate().minusDays(Surroundings.OWN_DAYS));
    }

    private static Buyer buyer(LineToJudge line) {
        return new Buyer(line.hospital(), line.product(), line.tier());
    }

    private static LocalDate before(LocalDate day, LineToJudge line) {
        return day != null && day.isBefore(line.orderDate()) ? day : null;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
