package org.sunshine.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.rules.LineJudge;
import org.sunshine.pricing.statistics.Known;
import org.sunshine.pricing.statistics.PurchaseLog;
import org.sunshine.pricing.statistics.Surroundings;

/** Purchases of one generic product that are published, and lines judged against them. */
public final class Market {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final RuleFile RULES = RuleFile.shipped(1);

    private final List<PastPurchase> published = new ArrayList<>();

    /** Publishes a purchase of 100 packs at the next position. */
    public Market bought(LocalDate day, String hospital, String supplier, String packSize, String packPrice) {
        return bought(day, hospital, supplier, "100", packSize, packPrice);
    }

    public Market bought(
            LocalDate day, String hospital, String supplier, String packs, String packSize, String packPrice) {
        long position = published.size();
        published.add(
                past(position, "L" + position, 1, false, false, day, hospital, supplier, packs, packSize, packPrice));
        return this;
    }

    public Market publish(PastPurchase purchase) {
        published.add(purchase);
        return this;
    }

    /** Ten votes of ten hospitals, each with its own supplier, at one price for the pack of 30, on the days before. */
    public static Market ofTen(String packPrice) {
        Market market = new Market();
        for (int i = 1; i <= 10; i++) {
            market.bought(TODAY.minusDays(i), "H" + i, "S" + i, "30", packPrice);
        }
        return market;
    }

    public static PastPurchase past(
            long position,
            String lineId,
            int version,
            boolean supersedes,
            boolean cancelled,
            LocalDate day,
            String hospital,
            String supplier,
            String packs,
            String packSize,
            String packPrice) {
        return new PastPurchase(
                position,
                lineId,
                version,
                supersedes,
                cancelled,
                day,
                hospital,
                supplier,
                "P",
                new BigDecimal(packSize),
                new BigDecimal(packs),
                new BigDecimal(packPrice),
                true);
    }

    public static LineToJudge line(
            LocalDate day,
            String hospital,
            String supplier,
            String packs,
            String packSize,
            String packPrice,
            String reason) {
        return new LineToJudge(
                "line",
                1,
                "ORDER",
                1,
                day,
                hospital,
                "PRODUCT",
                true,
                "generic",
                "P",
                new BigDecimal(packSize),
                supplier,
                new BigDecimal(packs),
                new BigDecimal(packPrice),
                reason);
    }

    /** A line of today, 100 packs of 30, by a hospital and from a supplier that are new to the product. */
    public static LineToJudge today(String packPrice) {
        return line(TODAY, "NEW-HOSPITAL", "NEW-SUPPLIER", "100", "30", packPrice, null);
    }

    public List<PastPurchase> published() {
        return published;
    }

    public Known knownOn(LocalDate day) {
        return knownOn(day, published.size());
    }

    public Known knownOn(LocalDate day, long refPosition) {
        PurchaseLog log = PurchaseLog.empty(new BigDecimal("0.01")).extend(published, published.size());
        return new Known(day, log.votersAt(refPosition), RULES.constants());
    }

    public Judgement judge(LineToJudge line) {
        return new LineJudge(RULES).judge(line, knownOn(line.orderDate()), Surroundings.NONE, published.size());
    }

    public static List<String> rules(Judgement judgement) {
        return judgement.findings().stream().map(Judgement.Finding::rule).toList();
    }
}
