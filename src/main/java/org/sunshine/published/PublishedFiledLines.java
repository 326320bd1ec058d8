package org.sunshine.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.sunshine.ordering.FiledLine;
import org.sunshine.ordering.FiledLines;
import org.sunshine.ordering.Judgement;

/** Answers a repeated filing from what was published of the first one. */
@ApplicationScoped
class PublishedFiledLines implements FiledLines {
    private final Lines lines;

    @Inject
    PublishedFiledLines(Lines lines) {
        this.lines = lines;
    }

    @Override
    public List<FiledLine> ofOrder(String orderId) {
        return lines.ofOrder(orderId).stream()
                .filter(line -> line.version() == 1 && line.correctionReason() == null)
                .map(line -> new FiledLine(
                        line.lineNumber(),
                        line.lineId(),
                        line.unitPrice(),
                        line.total(),
                        line.position(),
                        judgement(line)))
                .toList();
    }

    private static Judgement judgement(PublishedLine line) {
        return new Judgement(
                Judgement.Outcome.valueOf(line.outcome().toUpperCase(Locale.ROOT)),
                line.whyNotJudged(),
                line.level() == null
                        ? null
                        : new Judgement.Reference(
                                line.level(),
                                line.median(),
                                line.low(),
                                line.high(),
                                line.expected(),
                                line.n(),
                                line.hospitals(),
                                0,
                                ""),
                line.ratio(),
                line.score(),
                line.flags().stream()
                        .map(flag ->
                                new Judgement.Finding(flag.id(), flag.code(), flag.severity(), flag.certainty(), ""))
                        .toList(),
                line.ruleVersion(),
                line.refPosition());
    }
}
