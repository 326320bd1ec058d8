package org.sunshine.pricing.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sunshine.kernel.Hashes;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.Market;

/**
 * Every figure of every reference in markets made at random, held to what the first implementation of the published
 * rules found: faster code must not change a digit.
 */
class SameFiguresTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final Constants CONSTANTS = Market.RULES.constants();

    /** SHA-256 over {@link #figures} of 60 markets, found by sorting every window anew for every day. */
    private static final String AS_FIRST_FOUND = "9ea21aa3fc090622f9c91b96dd5e70714785a797092ce0267bcba5bd3c8e51e3";

    @Test
    void noFigureHasChanged() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int seed = 0; seed < 60; seed++) {
            digest.update(figures(seed).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Hashes.hex(digest.digest())).isEqualTo(AS_FIRST_FOUND);
    }

    private static String figures(int seed) {
        Random random = new Random(seed);
        List<Purchase> purchases = market(random);
        StringBuilder text = new StringBuilder();
        for (int day = 10; day < 1000; day += 1 + random.nextInt(60)) {
            Known known = new Known(START.plusDays(day), purchases, CONSTANTS);
            text.append(day)
                    .append(' ')
                    .append(known.packSizes())
                    .append(Arrays.hashCode(known.logs()))
                    .append('\n');
            for (String size : List.of("10", "30", "100", "7")) {
                append(text, known.reference(new BigDecimal(size)));
            }
            append(text, known.acrossSizes());
            for (int i = 0; i < 6; i++) {
                appendCircle(text, known.hospitalBefore("H" + i));
                appendCircle(text, known.supplierElsewhere("S" + i, "H" + random.nextInt(12)));
            }
        }
        return text.toString();
    }

    static List<Purchase> market(Random random) {
        int lines = 5 + random.nextInt(400);
        int hospitals = 1 + random.nextInt(15);
        int suppliers = 1 + random.nextInt(8);
        String[] sizes = {"10", "30", "100.0", "30.000"};
        List<Purchase> purchases = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            boolean again = i > 0 && random.nextInt(3) == 0;
            Purchase before = again ? purchases.get(random.nextInt(i)) : null;
            purchases.add(Purchase.of(
                    i,
                    "L" + random.nextInt(1_000_000) + "-" + i,
                    1,
                    START.plusDays(random.nextInt(1000)),
                    again && random.nextBoolean() ? before.hospital() : "H" + random.nextInt(hospitals),
                    again ? before.supplier() : "S" + random.nextInt(suppliers),
                    again ? before.packSize() : new BigDecimal(sizes[random.nextInt(sizes.length)]),
                    BigDecimal.valueOf(1 + random.nextInt(5000)),
                    again
                            ? before.packPrice()
                            : BigDecimal.valueOf(1 + (long) (500 * Math.exp(random.nextGaussian() / 3)), 2)));
        }
        purchases.sort(Comparator.comparingLong(Purchase::day));
        return purchases;
    }

    private static void append(StringBuilder text, Optional<FrozenReference> found) {
        if (found.isEmpty()) {
            text.append("none\n");
            return;
        }
        FrozenReference one = found.get();
        text.append(one.level()).append(' ');
        text.append(one.packSize()).append(' ');
        text.append(one.from()).append(' ');
        text.append(one.to()).append(' ');
        text.append(one.n()).append(' ');
        text.append(one.hospitals()).append(' ');
        text.append(one.suppliers()).append(' ');
        text.append(one.medianLog()).append(' ');
        text.append(one.median()).append(' ');
        text.append(one.low()).append(' ');
        text.append(one.high()).append(' ');
        text.append(one.medianLogQuantity()).append(' ');
        text.append(one.madAbove()).append(' ');
        text.append(one.madBelow()).append(' ');
        text.append(one.hash()).append(' ');
        one.votes().forEach(vote -> text.append(vote.lineId()).append(','));
        text.append('\n');
    }

    private static void appendCircle(StringBuilder text, Optional<Circle> found) {
        text.append(found.map(one -> one.lines() + " " + one.hospitals() + " " + one.medianLog() + " " + one.deviation()
                                + " " + one.median() + " " + one.low() + " " + one.high())
                        .orElse("none"))
                .append('\n');
    }
}
