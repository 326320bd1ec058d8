package org.sunshine.pricing.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunshine.pricing.RealPurchases;
import org.sunshine.pricing.RuleFile;

/** Ten years of real purchases hold few runs of orders to ask about. */
class RealOrdersTest {
    @Test
    void fewOfTheRealOrdersLookLikeParts() {
        List<PeriodLine> lines = RealPurchases.inDateOrder().stream()
                .map(line -> new PeriodLine(
                        -1,
                        line.lineId(),
                        1,
                        line.orderDate(),
                        line.orderNumber(),
                        line.hospital(),
                        "",
                        line.supplier(),
                        line.product(),
                        line.tier(),
                        line.packSize(),
                        line.packs(),
                        line.packPrice(),
                        line.packPrice().signum() > 0))
                .toList();
        List<EntityFinding> found = new EntityRules(RuleFile.shipped(2)).find(lines, LocalDate.of(2015, 12, 31), false);

        assertThat(found.stream().filter(finding -> finding.rule().equals("SPLIT_ORDER")))
                .hasSizeBetween(1, 20);
        assertThat(found.stream().filter(finding -> finding.rule().equals("SUPPLIER_CONCENTRATION")))
                .hasSizeLessThan(5);
    }
}
