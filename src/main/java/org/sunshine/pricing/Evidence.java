package org.sunshine.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Every figure a rule used, frozen with the flag. Prices are in the reporting currency per comparison unit at six
 * decimals where not said otherwise; logs, spreads, z and r at six decimals. In JSON every decimal is a string, and
 * what does not apply is absent (here null or empty).
 *
 * @param rulesHash SHA-256 of the published rule file
 * @param refPosition ledger size that bounds what was known
 * @param group null where no comparable group met its minimum
 * @param packPrice as entered
 * @param quantity comparison units bought
 * @param expected the price expected at this quantity
 * @param scale the spread used (s)
 * @param z distance from expected in spreads
 * @param r log distance from expected
 * @param excess (unit price - expected) x quantity, in money
 * @param odds how many times better a slip or an overcharge explains the price than an ordinary purchase does, four
 *     decimals; null in a version of the rules without odds, for a rule that does not ask them, and where no recent
 *     purchase is known
 * @param thresholds what the rule fires from, by the names in the rule file
 * @param suppressed rules that would have fired and were held back
 * @param unitSlip for UNIT_CONFUSION
 * @param ceiling for ABOVE_CEILING
 * @param rise for HOSPITAL_JUMP
 * @param elsewhere for SUPPLIER_SPREAD
 * @param firstSeen for NEW_SUPPLIER_HIGH
 * @param twin for DUPLICATE_LINE
 * @param supplierElsewhere null where this supplier sold too little to other hospitals
 * @param hospitalBefore null where this hospital bought too seldom before
 * @param nearestPast the past price nearest to this one, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Evidence(
        String rule,
        int ruleVersion,
        String rulesHash,
        long refPosition,
        Group group,
        BigDecimal packPrice,
        BigDecimal packSize,
        BigDecimal packs,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal expected,
        BigDecimal scale,
        BigDecimal z,
        BigDecimal r,
        BigDecimal ratio,
        BigDecimal excess,
        BigDecimal odds,
        Map<String, BigDecimal> thresholds,
        List<String> suppressed,
        UnitSlip unitSlip,
        Ceiling ceiling,
        Rise rise,
        Elsewhere elsewhere,
        FirstSeen firstSeen,
        Twin twin,
        Circle supplierElsewhere,
        Circle hospitalBefore,
        BigDecimal nearestPast) {

    public Evidence {
        thresholds = thresholds == null ? Map.of() : thresholds;
        suppressed = suppressed == null ? List.of() : List.copyOf(suppressed);
    }

    /**
     * The comparable group and its reference.
     *
     * @param packSize the size all share, or null where the level compares across sizes
     * @param from first order date of the window
     * @param to last order date of the window
     * @param spread observed spread S = 1.4826 MAD, on the line's side of the median
     * @param middleQuantity middle of the comparison units bought, at three decimals
     * @param comparators the votes, by price
     * @param comparatorsLeftOut how many older votes the list does not show
     * @param hash SHA-256 of the sorted votes
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Group(
            int level,
            String product,
            String tier,
            BigDecimal packSize,
            LocalDate from,
            LocalDate to,
            int n,
            int hospitals,
            int suppliers,
            BigDecimal median,
            BigDecimal low,
            BigDecimal high,
            BigDecimal spread,
            BigDecimal middleQuantity,
            List<Comparator> comparators,
            int comparatorsLeftOut,
            String hash) {
        public Group {
            comparators = comparators == null ? List.of() : List.copyOf(comparators);
        }
    }

    /**
     * One comparable purchase.
     *
     * @param position its place in the ledger, or null for a line of the same history import, which line and version
     *     name
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Comparator(
            Long position,
            String lineId,
            int version,
            LocalDate orderDate,
            String hospital,
            String supplier,
            BigDecimal packs,
            BigDecimal packSize,
            BigDecimal packPrice,
            BigDecimal unitPrice) {}

    /** What one rule alone saw. */
    public sealed interface Particulars permits UnitSlip, Ceiling, Rise, Elsewhere, FirstSeen, Twin {}

    /**
     * The legal maximum.
     *
     * @param unitPrice per comparison unit
     * @param to last day in force, or null while it is open
     * @param source the law, list or decision that sets it
     * @param times unit price / ceiling at four decimals; null where the ceiling is zero
     * @param over money above the ceiling in the whole line
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Ceiling(
            BigDecimal unitPrice, LocalDate from, LocalDate to, String source, BigDecimal times, BigDecimal over)
            implements Particulars {}

    /**
     * A rise against the hospital's own prices in the same pack size.
     *
     * @param orderNumber of the last purchase, or null
     * @param lastPrice unit price of the last purchase
     * @param lines own purchases in the year before
     * @param usual middle unit price of those
     * @param marketThen middle unit price of other hospitals before the last purchase
     * @param marketNow the same before this line
     * @param movement log of now / then
     * @param rise log distance from the dearer of the last and the usual price, less a rise of the market
     * @param spread the own spread used
     * @param excess money above that price in the whole line
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Rise(
            String lineId,
            int version,
            String orderNumber,
            LocalDate orderDate,
            BigDecimal lastPrice,
            int lines,
            BigDecimal usual,
            BigDecimal marketThen,
            BigDecimal marketNow,
            BigDecimal movement,
            BigDecimal rise,
            BigDecimal spread,
            BigDecimal spreads,
            BigDecimal excess)
            implements Particulars {}

    /**
     * What the same supplier asked of other hospitals; its middle is {@code supplierElsewhere}.
     *
     * @param excess money above that middle in the whole line
     * @param purchases newest first
     */
    public record Elsewhere(BigDecimal spread, BigDecimal spreads, BigDecimal excess, List<Comparator> purchases)
            implements Particulars {
        public Elsewhere {
            purchases = purchases == null ? List.of() : List.copyOf(purchases);
        }
    }

    /**
     * @param supplier order date of the supplier's first line of any product, or null where this is its first
     * @param records how far back the records reach
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record FirstSeen(LocalDate supplier, LocalDate records) implements Particulars {}

    /**
     * The purchase that looks like this one.
     *
     * @param orderNumber of the other order, or null
     * @param total money of the line that may stand twice
     * @param repeats how often this hospital had repeated itself before
     * @param purchases how many earlier purchases that was looked for in
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Twin(
            String lineId,
            int version,
            String orderNumber,
            LocalDate orderDate,
            BigDecimal total,
            Integer repeats,
            Integer purchases)
            implements Particulars {}

    /**
     * What could have been meant.
     *
     * @param chosen the likeliest slip, also among the considered
     * @param distance log distance of the corrected price from expected
     * @param atStake difference of the line's total to the corrected one
     */
    public record UnitSlip(Correction chosen, BigDecimal distance, BigDecimal atStake, List<Correction> considered)
            implements Particulars {}

    /**
     * A corrected price.
     *
     * @param kind {@code PACK_SIZE}, {@code OTHER_PACK} or {@code POWER_OF_TEN}
     * @param factor the entered price is so many times the corrected one, or the corrected so many times the entered
     *     where {@code tooHigh} is false
     * @param verdict {@code ordinary}, {@code too_low} or {@code too_high}
     */
    public record Correction(
            String kind,
            BigDecimal factor,
            boolean tooHigh,
            BigDecimal packPrice,
            BigDecimal unitPrice,
            BigDecimal ratio,
            String verdict) {}

    /** Figures of a smaller circle: purchases, hospitals, unit prices. */
    public record Circle(int lines, int hospitals, BigDecimal median, BigDecimal low, BigDecimal high) {}

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(new PlainDecimal())
                    .addSerializer(Long.class, com.fasterxml.jackson.databind.ser.std.ToStringSerializer.instance)
                    .addSerializer(long.class, com.fasterxml.jackson.databind.ser.std.ToStringSerializer.instance))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * Reads stored evidence; fields of a later version are ignored.
     *
     * @throws IllegalArgumentException where it is not evidence
     */
    public static Evidence parse(String json) {
        try {
            return JSON.readValue(json, Evidence.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not evidence: " + e.getOriginalMessage(), e);
        }
    }

    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Evidence is plain data", e);
        }
    }

    private static final class PlainDecimal extends StdSerializer<BigDecimal> {
        PlainDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toPlainString());
        }
    }
}
