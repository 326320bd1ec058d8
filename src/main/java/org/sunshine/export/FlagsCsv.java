package org.sunshine.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.sunshine.kernel.Timestamps;
import org.sunshine.platform.CsvCells;
import org.sunshine.published.FlagRow;

/** The columns of flags.csv, in their fixed order; {@code due_on} is for reviews and empty until a flag is asked. */
final class FlagsCsv {
    private static final String[] HEADER =
            ("flag_id,position,raised_at,rule,rule_version,severity,certainty,state,due_on,"
                            + "line_id,version,order_date,hospital_code,supplier_code,product_code,from,to,unit_price,median,"
                            + "expected,ratio,z,excess,n,level,ref_position,ref_hash")
                    .split(",");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FlagsCsv() {}

    /** Writes the header and every page that the reading gives. */
    static void write(OutputStream out, boolean bom, Consumer<Consumer<List<FlagRow>>> reading) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (bom) {
            writer.write(BYTE_ORDER_MARK);
        }
        CsvCells csv = new CsvCells(writer);
        csv.header(HEADER);
        reading.accept(page -> page.forEach(flag -> row(csv, flag)));
        csv.flush();
    }

    private static void row(CsvCells csv, FlagRow flag) {
        csv.word(flag.flagId())
                .number(flag.position())
                .word(Timestamps.millis(flag.raisedAt()))
                .word(flag.rule())
                .number(flag.ruleVersion())
                .word(flag.severity())
                .word(flag.certainty())
                .word(flag.state())
                .word(null)
                .word(flag.lineId())
                .word(whole(flag.version()))
                .word(day(flag.orderDate()))
                .text(flag.hospitalCode())
                .text(flag.supplierCode())
                .text(flag.productCode())
                .word(day(flag.from()))
                .word(day(flag.to()))
                .number(flag.unitPrice())
                .number(flag.median())
                .number(flag.expected())
                .number(flag.ratio())
                .number(flag.z())
                .number(flag.excess())
                .word(whole(flag.n()))
                .word(whole(flag.level()))
                .word(whole(flag.refPosition()))
                .word(flag.refHash())
                .endRow();
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String whole(Number number) {
        return number == null ? null : number.toString();
    }
}
