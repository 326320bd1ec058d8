package org.sunshine.pricing.offline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunshine.pricing.ClosingDays;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

/** What the portal judged line by line, {@code judge} finds again from the export of all versions alone. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class RepeatingThePortalTest {
    private static final List<String> SAME = List.of(
            "line_id",
            "outcome",
            "level",
            "n",
            "median",
            "low",
            "high",
            "expected",
            "ratio",
            "score",
            "flags",
            "severity",
            "rule_version");

    @Inject
    Scene scene;

    @Inject
    ClosingDays closing;

    @TempDir
    Path folder;

    @Test
    void everyRowIsFoundAgain() throws Exception {
        scene.ready();
        scene.everyKindOfLine();
        closing.closeThrough(scene.today());
        scene.everyKindOfLine();
        byte[] export = given().get("/api/v1/lines.csv?status=all").asByteArray();
        List<NamedCsvRecord> published = rows(new String(export, StandardCharsets.UTF_8));
        assertThat(seen(published, "outcome")).contains("judged", "not_judged", "data_error");
        assertThat(seen(published, "flags")).contains("", "HIGH_PRICE", "UNIT_CONFUSION", "DATA_ERROR");
        assertThat(seen(published, "level")).contains("", "1");
        assertThat(seen(published, "ref_position")).hasSizeGreaterThan(2);
        assertSame(rows(judged(export)), published);
    }

    @Test
    void theOrderOfTheRowsChangesNoResult() throws Exception {
        scene.ready();
        scene.everyKindOfLine();
        List<String> rows = new ArrayList<>(List.of(
                given().get("/api/v1/lines.csv?status=all&bom=true").asString().split("\r\n")));
        String header = rows.removeFirst();
        Collections.shuffle(rows, new Random(1));
        String shuffled = header + "\r\n" + String.join("\r\n", rows);
        assertSame(rows(judged(shuffled.getBytes(StandardCharsets.UTF_8))), rows(shuffled.substring(1)));
    }

    private String judged(byte[] export) throws Exception {
        Path file = Files.write(folder.resolve("lines.csv"), export);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int code = JudgeCommand.run(List.of(file.toString()), out, new PrintStream(errors, true));
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void assertSame(List<NamedCsvRecord> found, List<NamedCsvRecord> published) {
        assertThat(found).hasSameSizeAs(published);
        for (int i = 0; i < found.size(); i++) {
            int row = i;
            for (String column : SAME) {
                assertThat(found.get(i).getField(column))
                        .as(() -> column + " of " + published.get(row))
                        .isEqualTo(published.get(i).getField(column));
            }
        }
    }

    private static Set<String> seen(List<NamedCsvRecord> rows, String column) {
        Set<String> seen = new HashSet<>();
        rows.forEach(row -> seen.addAll(List.of(row.getField(column).split(";"))));
        return seen;
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}
