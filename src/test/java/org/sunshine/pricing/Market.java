package org.sunshine.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.rules.LineJudge;
import org.sunshine.pricing.statistics.CeilingPrice;
import org.sunshine.pricing.statistics.Known;
import org.sunshine.pricing.statistics.OwnPurchase;
import org.sunshine.pricing.statistics.PurchaseLog;
import org.sunshine.pricing.statistics.Surroundings;

/** Purchases of one generic product that are published, and lines judged against them. */
public final class Market {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final RuleFile RULES = RuleFile.shipped(1);

    private final List<PastPurchase> published = new ArrayList<>();
    private final Map<String, String> orders = new HashMap<>();
    private final RuleFile rules;

    public Market() {
        this(RULES);
    }

    public Market(RuleFile rules) {
        this.rules = rules;
    }

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

    /** Publishes a purchase of a known order. */
    public Market ordered(
            String order,
            LocalDate day,
            String hospital,
            String supplier,
            String packs,
            String packSize,
            String packPrice) {
        orders.put("L" + published.size(), order);
        return bought(day, hospital, supplier, packs, packSize, packPrice);
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
        return line("ORDER", day, hospital, supplier, packs, packSize, packPrice, reason);
    }

    public static LineToJudge line(
            String order,
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
                order,
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
        return new Known(day, log.votersAt(refPosition), rules.constants());
    }

    public Judgement judge(LineToJudge line) {
        return judge(line, Surroundings.NONE);
    }

    public Judgement judge(LineToJudge line, Surroundings surroundings) {
        return new LineJudge(rules).judge(line, knownOn(line.orderDate()), surroundings, published.size());
    }

    /** A line among all that is published here: its hospital's own lines up to its day, and who was first seen when. */
    public Judgement judgeAmong(LineToJudge line, CeilingPrice ceiling, LocalDate recordsSince) {
        List<OwnPurchase> own = published.stream()
                .filter(past -> past.hospital().equals(line.hospital()))
                .filter(past -> !past.orderDate().isAfter(line.orderDate()))
                .filter(past -> !past.orderDate().isBefore(line.orderDate().minusDays(Surroundings.OWN_DAYS)))
                .sorted(Comparator.comparing(PastPurchase::orderDate))
                .map(past -> new OwnPurchase(
                        past.lineId(),
                        past.version(),
                        orders.get(past.lineId()),
                        past.orderDate(),
                        past.pack(),
                        past.supplier(),
                        past.packSize(),
                        past.packs(),
                        past.packPrice()))
                .toList();
        LocalDate supplierSince = published.stream()
                .filter(past -> past.supplier().equals(line.supplier()))
                .map(PastPurchase::orderDate)
                .min(LocalDate::compareTo)
                .orElse(null);
        return judge(line, new Surroundings(own, ceiling, supplierSince, recordsSince));
    }

    public static List<String> rules(Judgement judgement) {
        return judgement.findings().stream().map(Judgement.Finding::rule).toList();
    }
}
