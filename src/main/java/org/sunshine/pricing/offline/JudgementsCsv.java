package org.sunshine.pricing.offline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sunshine.ordering.Judgement;
import org.sunshine.platform.CsvCells;

/**
 * Writes verdicts as CSV in the order of the file, though they come in the order of judging: a verdict waits until those
 * of all rows before it have been written. For a file in date order that is never long.
 */
final class JudgementsCsv {
    private static final String[] HEADER =
            "line_id,outcome,level,n,median,low,high,expected,ratio,z,score,flags,severity,rule_version".split(",");
    private static final List<String> SEVERITIES = List.of("info", "low", "medium", "high");
    private static final int BUFFER = 1 << 16;

    private final CsvCells csv;
    private final Verdict[] waiting;
    private int next;

    JudgementsCsv(OutputStream out, int rows) {
        csv = new CsvCells(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER));
        csv.header(HEADER);
        waiting = new Verdict[rows];
    }

    void add(Verdict verdict) {
        waiting[verdict.line().index()] = verdict;
        while (next < waiting.length && waiting[next] != null) {
            row(waiting[next]);
            waiting[next++] = null;
        }
    }

    void flush() throws IOException {
        csv.flush();
    }

    private void row(Verdict verdict) {
        Judgement judgement = verdict.judgement();
        Judgement.Reference reference = judgement.reference();
        csv.text(verdict.line().lineId())
                .word(judgement.outcome().name().toLowerCase(Locale.ROOT))
                .word(reference == null ? null : Integer.toString(reference.level()))
                .word(reference == null ? null : Integer.toString(reference.n()))
                .number(reference == null ? null : reference.median())
                .number(reference == null ? null : reference.low())
                .number(reference == null ? null : reference.high())
                .number(reference == null ? null : reference.expected())
                .number(judgement.ratio())
                .number(verdict.z())
                .number(judgement.score().setScale(4))
                .word(flags(judgement))
                .word(worst(judgement))
                .number(judgement.ruleVersion())
                .endRow();
    }

    private static String flags(Judgement judgement) {
        return judgement.findings().isEmpty()
                ? null
                : judgement.findings().stream()
                        .map(Judgement.Finding::rule)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(";"));
    }

    private static String worst(Judgement judgement) {
        return judgement.findings().isEmpty()
                ? null
                : SEVERITIES.get(judgement.findings().stream()
                        .mapToInt(finding -> SEVERITIES.indexOf(finding.severity()))
                        .max()
                        .orElseThrow());
    }
}
