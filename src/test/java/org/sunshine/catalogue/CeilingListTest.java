package org.sunshine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which ceiling a line meets. */
class CeilingListTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Instant LOADED = Instant.parse("2026-04-01T08:00:00Z");

    @Test
    void thePacksGoesBeforeTheProducts() {
        CeilingList list = new CeilingList(
                List.of(ceiling(null, "P", "0.30", MAY, null, LOADED), ceiling("K", null, "0.20", MAY, null, LOADED)));
        assertThat(price(list, "K", MAY, LOADED)).contains("0.20");
        assertThat(price(list, "OTHER", MAY, LOADED)).contains("0.30");
        assertThat(list.inForce("OTHER", "Q", MAY, LOADED)).isEmpty();
    }

    @Test
    void isInForceFromItsFirstDayToItsLast() {
        CeilingList list = new CeilingList(List.of(ceiling("K", null, "0.20", MAY, MAY.plusDays(9), LOADED)));
        assertThat(price(list, "K", MAY.minusDays(1), LOADED)).isEmpty();
        assertThat(price(list, "K", MAY, LOADED)).contains("0.20");
        assertThat(price(list, "K", MAY.plusDays(9), LOADED)).contains("0.20");
        assertThat(price(list, "K", MAY.plusDays(10), LOADED)).isEmpty();
    }

    @Test
    void aLaterLoadChangesNothingForWhatWasAcceptedBefore() {
        Instant later = LOADED.plusSeconds(3600);
        CeilingList list = new CeilingList(List.of(
                ceiling("K", null, "0.25", MAY, null, later),
                ceiling("K", null, "0.20", MAY, null, LOADED),
                ceiling("K", null, "0.10", MAY.plusDays(5), null, later.plusSeconds(1))));
        assertThat(price(list, "K", MAY, LOADED.minusMillis(1))).isEmpty();
        assertThat(price(list, "K", MAY, LOADED)).contains("0.20");
        assertThat(price(list, "K", MAY, later.minusMillis(1))).contains("0.20");
        assertThat(price(list, "K", MAY, later)).contains("0.25");
        assertThat(price(list, "K", MAY.plusDays(5), later)).contains("0.25");
        assertThat(price(list, "K", MAY.plusDays(5), later.plusSeconds(1))).contains("0.10");
    }

    private static Optional<String> price(CeilingList list, String pack, LocalDate day, Instant acceptedAt) {
        return list.inForce(pack, "P", day, acceptedAt)
                .map(ceiling -> ceiling.unitPrice().toPlainString());
    }

    private static Ceiling ceiling(
            String pack, String product, String price, LocalDate from, LocalDate to, Instant knownFrom) {
        return new Ceiling(pack, product, new BigDecimal(price), "USD", from, to, "Price list 7", knownFrom);
    }
}
