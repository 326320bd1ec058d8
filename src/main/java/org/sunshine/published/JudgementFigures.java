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

    private final Map<String, String> figures = new LinkedHashMap<>();

    private JudgementFigures() {}

    static Map<String, String> recorded(PublishedLine line, List<PublishedFlag> flags) {
        JudgementFigures of = new JudgementFigures();
        of.text("leafHash", line.leafHash());
        of.text("lineId", line.lineId());
        of.text("version", Integer.toString(line.version()));
        of.text("hospital", line.hospitalCode());
        of.text("orderNumber", line.orderNumber());
        of.text("lineNumber", Integer.toString(line.lineNumber()));
        of.text("orderDate", line.orderDate().toString());
        of.text("acceptedAt", Timestamps.millis(line.acceptedAt()));
        of.text("pack", line.packCode());
        of.text("product", line.productCode());
        of.number("packSize", line.packSize(), Decimals.PACK_SIZE_SCALE);
        of.text("unit", line.unit());
        of.text("tier", line.tier());
        of.text("supplier", line.supplierCode());
        of.number("packs", line.packs(), 0);
        of.number("packPrice", line.packPrice(), Decimals.MONEY_SCALE);
        of.text("currency", line.currency());
        of.text("submission", line.submission());
        of.text("importId", line.importId());
        of.text("reasonCode", line.reasonCode());
        of.text("correctionReason", line.correctionReason());
        of.text("refHash", line.refHash());
        of.number("unitPrice", line.unitPrice(), Decimals.UNIT_PRICE_SCALE);
        of.number("total", line.total(), Decimals.MONEY_SCALE);
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
        of.text("flags", published(line.flags()));
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
        of.text("outcome", judgement.outcome().name().toLowerCase(Locale.ROOT));
        of.text("whyNotJudged", judgement.whyNot());
        Judgement.Reference reference = judgement.reference();
        if (reference != null) {
            of.whole("level", reference.level());
            of.whole("n", reference.n());
            of.whole("hospitals", reference.hospitals());
            of.price("median", reference.median());
            of.price("low", reference.low());
            of.price("high", reference.high());
            of.price("expected", reference.expected());
        }
        of.number("ratio", judgement.ratio(), RATIO_SCALE);
        of.number("score", judgement.score(), RATIO_SCALE);
        of.text("flags", found(judgement.findings()));
        of.flagLeaves(recomputed.flagLeaves().stream()
                .map(flag -> leaf(
                        flag.get("rule"),
                        flag.get("severity"),
                        flag.get("ruleVersion"),
                        flag.get("refPosition"),
                        flag.get("refHash")))
                .toList());
        of.whole("ruleVersion", judgement.ruleVersion());
        of.text("refPosition", Long.toString(judgement.refPosition()));
        return of.figures;
    }

    /** What the flags' own leaves say, or what the read table says that they say. */
    private void flagLeaves(List<String> leaves) {
        text("flagLeaves", leaves.stream().sorted().collect(Collectors.joining("; ")));
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
