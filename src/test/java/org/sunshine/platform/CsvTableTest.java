package org.sunshine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static final CsvLimits LIMITS = new CsvLimits(10_000, 5, 4, 50);
    private static final CsvColumns COLUMNS = new CsvColumns(List.of("code", "name"), List.of("size"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,name\nA,é 重庆\n",
                "code;name\r\nA;é 重庆\r\n",
                "code\tname\rA\té 重庆",
                " NAME ,Code\né 重庆, A ",
                "\n\nextra,code,name\n\"x, \n y\",A,\"é 重庆\"\n,,\n\n"
            })
    void readsTheSameRowHoweverItIsWritten(String text) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            assertThat(rows(text.getBytes(charset), null)).containsExactly("2 A|é 重庆");
        }
        assertThat(rows(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), null))
                .containsExactly("2 A|é 重庆");
        assertThat(rows(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), null))
                .containsExactly("2 A|é 重庆");
        assertThat(rows(text.getBytes(Charset.forName("GB18030")), "gb18030")).containsExactly("2 A|é 重庆");
    }

    @Test
    void countsRowsAsASpreadsheetDoes() {
        assertThat(rows("code,name\nA,1\n\n , \nB,\"2\n2\"\nC,3\n")).containsExactly("2 A|1", "5 B|2\n2", "6 C|3");
    }

    @Test
    void takesNoCommaInAQuotedHeaderForTheSeparator() {
        assertThat(rows("code;name;\"a,b,c,d\"\nA;1;x")).containsExactly("2 A|1");
    }

    @Test
    void goesOnAfterARowThatIsNoText() {
        byte[] bytes = "code,name\nA,caf\u00E9\nB,ok\nC,nu\0l\nD,ok".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(rows(bytes, null))
                .containsExactly("2 name INVALID_BYTES", "3 B|ok", "4 name INVALID_CHARACTER", "5 D|ok");
        assertThat(rows(bytes, "windows-1252")).startsWith("2 A|café", "3 B|ok");
    }

    @Test
    void refusesRowsThatDoNotFitTheHeader() {
        assertThat(rows("code,name\nA\nB,1,2\nC,3,\nD,4"))
                .containsExactly("2 null TOO_FEW_CELLS", "3 null TOO_MANY_CELLS", "4 C|3", "5 D|4");
    }

    @Test
    void refusesWhatIsOverTheLimits() {
        assertThat(rows("code,name\nA," + "x".repeat(51) + "\nB,1")).containsExactly("2 name TOO_LONG", "3 B|1");
        assertThat(rows("code,name\n" + "A,1\n".repeat(7))).hasSize(6).endsWith("7 null TOO_MANY_ROWS");
        assertThat(rows("code,name\nA,1,,,,,,,,,\nB,1")).containsExactly("2 null TOO_MANY_CELLS", "3 B|1");
        assertThat(rows("code,name\n" + "A,1\n\n".repeat(5000)))
                .last()
                .asString()
                .contains("FILE_TOO_LARGE");
        assertThat(rows("code,name\n\"" + "x".repeat(20_000))).containsExactly("1 null FILE_TOO_LARGE");
    }

    @Test
    void saysWhichQuoteIsWrong() {
        assertThat(rows("code,name\nA,1\nB,\"open\nC,3\nD,4\n")).containsExactly("2 A|1", "3 null UNCLOSED_QUOTE");
        assertThat(rows("code,name\nA,\"")).containsExactly("2 null UNCLOSED_QUOTE");
        assertThat(rows("code,name\nA,1\nB,\"x\"y\nC,3")).containsExactly("2 A|1", "3 null MISPLACED_QUOTE");
        assertThat(rows("code,name\nA,5\" pipe")).containsExactly("2 A|5\" pipe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " , ,\n"})
    void refusesAFileWithoutAHeader(String text) {
        assertThat(rows(text)).containsExactly("1 null NO_HEADER");
    }

    @Test
    void saysWhichColumnsAreWrong() {
        assertThat(rows("code,nome\nA,1")).containsExactly("1 name MISSING_COLUMN");
        assertThat(rows("code,name,NAME\nA,1,2")).containsExactly("1 name DUPLICATE_COLUMN");
        assertThat(rows("code,name,x,x\nA,1,2,3")).containsExactly("2 A|1");
        assertThat(rows("\"code,name\nA,1")).containsExactly("1 null UNCLOSED_QUOTE");
        assertThat(rows("code,name\n".getBytes(StandardCharsets.UTF_8), "no such"))
                .containsExactly("1 null UNKNOWN_CHARSET");
    }

    private static List<String> rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<String> rows(byte[] bytes, String charset) {
        List<String> rows = new ArrayList<>();
        switch (CsvTable.open(new ByteArrayInputStream(bytes), charset, LIMITS, COLUMNS)) {
            case CsvFault fault -> rows.add(shown(fault));
            case CsvTable table -> table.forEachRemaining(item -> rows.add(shown(item)));
        }
        return rows;
    }

    private static String shown(CsvItem item) {
        return switch (item) {
            case CsvFault fault -> fault.row() + " " + fault.column() + " " + fault.code();
            case CsvRow row -> row.number() + " " + row.cell("code") + "|" + row.text("name");
        };
    }
}
