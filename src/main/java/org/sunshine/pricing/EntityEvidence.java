package org.sunshine.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a nightly rule saw about a pair, a hospital or a group of orders, frozen with the flag. In JSON every decimal is
 * a string, and what does not apply is absent (here null or empty).
 *
 * @param rulesHash SHA-256 of the published rule file
 * @param supplier null where the finding is about no single supplier; so for hospital and product
 * @param to last day looked at, never after the day of the run
 * @param n lines, or orders for SPLIT_ORDER, that the finding rests on
 * @param effect for price rules how much dearer than comparable, 0.05 is 5 %; for SPLIT_ORDER how far the sum lies over
 *     the threshold
 * @param t the effect in its own standard errors
 * @param figures further figures, by the names on the rule's page under {@code docs/flags/}
 * @param thresholds what the rule fires from, by the names in the rule file
 * @param lines the lines found, oldest first
 * @param linesLeftOut how many older ones the list does not show
 * @param comparators purchases that they were compared with, oldest first
 * @param comparatorsLeftOut how many older ones the list does not show
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EntityEvidence(
        String rule,
        int ruleVersion,
        String rulesHash,
        String supplier,
        String hospital,
        String product,
        LocalDate from,
        LocalDate to,
        int n,
        BigDecimal effect,
        BigDecimal t,
        Map<String, BigDecimal> figures,
        Map<String, BigDecimal> thresholds,
        List<Line> lines,
        int linesLeftOut,
        List<Line> comparators,
        int comparatorsLeftOut) {

    public EntityEvidence {
        figures = figures == null ? Map.of() : figures;
        thresholds = thresholds == null ? Map.of() : thresholds;
        lines = lines == null ? List.of() : List.copyOf(lines);
        comparators = comparators == null ? List.of() : List.copyOf(comparators);
    }

    /**
     * One purchase.
     *
     * @param position its place in the ledger, or null where the file has none
     * @param expected what it would have cost per comparison unit elsewhere, or null
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Line(
            Long position,
            String lineId,
            int version,
            LocalDate orderDate,
            String orderNumber,
            String hospital,
            String supplier,
            String product,
            String tier,
            BigDecimal packs,
            BigDecimal packSize,
            BigDecimal packPrice,
            BigDecimal unitPrice,
            BigDecimal expected) {}

    /**
     * Reads stored evidence; fields of a later version are ignored.
     *
     * @throws IllegalArgumentException where it is not evidence
     */
    public static EntityEvidence parse(String json) {
        try {
            return Evidence.JSON.readValue(json, EntityEvidence.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not evidence: " + e.getOriginalMessage(), e);
        }
    }

    public String toJson() {
        try {
            return Evidence.JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Evidence is plain data", e);
        }
    }
}
