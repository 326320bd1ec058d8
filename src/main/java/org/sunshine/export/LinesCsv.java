package org.sunshine.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sunshine.kernel.Timestamps;
import org.sunshine.platform.CsvCells;
import org.sunshine.published.PublishedLine;

/** The columns of lines.csv, in their fixed order. Text cells are safe in a spreadsheet; number cells are untouched. */
final class LinesCsv {
    private static final String[] HEADER = ("position,published_at,accepted_at,status,version,order_date,late_days,"
                    + "hospital_code,hospital_name,district,order_number,line_number,line_id,product_code,product_name,"
                    + "tier,pack_code,brand,manufacturer,pack_size,unit,supplier_code,supplier_name,packs,pack_price,"
                    + "unit_price,total,currency,reason_code,outcome,level,median,low,high,expected,n,ratio,score,flags,"
                    + "severity,review_state,rule_version,ref_position,import_id,correction_reason,ref_hash,submission,"
                    + "leaf_hash")
            .split(",");
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private LinesCsv() {}

    /** Writes the header and every page that the reading gives. */
    static void write(OutputStream out, boolean bom, Consumer<Consumer<List<PublishedLine>>> reading)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        if (bom) {
            writer.write(BYTE_ORDER_MARK);
        }
        CsvCells csv = new CsvCells(writer);
        csv.header(HEADER);
        reading.accept(page -> page.forEach(line -> row(csv, line)));
        csv.flush();
    }

    private static void row(CsvCells csv, PublishedLine line) {
        csv.number(line.position())
                .word(Timestamps.millis(line.publishedAt()))
                .word(Timestamps.millis(line.acceptedAt()))
                .word(line.status())
                .number(line.version())
                .word(line.orderDate().toString())
                .number(line.lateDays())
                .text(line.hospitalCode())
                .text(line.hospitalName())
                .text(line.district())
                .text(line.orderNumber())
                .number(line.lineNumber())
                .word(line.lineId())
                .text(line.productCode())
                .text(line.productName())
                .word(line.tier())
                .text(line.packCode())
                .text(line.brand())
                .text(line.manufacturer())
                .number(line.packSize())
                .word(line.unit())
                .text(line.supplierCode())
                .text(line.supplierName())
                .number(line.packs())
                .number(line.packPrice())
                .number(line.unitPrice())
                .number(line.total())
                .word(line.currency())
                .word(line.reasonCode())
                .word(line.outcome())
                .word(whole(line.level()))
                .number(line.median())
                .number(line.low())
                .number(line.high())
                .number(line.expected())
                .word(whole(line.n()))
                .number(line.ratio())
                .number(line.score())
                .word(joined(line, PublishedLine.Flag::code))
                .word(line.severity())
                .word(joined(line, PublishedLine.Flag::state))
                .word(whole(line.ruleVersion()))
                .number(line.refPosition())
                .word(line.importId())
                .word(line.correctionReason())
                .word(line.refHash())
                .word(line.submission())
                .word(line.leafHash())
                .endRow();
    }

    private static String joined(PublishedLine line, Function<PublishedLine.Flag, String> part) {
        return line.flags().stream().map(part).distinct().sorted().collect(Collectors.joining(";"));
    }

    private static String whole(Integer number) {
        return number == null ? null : number.toString();
    }
}
