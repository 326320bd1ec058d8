package org.sunshine.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sunshine.catalogue.Pack;
import org.sunshine.catalogue.Supplier;
import org.sunshine.ordering.SubmittedOrder.SubmittedLine;

class CheckingOrderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Pack AMOXICILLIN_500 = new Pack(
            "P24",
            "AMOX",
            "Amoxicillin 500 mg capsule",
            "",
            "Maker",
            "generic",
            new BigDecimal("24.000"),
            "capsule",
            true,
            true);

    @Test
    void takesAnOrderWhoseDecimalsHaveNoTrailingZeros() {
        CheckedOrder order = check(order(line("1", "120", "18.5"))).order();
        assertThat(order.lines().getFirst().packPrice()).isEqualTo(new BigDecimal("18.5000"));
        assertThat(order.lines().getFirst().packs()).isEqualTo(new BigDecimal("120"));
    }

    @Test
    void findsAllErrorsAtOnceWithTheirPointers() {
        SubmittedOrder order = new SubmittedOrder(
                " ",
                "2026-11-24",
                "EUR",
                null,
                List.of(
                        new SubmittedLine("0", "nobody", null, "S 1", null, "1.5", "12", "-1", "BECAUSE", "a b", "00"),
                        new SubmittedLine(null, "P24", null, null, null, "x", "12", "0.00001", null, null, "00")));
        assertThat(check(order).errors())
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactly(
                        "/orderNumber REQUIRED",
                        "/orderDate DATE_IN_FUTURE",
                        "/currency OTHER_CURRENCY",
                        "/lines/0/lineNumber NOT_A_LINE_NUMBER",
                        "/lines/0/packCode UNKNOWN_PACK",
                        "/lines/0/supplierCode NOT_A_CODE",
                        "/lines/0/packs NOT_A_COUNT",
                        "/lines/0/packPrice NEGATIVE",
                        "/lines/0/reasonCode UNKNOWN_REASON",
                        "/lines/0/contractRef NOT_A_CODE",
                        "/lines/1/lineNumber REQUIRED",
                        "/lines/1/supplierCode REQUIRED",
                        "/lines/1/packs NOT_A_NUMBER",
                        "/lines/1/packPrice TOO_MANY_DECIMALS",
                        "/lines/1/packSize PACK_SIZE_MISMATCH");
    }

    @Test
    void refusesAbsurdNumbersQuickly() {
        for (String price : List.of(
                "NaN",
                "Infinity",
                "1e999999999",
                "1e-999999999",
                "0x10",
                "1_000",
                "١٢",
                "1,5",
                "9".repeat(5_000),
                "1000000000001",
                "--1",
                "",
                "1e13")) {
            assertThat(check(order(line("1", "1", price))).errors()).as(price).hasSize(1);
        }
        for (String packs : List.of("0", "-3", "2.5", "1e20", "1e-5")) {
            assertThat(check(order(line("1", packs, "1"))).errors()).as(packs).hasSize(1);
        }
    }

    @Test
    void takesZeroPricesAndTheLargestPrice() {
        for (String price : List.of("0", "0.0000", "0e99", "1000000000000", "1e12", "18.50000000")) {
            assertThat(check(order(line("1", "1", price))).errors()).as(price).isEmpty();
        }
    }

    @Test
    void refusesTwoLinesWithOneNumber() {
        assertThat(check(order(line("1", "1", "1"), line("1", "2", "2"))).errors())
                .extracting(FieldError::code)
                .containsExactly("DUPLICATE_LINE_NUMBER");
    }

    @Test
    void refusesDatesThatAreTooOldOrNone() {
        for (String date :
                List.of("2026-10-22", "1066-10-14", "2026-02-30", "23.11.2026", "2026-11-23T00:00", "+99999-01-01")) {
            SubmittedOrder order = new SubmittedOrder("A-1", date, "USD", null, List.of(line("1", "1", "1")));
            assertThat(check(order).errors()).as(date).hasSize(1);
        }
        SubmittedOrder oldest = new SubmittedOrder("A-1", "2026-10-23", "USD", null, List.of(line("1", "1", "1")));
        assertThat(check(oldest).errors()).isEmpty();
    }

    @Test
    void refusesControlAndBidirectionalCharactersInAnOrderNumber() {
        for (String number :
                List.of("A\u0000", "A\n", "A\u202eB", "\ufeffA", "A\ud800", "x".repeat(65), "\u0958".repeat(33))) {
            SubmittedOrder order = new SubmittedOrder(number, "2026-11-23", "USD", null, List.of(line("1", "1", "1")));
            assertThat(check(order).errors()).as(number).hasSize(1);
        }
        SubmittedOrder chinese = new SubmittedOrder("重庆-1 😀", "2026-11-23", "USD", null, List.of(line("1", "1", "1")));
        assertThat(check(chinese).errors()).isEmpty();
    }

    @Test
    void anOrderNumberIsTheSameHoweverItsAccentsAreComposedAndPadded() {
        SubmittedOrder order =
                new SubmittedOrder(" Cafe\u0301-1 ", "2026-11-23", "USD", null, List.of(line("1", "1", "1")));
        assertThat(check(order).order().orderNumber()).isEqualTo("Caf\u00e9-1");
    }

    @Test
    void theSameOrderHasOneContentHashHoweverItIsWritten() {
        byte[] one = check(order(line("1", "120", "18.5"), line("2", "1", "3")))
                .order()
                .contentHash();
        byte[] same = check(order(line("2", "1", "3.00"), line("1", "1.2e2", "18.5000")))
                .order()
                .contentHash();
        byte[] other = check(order(line("1", "120", "18.6"), line("2", "1", "3")))
                .order()
                .contentHash();
        assertThat(same).isEqualTo(one);
        assertThat(other).isNotEqualTo(one);
    }

    private static SubmittedOrder order(SubmittedLine... lines) {
        return new SubmittedOrder(
                "PO-1", "2026-11-23", "USD", null, Stream.of(lines).toList());
    }

    private static SubmittedLine line(String number, String packs, String price) {
        return new SubmittedLine(number, "P24", null, "S-1", null, packs, null, price, null, null, "00");
    }

    private static CheckingOrder.Result check(SubmittedOrder order) {
        return CheckingOrder.check(
                order,
                new CheckingOrder.Against(
                        "H-1",
                        TODAY.minusDays(31),
                        TODAY,
                        "USD",
                        Map.of("P24", AMOXICILLIN_500),
                        Map.of("S-1", new Supplier("S-1", "Wholesaler", true, false)),
                        description -> List.of(),
                        name -> List.of()));
    }
}
