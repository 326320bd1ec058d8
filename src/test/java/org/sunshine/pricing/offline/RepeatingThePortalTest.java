package org.sunshine.pricing.offline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

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
import org.sunshine.platform.Database;
import org.sunshine.pricing.ClosingDays;
import org.sunshine.pricing.RuleFile;
import org.sunshine.pricing.rules.LineJudge;
import org.sunshine.testing.LinesOfEveryKind;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

/**
 * What the portal judged line by line, {@code judge} finds again from the export of all versions and the ceilings alone,
 * and the recheck from the ledger.
 */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class RepeatingThePortalTest {
    private static final int NEWEST = 300;
    private static final int SOME = 200;
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
    LinesOfEveryKind lines;

    @Inject
    ClosingDays closing;

    @Inject
    Database database;

    @TempDir
    Path folder;

    /** Every kind of line on both sides of a close, some by the first rule version, most by the second. */
    private void everythingHappens() {
        scene.ready();
        lines.newSupplierInAHistory();
        lines.filed();
        lines.amended();
        lines.suspicious();
        closing.closeThrough(scene.today());
        onRecord(1);
        lines.filed();
        onRecord(RuleFile.NEWEST);
        lines.filed();
        lines.amended();
        lines.matched();
        lines.underCeilings();
    }

    private void onRecord(int version) {
        database.useTransaction(handle -> {
            handle.execute("DELETE FROM pricing_rules");
            handle.execute(
                    "INSERT INTO pricing_rules VALUES (?, ?, '1000-01-01', UTC_TIMESTAMP(3), 'portal')",
                    version,
                    RuleFile.shipped(version).sha256());
        });
    }

    @Test
    void everyRowIsFoundAgain() throws Exception {
        everythingHappens();
        byte[] export = given().get("/api/v1/lines.csv?status=all").asByteArray();
        List<NamedCsvRecord> published = rows(new String(export, StandardCharsets.UTF_8));
        assertThat(seen(published, "outcome")).contains("judged", "not_judged", "data_error");
        assertThat(seen(published, "status")).contains("current", "superseded", "cancelled");
        assertThat(seen(published, "correction_reason"))
                .contains(
                        "",
                        "WRONG_PRICE",
                        "TYPING_ERROR",
                        "OMITTED_LINE",
                        "WRONG_DATE",
                        "WRONG_PACK",
                        "RETURNED",
                        "MATCHED");
        assertThat(seen(published, "flags")).contains("").containsAll(LineJudge.codes());
        assertThat(seen(published, "level")).contains("", "1");
        assertThat(seen(published, "late_days")).contains("0", "1", "9", "20");
        assertThat(seen(published, "rule_version")).contains("1", "2");
        assertThat(seen(published, "reason_code")).contains("FREE_GOODS", "PRICE_CONFIRMED");
        assertThat(seen(published, "ref_position")).hasSizeGreaterThan(2);
        assertSame(rows(judged(export)), published);
        assertRechecked(published);
    }

    /** Lines on which a test let the portal's engine fail: there is no judgement to repeat. */
    private Set<String> engineErrors() {
        return database.read(handle -> handle.createQuery(
                        "SELECT position FROM published_line WHERE why_not_judged = 'ENGINE_ERROR'")
                .mapTo(String.class)
                .set());
    }

    /** The newest lines, which are this scene's, each; of older ones, of which other tests leave thousands, some. */
    private static void assertRechecked(List<NamedCsvRecord> published) {
        for (int i = 0; i < published.size(); i++) {
            if (i < published.size() - NEWEST && i % SOME != 0) {
                continue;
            }
            NamedCsvRecord line = published.get(i);
            given().get("/api/v1/lines/" + line.getField("position") + "/recheck")
                    .then()
                    .log()
                    .ifValidationFails()
                    .statusCode(200)
                    .body("differences", empty())
                    .body("agrees", equalTo(true));
        }
    }

    @Test
    void theOrderOfTheRowsChangesNoResult() throws Exception {
        scene.ready();
        lines.filed();
        lines.amended();
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
        Path ceilings = Files.write(
                folder.resolve("ceilings.csv"),
                given().get("/api/v1/ceilings.csv").asByteArray());
        int code = JudgeCommand.run(
                List.of(file.toString(), "--ceilings", ceilings.toString()), out, new PrintStream(errors, true));
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private void assertSame(List<NamedCsvRecord> found, List<NamedCsvRecord> published) {
        assertThat(found).hasSameSizeAs(published);
        Set<String> failed = engineErrors();
        for (int i = 0; i < found.size(); i++) {
            int row = i;
            if (failed.contains(published.get(i).getField("position"))) {
                continue;
            }
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
