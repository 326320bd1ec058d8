package org.sunshine.pricing.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CeilingsFileTest {
    private static final String HEADER = "pack_code,product_code,unit_price,currency,from,to,source,known_from\n";
    private static final String LOWERED = HEADER
            + ",P,2.00,USD,2026-01-01,,List 1,2026-01-01T00:00:00.000Z\n"
            + ",P,1.00,USD,2026-01-01,,List 2,2026-03-01T12:00:00.000Z\n"
            + "K,,5.00,USD,2026-01-01,2026-05-31,List 3,2026-04-01T00:00:00.000Z\n";

    @TempDir
    Path folder;

    @Test
    void aLineKnowsTheRowsThatWereKnownWhenItWasAccepted() throws IOException {
        assertThat(source(LOWERED, "2026-02-10", "2025-12-31T23:59:59.999Z")).isNull();
        assertThat(source(LOWERED, "2026-02-10", "2026-02-10T08:00:00.000Z")).isEqualTo("List 1");
        assertThat(source(LOWERED, "2026-02-10", "2026-03-01T11:59:59.999Z")).isEqualTo("List 1");
        assertThat(source(LOWERED, "2026-02-10", "2026-03-01T12:00:00.000Z")).isEqualTo("List 2");
    }

    @Test
    void thePacksOwnCeilingGoesBeforeItsProductsWhileItIsInForce() throws IOException {
        assertThat(source(LOWERED, "2026-04-10", "2026-04-10T08:00:00.000Z")).isEqualTo("List 3");
        assertThat(source(LOWERED, "2026-06-01", "2026-06-01T08:00:00.000Z")).isEqualTo("List 2");
    }

    @Test
    void aLineThatDoesNotSayWhenItWasAcceptedKnowsEveryRow() throws IOException {
        assertThat(source(LOWERED, "2026-02-10", "")).isEqualTo("List 3");
        assertThat(source(LOWERED, "2026-06-01", "")).isEqualTo("List 2");
    }

    @Test
    void withoutKnownFromTheLowestOfThoseInForceCounts() throws IOException {
        String plain = "pack_code,product_code,unit_price,from,to,source\n"
                + ",P,2.00,2026-01-01,,List 1\n"
                + ",P,1.00,2026-01-01,,List 2\n";
        assertThat(source(plain, "2026-02-10", "2026-02-10T08:00:00.000Z")).isEqualTo("List 2");
    }

    @Test
    void aMomentThatIsNoneIsTold() {
        assertThatThrownBy(() -> source(LOWERED.replace("2026-03-01T12:00:00.000Z", "1 March"), "2026-02-10", ""))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("row 3, column known_from: \"1 March\" is no moment");
    }

    private String source(String ceilings, String orderDate, String acceptedAt) throws IOException {
        Path legal = Files.writeString(folder.resolve("ceilings.csv"), ceilings);
        Path lines = Files.writeString(
                folder.resolve("lines.csv"),
                "line_id,order_date,accepted_at,hospital_code,district,product_code,tier,pack_code,pack_size,"
                        + "supplier_code,packs,pack_price,currency\n1,%s,%s,H,D,P,generic,K,10,S,5,70.00,USD\n"
                                .formatted(orderDate, acceptedAt));
        List<FileLine> read = LinesFile.read(lines, true).lines();
        var found = CeilingsFile.read(legal).of(read.getFirst());
        return found == null ? null : found.source();
    }
}
