package org.sunshine.pricing.nightly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sunshine.pricing.EntityEvidence;
import org.sunshine.pricing.statistics.LogPrice;

/** Writes findings down: figures rounded once, the lines with what they would have cost elsewhere. */
record Findings(Periods periods, String rule) {
    /** Lines that a finding lists: a reader follows a few; the others are counted. */
    static final int MOST_LINES = 200;

    EntityFinding finding(
            String supplier,
            String hospital,
            String product,
            LocalDate from,
            LocalDate to,
            int n,
            BigDecimal effect,
            BigDecimal t,
            String severity,
            boolean certain,
            boolean fired,
            Map<String, BigDecimal> figures,
            Map<String, BigDecimal> thresholds,
            List<EntityEvidence.Line> lines) {
        return finding(
                supplier,
                hospital,
                product,
                from,
                to,
                n,
                effect,
                t,
                severity,
                certain,
                fired,
                figures,
                thresholds,
                lines,
                List.of(),
                0);
    }

    /** @param comparators what they were compared with; {@code leftOut} older ones are not among them */
    EntityFinding finding(
            String supplier,
            String hospital,
            String product,
            LocalDate from,
            LocalDate to,
            int n,
            BigDecimal effect,
            BigDecimal t,
            String severity,
            boolean certain,
            boolean fired,
            Map<String, BigDecimal> figures,
            Map<String, BigDecimal> thresholds,
            List<EntityEvidence.Line> lines,
            List<EntityEvidence.Line> comparators,
            int leftOut) {
        int most = Math.min(MOST_LINES, periods.file.constants().evidence().comparators());
        int left = Math.max(0, lines.size() - most);
        EntityEvidence evidence = !fired
                ? null
                : new EntityEvidence(
                        rule,
                        periods.file.version(),
                        periods.file.sha256(),
                        supplier,
                        hospital,
                        product,
                        from,
                        to,
                        n,
                        effect,
                        t,
                        figures,
                        thresholds,
                        lines.subList(left, lines.size()),
                        left,
                        comparators,
                        leftOut);
        return new EntityFinding(
                rule,
                supplier,
                hospital,
                product,
                from,
                to,
                n,
                effect,
                t,
                fired ? severity : "info",
                certain ? "high" : "to_check",
                fired,
                evidence);
    }

    /** Lines with what they would have cost at what other hospitals paid this supplier. */
    List<EntityEvidence.Line> lines(List<Integer> indices) {
        PeersPrices prices = periods.prices();
        return indices.stream()
                .map(i -> line(prices.lines[i], prices.expectedLog(i, true)))
                .toList();
    }

    /** The newest of them, as many as a finding lists. */
    List<Integer> newest(List<Integer> indices) {
        int most = periods.file.constants().periodPrices().orElseThrow().comparators();
        return indices.subList(Math.max(0, indices.size() - most), indices.size());
    }

    /** e^x - 1 at six decimals. */
    static BigDecimal share(double log) {
        return decimal(StrictMath.exp(log) - 1);
    }

    static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_EVEN);
    }

    /** @param expectedLog log unit price elsewhere, or not a number */
    static EntityEvidence.Line line(PeriodLine line, double expectedLog) {
        return new EntityEvidence.Line(
                line.position() < 0 ? null : line.position(),
                line.lineId(),
                line.version(),
                line.orderDate(),
                line.orderNumber(),
                line.hospital(),
                line.supplier(),
                line.product(),
                line.tier(),
                line.packs(),
                line.packSize(),
                line.packPrice(),
                org.sunshine.kernel.Decimals.unitPrice(line.packPrice(), line.packSize()),
                Double.isNaN(expectedLog) ? null : LogPrice.price(LogPrice.micros(expectedLog)));
    }

    /** Widens the unit of t where the t's of a period scatter more than chance would; few of them count little. */
    static double unit(double[] t) {
        double[] distance = java.util.Arrays.stream(t).map(Math::abs).toArray();
        double seen = 1.4826 * RobustMean.middle(distance);
        double spread = StrictMath.sqrt((t.length * seen * seen + 20) / (t.length + 20));
        return Math.max(1, spread);
    }
}
