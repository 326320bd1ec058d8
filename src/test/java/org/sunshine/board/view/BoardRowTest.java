package org.sunshine.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.sunshine.board.PlainPages;
import org.sunshine.board.SampleLines;
import org.sunshine.board.view.BoardRow.First;
import org.sunshine.published.PublishedLine;

class BoardRowTest {
    @Test
    void showsEveryPartOfALine() {
        BoardRow row = row(line -> line.productName().equals("Lamivudine + zidovudine 150 + 300 mg tablet")
                && line.supplierName().equals("Pharmacy Direct"));
        assertThat(row.product().first()).isEqualTo("Lamivudine + zidovudine");
        assertThat(row.product().rest()).isEqualTo("150 + 300 mg tablet");
        assertThat(row.packMore()).isEqualTo("generic, pack of 60 · Aurobindo Unit III");
        assertThat(row.hospital()).isEqualTo("South Africa");
        assertThat(row.hospitalMore()).isEqualTo("programme 116-ZA-T30");
        assertThat(row.packs() + " × " + row.packPrice() + " = " + row.total()).isEqualTo("7 × 31.19 = 218.33");
        assertThat(row.unitPrice()).hasToString("0.520");
        assertThat(row.perUnit()).isEqualTo("per tablet");
        assertThat(row.flags()).singleElement().satisfies(flag -> {
            assertThat(flag.words()).isEqualTo("High price");
            assertThat(flag.tone()).isEqualTo("dear");
            assertThat(flag.below()).isEqualTo("to check, open");
        });
        assertThat(row.strip().tone()).isEqualTo("dear");
        assertThat(row.strip().beyondRight()).isTrue();
        assertThat(row.strip().label())
                .startsWith("Middle price 0.110, middle 80 %")
                .endsWith("4.73 times the middle");
    }

    @Test
    void saysWhyNothingIsComparable() {
        BoardRow row = row(line -> line.outcome().equals("not_judged"));
        assertThat(row.why()).isEqualTo("Too few comparable purchases to judge");
        assertThat(row.strip().judged()).isFalse();
        assertThat(row.median()).isNull();
        assertThat(row.ratio()).isEmpty();
    }

    @Test
    void namesAPlaceholderPrice() {
        BoardRow row = row(line -> line.outcome().equals("data_error"));
        assertThat(row.why()).isEqualTo("Placeholder, not compared");
        assertThat(row.flags().getFirst().words()).isEqualTo("Placeholder price");
        assertThat(row.flags().getFirst().tone()).isEqualTo("check");
    }

    @Test
    void carriesTheOrdersDayWhereItIsNotTheDayOfPublication() {
        PublishedLine line = SampleLines.today().getFirst();
        assertThat(BoardRow.of(line, First.TIME, ZoneOffset.UTC, PlainPages.WORDS)
                        .whenMore())
                .isEmpty();
        ZoneId alreadyTomorrow = ZoneOffset.ofHours(14);
        assertThat(BoardRow.of(line, First.TIME, alreadyTomorrow, PlainPages.WORDS)
                        .whenMore())
                .isEqualTo("23 Nov");
        assertThat(BoardRow.of(line, First.DAY, ZoneOffset.UTC, PlainPages.WORDS)
                        .when())
                .isEqualTo("23 Nov");
    }

    private static BoardRow row(Predicate<PublishedLine> wanted) {
        PublishedLine line =
                SampleLines.all().reversed().stream().filter(wanted).findFirst().orElseThrow();
        return BoardRow.of(line, First.TIME, ZoneOffset.UTC, PlainPages.WORDS);
    }
}
