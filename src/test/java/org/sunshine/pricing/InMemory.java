package org.sunshine.pricing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Published lines held in memory, by group. Counts how often it was read. */
public final class InMemory implements PastPurchases {
    private final Map<Group, List<PastPurchase>> byGroup = new HashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private long size;

    public synchronized InMemory publish(String product, PastPurchase purchase) {
        byGroup.computeIfAbsent(new Group(product, "generic"), any -> new ArrayList<>())
                .add(purchase);
        size = Math.max(size, purchase.position() + 1);
        return this;
    }

    public int reads() {
        return reads.get();
    }

    @Override
    public synchronized long size() {
        return size;
    }

    @Override
    public synchronized List<PastPurchase> of(String product, String tier, long from, long below) {
        reads.incrementAndGet();
        return byGroup.getOrDefault(new Group(product, tier), List.of()).stream()
                .filter(purchase -> purchase.position() >= from && purchase.position() < below)
                .toList();
    }

    @Override
    public synchronized List<Group> groups() {
        return List.copyOf(byGroup.keySet());
    }
}
