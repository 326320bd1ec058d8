package org.sunshine.ordering.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sunshine.kernel.Timestamps;
import org.sunshine.ordering.FiledLine;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.Warnings;

/** The answer to an order as JSON: decimals and positions are strings. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record OrderAnswer(String orderId, int version, String acceptedAt, List<Line> lines) {
    record Line(
            int lineNumber,
            String lineId,
            String unitPrice,
            String total,
            String position,
            String outcome,
            String ratio,
            List<Flag> flags,
            List<Warnings.Warning> warnings) {}

    record Flag(String id, String code, String severity, String certainty, String state) {}

    static OrderAnswer of(String orderId, int version, Instant acceptedAt, List<FiledLine> lines) {
        return new OrderAnswer(
                orderId,
                version,
                Timestamps.millis(acceptedAt),
                lines.stream().map(OrderAnswer::line).toList());
    }

    private static Line line(FiledLine line) {
        Judgement judgement = line.judgement();
        return new Line(
                line.lineNumber(),
                line.lineId(),
                plain(line.unitPrice()),
                plain(line.total()),
                line.position() == null ? null : line.position().toString(),
                judgement.outcome().name().toLowerCase(Locale.ROOT),
                plain(judgement.ratio()),
                judgement.findings().stream()
                        .map(finding -> new Flag(
                                finding.flagId(), finding.rule(), finding.severity(), finding.certainty(), "open"))
                        .sorted(Comparator.comparing(Flag::code))
                        .toList(),
                Warnings.of(judgement));
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
