package org.sunshine.pricing.nightly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.sunshine.pricing.RuleFile;

/** Purchases told one after another, for the nightly rules to look at. */
final class Purchases {
    private final List<PeriodLine> lines = new ArrayList<>();

    Purchases order(String number, String day, String hospital, String supplier, String total) {
        return line(number, LocalDate.parse(day), hospital, supplier, "P-1", "1", total, true);
    }

    /** One of 100 packs of ten. */
    Purchases bought(LocalDate day, String hospital, String supplier, String packPrice) {
        return line("O-" + lines.size(), day, hospital, supplier, "P-1", "100", packPrice, true);
    }

    Purchases line(
            String number,
            LocalDate day,
            String hospital,
            String supplier,
            String product,
            String packs,
            String packPrice,
            boolean votes) {
        lines.add(new PeriodLine(
                lines.size(),
                "L-" + lines.size(),
                1,
                day,
                number,
                hospital,
                "D-1",
                supplier,
                product,
                "generic",
                BigDecimal.TEN,
                new BigDecimal(packs),
                new BigDecimal(packPrice),
                votes));
        return this;
    }

    Purchases and(Purchases others) {
        Purchases both = new Purchases();
        both.lines.addAll(lines);
        both.lines.addAll(others.lines);
        return both;
    }

    Purchases shuffled(long seed) {
        Purchases shuffled = and(new Purchases());
        Collections.shuffle(shuffled.lines, new Random(seed));
        return shuffled;
    }

    int count() {
        return lines.size();
    }

    List<EntityFinding> findings(String rule, String upTo) {
        return new EntityRules(RuleFile.shipped(2))
                .find(lines, LocalDate.parse(upTo), false).stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .toList();
    }
}
