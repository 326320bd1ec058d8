package org.sunshine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvCellsTest {
    private static final String[] PIECES = {
        "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "'", "\"", ",", ";", " ", "a", "1", "é", "重庆", "＝", "＋", "－", "＠",
        "😀"
    };

    @Test
    void neutralisesTextAndNeverNumbers() throws IOException {
        StringWriter out = new StringWriter();
        try (CsvCells cells = new CsvCells(out)) {
            cells.header("a", "b", "c", "d");
            cells.text("=1+1")
                    .number(new BigDecimal("-1E+3"))
                    .text(null)
                    .word("x,y")
                    .endRow();
            cells.text("@x").number(-5).text("'quoted'").text("'-x").endRow();
            cells.text("＝1").text("a=1").text("a \"b\"").text("").endRow();
        }
        assertThat(out)
                .hasToString("a,b,c,d\r\n'=1+1,-1000,,\"x,y\"\r\n'@x,-5,'quoted',''-x\r\n'＝1,a=1,\"a \"\"b\"\"\",\r\n");
    }

    @Test
    void readsBackWhateverWasWritten() throws IOException {
        Random random = new Random(20261123);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            texts.add(text.toString());
        }
        StringWriter out = new StringWriter();
        try (CsvCells cells = new CsvCells(out)) {
            cells.header("number", "text");
            for (int i = 0; i < texts.size(); i++) {
                cells.number(i).text(texts.get(i)).endRow();
            }
        }
        CsvTable table = (CsvTable) CsvTable.open(
                new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)),
                null,
                new CsvLimits(10_000_000, 100_000, 10, 100),
                new CsvColumns(List.of("number", "text"), List.of()));
        for (int i = 0; i < texts.size(); i++) {
            CsvRow row = (CsvRow) table.next();
            assertThat(row.number()).isEqualTo(i + 2);
            assertThat(CsvCells.undone(row.raw("text"))).isEqualTo(texts.get(i));
            assertThat(row.raw("text")).doesNotMatch("(?s)[=+\\-@\t\r\n＝＋－＠].*");
        }
        assertThat(table.hasNext()).isFalse();
    }
}
