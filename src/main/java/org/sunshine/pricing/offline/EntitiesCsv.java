package org.sunshine.pricing.offline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sunshine.platform.CsvCells;
import org.sunshine.pricing.RuleFile;
import org.sunshine.pricing.nightly.EntityFinding;
import org.sunshine.pricing.nightly.EntityRules;
import org.sunshine.pricing.nightly.PeriodLine;
import org.sunshine.pricing.rules.LineJudge;

/** Collects the current version of every line, and writes what the nightly rules find in them. */
final class EntitiesCsv {
    private static final String[] HEADER =
            "rule,supplier_code,hospital_code,product_code,from,to,n,effect,t,severity,rule_version".split(",");

    private final Path path;
    private final boolean all;
    private final List<PeriodLine> lines = new ArrayList<>();
    private LocalDate last = LocalDate.MIN;

    /** @param all also what was looked at and not found */
    EntitiesCsv(Path path, boolean all) {
        this.path = path;
        this.all = all;
    }

    void add(Verdict verdict, boolean current) {
        FileLine line = verdict.line();
        if (!current) {
            return;
        }
        last = last.isAfter(line.orderDate()) ? last : line.orderDate();
        lines.add(new PeriodLine(
                line.position(),
                line.lineId(),
                line.version(),
                line.orderDate(),
                line.orderNumber(),
                line.hospital(),
                line.district(),
                line.supplier(),
                line.product(),
                line.tier(),
                line.packSize(),
                line.packs(),
                line.packPrice(),
                LineJudge.votes(verdict.judgement())));
    }

    /** The day of the run is the last order date of the file: no clock of any machine takes part. */
    void write(RuleFile rules) throws IOException {
        List<EntityFinding> found = lines.isEmpty() ? List.of() : new EntityRules(rules).find(lines, last, all);
        try (CsvCells csv = new CsvCells(Files.newBufferedWriter(path, StandardCharsets.UTF_8))) {
            csv.header(HEADER);
            for (EntityFinding finding : found) {
                csv.word(finding.rule())
                        .text(finding.supplier())
                        .text(finding.hospital())
                        .text(finding.product())
                        .word(finding.from().toString())
                        .word(finding.to().toString())
                        .number(finding.n())
                        .number(finding.effect())
                        .number(finding.t())
                        .word(finding.severity())
                        .number(rules.version())
                        .endRow();
            }
        }
    }
}
