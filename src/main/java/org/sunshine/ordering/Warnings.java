package org.sunshine.ordering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** What an officer is told about a line before filing: a comparison in plain words, never a cut-off. */
public final class Warnings {
    /** One warning; {@code code} is the rule that would flag the line. */
    public record Warning(String code, String message) {}

    private Warnings() {}

    public static List<Warning> of(Judgement judgement) {
        return judgement.findings().stream()
                .map(finding -> new Warning(finding.rule(), message(finding.rule(), judgement)))
                .toList();
    }

    private static String message(String rule, Judgement judgement) {
        if (judgement.reference() == null || judgement.ratio() == null) {
            return "This looks like a placeholder, not a price.";
        }
        String comparison = "%s times the middle price of %d comparable purchases"
                .formatted(times(judgement.ratio()), judgement.reference().n());
        return switch (rule) {
            case "DATA_ERROR" -> "This looks like a placeholder, not a price: " + comparison + ".";
            case "UNIT_CONFUSION" -> "Is this the price of one pack? It is " + comparison + ".";
            default -> "This is " + comparison + ".";
        };
    }

    private static String times(BigDecimal ratio) {
        int decimals = ratio.compareTo(BigDecimal.TEN) < 0 ? 2 : 1;
        return String.format(Locale.ROOT, "%,." + decimals + "f", ratio.setScale(decimals, RoundingMode.HALF_EVEN));
    }
}
