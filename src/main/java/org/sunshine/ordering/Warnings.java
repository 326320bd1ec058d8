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
        String said = withoutComparison(rule);
        if (judgement.reference() == null || judgement.ratio() == null) {
            return said.endsWith("?") ? said : said + ".";
        }
        String comparison = "%s times the middle price of %d comparable purchases"
                .formatted(times(judgement.ratio()), judgement.reference().n());
        return switch (rule) {
            case "DATA_ERROR" -> said + ": " + comparison + ".";
            case "UNIT_CONFUSION" -> "Is this the price of one pack? It is " + comparison + ".";
            case "ABOVE_CEILING", "HOSPITAL_JUMP", "SUPPLIER_SPREAD" -> said + ". It is " + comparison + ".";
            case "DUPLICATE_LINE" -> said;
            default -> "This is " + comparison + ".";
        };
    }

    private static String withoutComparison(String rule) {
        return switch (rule) {
            case "ABOVE_CEILING" -> "This is above the legal maximum price of that day";
            case "HOSPITAL_JUMP" ->
                "This is much more than you paid last time, and other hospitals' prices have not risen so";
            case "SUPPLIER_SPREAD" -> "This is much more than this supplier asked of other hospitals";
            case "DUPLICATE_LINE" ->
                "Another of your orders of these days has the same supplier, pack, quantity and price. Is it entered twice?";
            default -> "This looks like a placeholder, not a price";
        };
    }

    private static String times(BigDecimal ratio) {
        int decimals = ratio.compareTo(BigDecimal.TEN) < 0 ? 2 : 1;
        return String.format(Locale.ROOT, "%,." + decimals + "f", ratio.setScale(decimals, RoundingMode.HALF_EVEN));
    }
}
