package org.sunshine.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sunshine.kernel.Decimals;
import org.sunshine.kernel.Timestamps;
import org.sunshine.ordering.Judgement;
import org.sunshine.pricing.Evidence;
import org.sunshine.pricing.Recomputed;

/** A line and its judgement as names and texts, from the read table and from the ledger, so that the two can be compared. */
final class JudgementFigures {
    private static final int RATIO_SCALE = 4;
    private static final String FLAGS = "flags";
    private static final String FLAG_LEAVES = "flagLeaves";
    private static final String PUBLISHED_FLAGS = "publishedFlags";

    private final Map<String, String> figures = new LinkedHashMap<>();

    private JudgementFigures() {}

    static Map<String, String> recorded(PublishedLine line, List<PublishedFlag> flags) {
        JudgementFigures of = new JudgementFigures();
        of.line(line);
        of.text("outcome", line.outcome());
        of.text("whyNotJudged", line.whyNotJudged());
        of.whole("level", line.level());
        of.whole("n", line.n());
        of.whole("hospitals", line.hospitals());
        of.price("median", line.median());
        of.price("low", line.low());
        of.price("high", line.high());
        of.price("expected", line.expected());
        of.number("ratio", line.ratio(), RATIO_SCALE);
        of.number("score", line.score(), RATIO_SCALE);
        of.text(FLAGS, published(line.flags()));
        of.flagLeaves(flags.stream()
                .map(flag -> leaf(
                        flag.rule(),
                        flag.severity(),
                        Integer.toString(flag.ruleVersion()),
                        refPosition(flag),
                        refHash(flag)))
                .toList());
        of.whole("ruleVersion", line.ruleVersion());
        of.text("refPosition", Long.toString(line.refPosition()));
        return of.figures;
    }

    /** A line that the engine failed on and a night judged: its judgement is the night's, its flags are the published. */
    static Map<String, String> recordedLater(PublishedLine line, Judgement later) {
        JudgementFigures of = new JudgementFigures();
        of.line(line);
        of.judgement(later);
        of.text(PUBLISHED_FLAGS, published(line.flags()));
        return of.figures;
    }

    /** The same from the ledger. A night's flags have their leaves elsewhere: none follows the line. */
    static Map<String, String> recomputedLater(Recomputed recomputed) {
        Map<String, String> figures = recomputed(recomputed);
        figures.remove(FLAG_LEAVES);
        if (figures.containsKey(FLAGS)) {
            figures.put(PUBLISHED_FLAGS, figures.get(FLAGS));
        }
        return figures;
    }

    private void line(PublishedLine line) {
        text("leafHash", line.leafHash());
        text("lineId", line.lineId());
        text("version", Integer.toString(line.version()));
        text("hospital", line.hospitalCode());
        text("orderNumber", line.orderNumber());
        text("lineNumber", Integer.toString(line.lineNumber()));
        text("orderDate", line.orderDate().toString());
        text("acceptedAt", Timestamps.millis(line.acceptedAt()));
        text("pack", line.packCode());
        text("product", line.productCode());
        number("packSize", line.packSize(), Decimals.PACK_SIZE_SCALE);
        text("unit", line.unit());
        text("tier", line.tier());
        text("supplier", line.supplierCode());
        number("packs", line.packs(), 0);
        number("packPrice", line.packPrice(), Decimals.MONEY_SCALE);
        text("currency", line.currency());
        text("submission", line.submission());
        text("importId", line.importId());
        text("reasonCode", line.reasonCode());
        text("correctionReason", line.correctionReason());
        text("refHash", line.refHash());
        number("unitPrice", line.unitPrice(), Decimals.UNIT_PRICE_SCALE);
        number("total", line.total(), Decimals.MONEY_SCALE);
    }

    static Map<String, String> recomputed(Recomputed recomputed) {
        JudgementFigures of = new JudgementFigures();
        of.text("leafHash", recomputed.leafHash());
        recomputed.leaf().forEach((field, value) -> {
            if (!field.equals("type") && !field.equals("v")) {
                of.text(field, value);
            }
        });
        Judgement judgement = recomputed.judgement();
        if (judgement == null) {
            return of.figures;
        }
        BigDecimal packPrice = new BigDecimal(recomputed.leaf().get("packPrice"));
        of.number(
                "unitPrice",
                Decimals.unitPrice(packPrice, new BigDecimal(recomputed.leaf().get("packSize"))),
                Decimals.UNIT_PRICE_SCALE);
        of.number(
                "total",
                Decimals.total(new BigDecimal(recomputed.leaf().get("packs")), packPrice),
                Decimals.MONEY_SCALE);
        of.judgement(judgement);
        of.flagLeaves(recomputed.flagLeaves().stream()
                .map(flag -> leaf(
                        flag.get("rule"),
                        flag.get("severity"),
                        flag.get("ruleVersion"),
                        flag.get("refPosition"),
                        flag.get("refHash")))
                .toList());
        return of.figures;
    }

    private void judgement(Judgement judgement) {
        text("outcome", judgement.outcome().name().toLowerCase(Locale.ROOT));
        text("whyNotJudged", judgement.whyNot());
        Judgement.Reference reference = judgement.reference();
        if (reference != null) {
            whole("level", reference.level());
            whole("n", reference.n());
            whole("hospitals", reference.hospitals());
            price("median", reference.median());
            price("low", reference.low());
            price("high", reference.high());
            price("expected", reference.expected());
        }
        number("ratio", judgement.ratio(), RATIO_SCALE);
        number("score", judgement.score(), RATIO_SCALE);
        text(FLAGS, found(judgement.findings()));
        whole("ruleVersion", judgement.ruleVersion());
        text("refPosition", Long.toString(judgement.refPosition()));
    }

    /** What the flags' own leaves say, or what the read table says that they say. */
    private void flagLeaves(List<String> leaves) {
        text(FLAG_LEAVES, leaves.stream().sorted().collect(Collectors.joining("; ")));
    }

    private static String leaf(String rule, String severity, String ruleVersion, String refPosition, String refHash) {
        return "%s %s, rules %s, below %s, reference %s".formatted(rule, severity, ruleVersion, refPosition, refHash);
    }

    private static String refPosition(PublishedFlag flag) {
        return Long.toString(Evidence.parse(flag.evidence()).refPosition());
    }

    private static String refHash(PublishedFlag flag) {
        Evidence.Group group = Evidence.parse(flag.evidence()).group();
        return group == null ? null : group.hash();
    }

    private static String published(List<PublishedLine.Flag> flags) {
        return flags.stream()
                .sorted(Comparator.comparing(PublishedLine.Flag::code))
                .map(flag -> flag.code() + ' ' + flag.severity() + ' ' + flag.certainty() + ' ' + flag.id())
                .collect(Collectors.joining("; "));
    }

    private static String found(List<Judgement.Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Judgement.Finding::rule))
                .map(one -> one.rule() + ' ' + one.severity() + ' ' + one.certainty() + ' ' + one.flagId())
                .collect(Collectors.joining("; "));
    }

    private void text(String field, String value) {
        if (value != null && !value.isEmpty()) {
            figures.put(field, value);
        }
    }

    private void whole(String field, Integer value) {
        text(field, value == null ? null : value.toString());
    }

    private void price(String field, BigDecimal value) {
        number(field, value, Decimals.UNIT_PRICE_SCALE);
    }

    private void number(String field, BigDecimal value, int scale) {
        text(
                field,
                value == null
                        ? null
                        : value.setScale(scale, RoundingMode.HALF_UP).toPlainString());
    }
}
