package org.sunshine.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of an ingredient there is, in one way of writing: masses in mg, activity in IU, volumes in ml. So
 * {@code 0.5 g} equals {@code 500 mg}.
 *
 * @param value above zero, without trailing zeros
 * @param per the amount of {@code perUnit} that holds it, or null where it is the content of one piece
 */
public record Strength(BigDecimal value, String unit, BigDecimal per, String perUnit) {
    private static final MathContext DIGITS = new MathContext(12);
    private static final int LONGEST = 40;
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /** A written unit as a multiple of the one it is kept in. */
    private record Measure(String unit, String factor) {}

    private static final Map<String, Measure> CONTENT = Map.ofEntries(
            Map.entry("kg", new Measure("mg", "1000000")),
            Map.entry("g", new Measure("mg", "1000")),
            Map.entry("mg", new Measure("mg", "1")),
            Map.entry("µg", new Measure("mg", "0.001")),
            Map.entry("mcg", new Measure("mg", "0.001")),
            Map.entry("ug", new Measure("mg", "0.001")),
            Map.entry("ng", new Measure("mg", "0.000001")),
            Map.entry("iu", new Measure("IU", "1")),
            Map.entry("ui", new Measure("IU", "1")),
            Map.entry("u", new Measure("IU", "1")),
            Map.entry("unit", new Measure("IU", "1")),
            Map.entry("units", new Measure("IU", "1")),
            Map.entry("MIU", new Measure("IU", "1000000")),
            Map.entry("mol", new Measure("mmol", "1000")),
            Map.entry("mmol", new Measure("mmol", "1")),
            Map.entry("µmol", new Measure("mmol", "0.001")),
            Map.entry("meq", new Measure("mEq", "1")),
            Map.entry("bq", new Measure("MBq", "0.000001")),
            Map.entry("kbq", new Measure("MBq", "0.001")),
            Map.entry("MBq", new Measure("MBq", "1")),
            Map.entry("gbq", new Measure("MBq", "1000")),
            Map.entry("cfu", new Measure("CFU", "1")),
            Map.entry("l", new Measure("ml", "1000")),
            Map.entry("ml", new Measure("ml", "1")),
            Map.entry("µl", new Measure("ml", "0.001")),
            Map.entry("dose", new Measure("dose", "1")),
            Map.entry("doses", new Measure("dose", "1")),
            Map.entry("%", new Measure("%", "1")),
            Map.entry("%w/v", new Measure("%", "1")),
            Map.entry("%w/w", new Measure("%", "1")),
            Map.entry("%v/v", new Measure("% v/v", "1")));

    private static final Map<String, Measure> CONTAINER = Map.ofEntries(
            Map.entry("l", new Measure("ml", "1000")),
            Map.entry("ml", new Measure("ml", "1")),
            Map.entry("µl", new Measure("ml", "0.001")),
            Map.entry("g", new Measure("g", "1")),
            Map.entry("mg", new Measure("g", "0.001")),
            Map.entry("dose", new Measure("dose", "1")),
            Map.entry("actuation", new Measure("dose", "1")),
            Map.entry("h", new Measure("h", "1")),
            Map.entry("hour", new Measure("h", "1")),
            Map.entry("tablet", new Measure("tablet", "1")),
            Map.entry("capsule", new Measure("capsule", "1")));

    private static final String NUMBER = "\\d[\\d.,]*";
    private static final String UNIT = "%(?:\\s*[wv]/[wv])?|\\p{L}+";
    private static final Pattern WRITTEN =
            Pattern.compile("(" + NUMBER + ")\\s*(" + UNIT + ")(?:\\s*/\\s*(" + NUMBER + ")?\\s*(" + UNIT + "))?");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,9})?");

    /** Reads {@code 10 mg/ml}, {@code 600mg/2ml}, {@code 100 IU}, {@code 0.9 %}; empty where it is none. */
    public static Optional<Strength> parse(String text) {
        String written = text.strip().replace('μ', 'µ');
        Matcher matcher = WRITTEN.matcher(written);
        if (written.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        Measure content = measure(CONTENT, matcher.group(2));
        BigDecimal value = number(matcher.group(1));
        if (content == null || value == null) {
            return Optional.empty();
        }
        BigDecimal kept = value.multiply(new BigDecimal(content.factor)).stripTrailingZeros();
        if (matcher.group(4) == null) {
            return Optional.of(new Strength(kept, content.unit, null, null));
        }
        Measure container = measure(CONTAINER, matcher.group(4));
        BigDecimal per = matcher.group(3) == null ? BigDecimal.ONE : number(matcher.group(3));
        if (container == null || per == null) {
            return Optional.empty();
        }
        return Optional.of(new Strength(
                kept,
                content.unit,
                per.multiply(new BigDecimal(container.factor)).stripTrailingZeros(),
                container.unit));
    }

    /** Whether a text reads as a strength with units that exist, its number perhaps wrong. */
    static boolean looksLikeOne(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip().replace('μ', 'µ'));
        return matcher.matches() && measure(CONTENT, matcher.group(2)) != null;
    }

    /**
     * The strength in terms of what is compared: per one ml or g where the unit is that ({@code 100 mg/5 ml} is
     * {@code 20 mg/ml}, {@code 1 %} is {@code 10 mg/ml}), without a container where that is the unit itself
     * ({@code 100 µg/dose} by the dose is {@code 100 µg}).
     */
    public Strength comparedBy(Unit compared) {
        boolean byVolumeOrWeight = compared == Unit.ML || compared == Unit.G;
        if (unit.equals("%") && per == null && byVolumeOrWeight) {
            return new Strength(value.multiply(TEN).stripTrailingZeros(), "mg", BigDecimal.ONE, compared.word());
        }
        if (per == null || !perUnit.equals(compared.word())) {
            return this;
        }
        BigDecimal one = value.divide(per, DIGITS).stripTrailingZeros();
        return byVolumeOrWeight
                ? new Strength(one, unit, BigDecimal.ONE, perUnit)
                : new Strength(one, unit, null, null);
    }

    /** Per volume, weight or share of them: needed where the product is compared by ml or g. */
    public boolean isConcentration() {
        return per != null || unit.startsWith("%");
    }

    /** Per one ml: says nothing about what a vial contains. */
    public boolean isPerOneMl() {
        return unit.startsWith("%") || per != null && perUnit.equals("ml") && per.compareTo(BigDecimal.ONE) == 0;
    }

    /** The unit as shown: µg below 0.1 mg, g from 1000 mg. */
    String shownUnit() {
        if (!unit.equals("mg")) {
            return unit;
        }
        if (value.compareTo(TENTH) < 0) {
            return "µg";
        }
        return value.compareTo(THOUSAND) < 0 ? "mg" : "g";
    }

    /** The value in one of the units that {@link #shownUnit()} may give. */
    String shownValue(String shownUnit) {
        BigDecimal shown =
                switch (shownUnit) {
                    case "µg" -> value.multiply(THOUSAND);
                    case "g" -> value.divide(THOUSAND);
                    default -> value;
                };
        return shown.stripTrailingZeros().toPlainString();
    }

    /** {@code /ml}, {@code /2 ml}, or nothing. */
    String shownContainer() {
        if (per == null) {
            return "";
        }
        return per.compareTo(BigDecimal.ONE) == 0 ? "/" + perUnit : "/" + per.toPlainString() + " " + perUnit;
    }

    /** As stored and shown; {@link #parse} reads it back. */
    public String text() {
        String shownUnit = shownUnit();
        return shownValue(shownUnit) + " " + shownUnit + shownContainer();
    }

    /** The same for equal strengths, however they were written: part of a product's identity. */
    String canonical() {
        return value.toPlainString() + " " + unit + shownContainer();
    }

    private static Measure measure(Map<String, Measure> measures, String written) {
        String spelled = written.replace(" ", "");
        Measure exact = measures.get(spelled);
        if (exact != null) {
            return exact;
        }
        // MIU and mIU, MBq and mBq differ by 10^9: only the exact spelling is taken for them.
        boolean ambiguous = spelled.equalsIgnoreCase("MIU") || spelled.equalsIgnoreCase("MBq");
        return ambiguous ? null : measures.get(spelled.toLowerCase(Locale.ROOT));
    }

    private static BigDecimal number(String written) {
        if (!PLAIN_NUMBER.matcher(written).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(written).stripTrailingZeros();
        return number.signum() > 0 ? number : null;
    }
}
