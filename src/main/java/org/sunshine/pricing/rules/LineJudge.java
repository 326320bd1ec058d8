package org.sunshine.pricing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sunshine.kernel.Hashes;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.RuleFile;
import org.sunshine.pricing.statistics.FrozenReference;
import org.sunshine.pricing.statistics.Known;
import org.sunshine.pricing.statistics.LogPrice;
import org.sunshine.pricing.statistics.Surroundings;

/**
 * Judges one line against what was known: a pure function of its arguments. The order of the rules is their meaning: an
 * impossible price is nothing else, a slip of the unit holds the price rules back.
 */
public final class LineJudge {
    private static final DataErrorRule DATA_ERROR = new DataErrorRule();
    private static final UnitConfusionRule UNIT_CONFUSION = new UnitConfusionRule();
    private static final List<Rule> PRICE_RULES = List.of(new HighPriceRule(), new LowPriceRule());

    private final RuleFile rules;
    private final boolean writesEvidence;

    public LineJudge(RuleFile rules) {
        this(rules, true);
    }

    private LineJudge(RuleFile rules, boolean writesEvidence) {
        this.rules = rules;
        this.writesEvidence = writesEvidence;
    }

    /**
     * A judge that finds the same and writes nothing down: a finding's evidence and a reference's hash are empty. They
     * cost many times what the figures do.
     */
    public static LineJudge withoutEvidence(RuleFile rules) {
        return new LineJudge(rules, false);
    }

    /**
     * A judgement beside the figure that it does not hold.
     *
     * @param z distance from the expected price in spreads, six decimals; null where nothing is comparable
     */
    public record WithZ(Judgement judgement, BigDecimal z) {}

    /** The codes of all rules, in the order in which they are asked. */
    public static List<String> codes() {
        List<String> codes = new ArrayList<>(List.of(DATA_ERROR.code(), UNIT_CONFUSION.code()));
        PRICE_RULES.forEach(rule -> codes.add(rule.code()));
        return codes;
    }

    /** Products that could not be placed are published without a judgement. */
    public static boolean isUnmatched(LineToJudge line) {
        return !line.matched() || line.product().startsWith("X-");
    }

    /** True where a line may later be part of a reference. */
    public static boolean votes(Judgement judgement) {
        return judgement.outcome() != Judgement.Outcome.DATA_ERROR
                && judgement.findings().stream()
                        .noneMatch(finding -> finding.rule().equals(UNIT_CONFUSION.code()));
    }

    public Judgement unmatched(LineToJudge line, long refPosition) {
        Judgement.Outcome outcome = Judgement.Outcome.NOT_JUDGED;
        return new Judgement(
                outcome, "UNMATCHED", null, null, BigDecimal.ZERO.setScale(4), List.of(), rules.version(), refPosition);
    }

    /**
     * @param known what was known of this line's product and tier on its order date, at {@code refPosition}
     * @param surroundings what is known beside it; {@link Surroundings#NONE} leaves the rules that ask for it silent
     */
    public Judgement judge(LineToJudge line, Known known, Surroundings surroundings, long refPosition) {
        return judge(MeasuredLine.of(line, known, surroundings, rules.constants()), refPosition);
    }

    /** The same as {@link #judge}, with z. */
    public WithZ judgeWithZ(LineToJudge line, Known known, Surroundings surroundings, long refPosition) {
        MeasuredLine measured = MeasuredLine.of(line, known, surroundings, rules.constants());
        return new WithZ(judge(measured, refPosition), measured.comparable() ? LogPrice.decimal(measured.z()) : null);
    }

    private Judgement judge(MeasuredLine measured, long refPosition) {
        LineToJudge line = measured.line();
        FrozenEvidence evidence = new FrozenEvidence(measured, rules, refPosition);
        List<Judgement.Finding> findings = new ArrayList<>();
        Judgement.Outcome outcome =
                measured.reference() == null ? Judgement.Outcome.NOT_JUDGED : Judgement.Outcome.JUDGED;

        Optional<Rule.Fired> impossible = DATA_ERROR.check(measured);
        if (impossible.isPresent()) {
            outcome = Judgement.Outcome.DATA_ERROR;
            findings.add(finding(line, DATA_ERROR, impossible.get(), evidence, List.of()));
        } else {
            List<Rule> prices = PRICE_RULES.stream()
                    .filter(rule -> rule.check(measured).isPresent())
                    .toList();
            Optional<Rule.Fired> slip = UNIT_CONFUSION.check(measured);
            if (slip.isPresent()) {
                List<String> suppressed = prices.stream().map(Rule::code).toList();
                findings.add(finding(line, UNIT_CONFUSION, slip.get(), evidence, suppressed));
            } else {
                prices.forEach(rule ->
                        findings.add(finding(line, rule, rule.check(measured).orElseThrow(), evidence, List.of())));
            }
        }
        return new Judgement(
                outcome,
                outcome == Judgement.Outcome.NOT_JUDGED ? "TOO_FEW" : null,
                reference(measured),
                measured.ratio(),
                Score.of(measured),
                List.copyOf(findings),
                rules.version(),
                refPosition);
    }

    private Judgement.Finding finding(
            LineToJudge line, Rule rule, Rule.Fired fired, FrozenEvidence evidence, List<String> suppressed) {
        return new Judgement.Finding(
                flagId(rule.code(), rules.version(), line.lineId(), line.version()),
                rule.code(),
                fired.severity(),
                fired.certainty(),
                writesEvidence ? evidence.of(rule.code(), fired, suppressed).toJson() : "");
    }

    /** {@code F-} and the first 20 hex digits of SHA-256(rule|rule version|line|version): one finding, one id. */
    static String flagId(String rule, int ruleVersion, String lineId, int version) {
        return "F-"
                + Hashes.sha256Hex(rule + '|' + ruleVersion + '|' + lineId + '|' + version)
                        .substring(0, 20);
    }

    private Judgement.Reference reference(MeasuredLine line) {
        FrozenReference reference = line.reference();
        if (reference == null) {
            return null;
        }
        return new Judgement.Reference(
                reference.level(),
                reference.median(),
                reference.low(),
                reference.high(),
                line.expected(),
                reference.n(),
                reference.hospitals(),
                reference.suppliers(),
                writesEvidence ? reference.hash() : "");
    }
}
