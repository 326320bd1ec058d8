package org.sunshine.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DotPictureTest {
    @Test
    void eachPurchaseIsADotAndEqualPricesAreStacked() {
        DotPicture picture = picture(List.of(price("1"), price("1"), price("2")), "3", null);
        assertThat(picture.many()).isEqualTo(1);
        assertThat(picture.dots()).hasSize(3);
        assertThat(picture.dots().get(0).x()).isEqualTo(picture.dots().get(1).x());
        assertThat(picture.dots().get(0).y()).isNotEqualTo(picture.dots().get(1).y());
    }

    @Test
    void manyPurchasesShareADotAndThePictureSaysHowMany() {
        DotPicture picture = picture(Collections.nCopies(2_000, price("1")), "3", null);
        assertThat(picture.many()).isEqualTo(143);
        assertThat(picture.dots()).hasSize(14);
    }

    @Test
    void everythingLiesInsideThePicture() {
        DotPicture picture = picture(List.of(price("0.0001"), price("1"), price("10000")), "0.5", "0.00005");
        picture.dots().forEach(dot -> assertThat(place(dot.x())).isBetween(0.0, 100.0));
        assertThat(place(picture.line().x())).isBetween(0.0, 100.0);
        assertThat(place(picture.meant().x())).isBetween(0.0, 100.0);
    }

    @Test
    void thereAreAFewRoundTicks() {
        assertThat(picture(List.of(price("0.02"), price("0.05")), "0.06", null).ticks())
                .hasSizeBetween(2, 7)
                .anySatisfy(tick -> assertThat(tick.label()).isEqualTo("0.0500"));
    }

    @Test
    void labelsAtTheEdgesHangInwards() {
        DotPicture picture = picture(List.of(price("1")), "100", null);
        assertThat(picture.line().anchor()).isEqualTo("end");
        assertThat(picture.middle().anchor()).isEqualTo("start");
    }

    private static DotPicture.Price price(String unitPrice) {
        return new DotPicture.Price(new BigDecimal(unitPrice), false);
    }

    private static DotPicture picture(List<DotPicture.Price> prices, String line, String meant) {
        BigDecimal one = BigDecimal.ONE;
        return DotPicture.of(
                prices, one, one, one, new BigDecimal(line), meant == null ? null : new BigDecimal(meant), "", "", "");
    }

    private static double place(String percent) {
        return Double.parseDouble(percent.replace("%", ""));
    }
}
