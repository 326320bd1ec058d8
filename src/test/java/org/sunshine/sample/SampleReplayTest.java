package org.sunshine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunshine.sample.PortalForTests.Filed;

class SampleReplayTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final List<LiveOrder> TWENTY_ORDERS =
            IntStream.rangeClosed(1, 20).mapToObj(SampleReplayTest::order).toList();
    private static final Map<String, String> KEYS = keys();

    @TempDir
    Path folder;

    private PortalForTests portal;

    @BeforeEach
    void openThePortal() throws IOException {
        portal = PortalForTests.open();
    }

    @AfterEach
    void closeThePortal() {
        portal.close();
    }

    @Test
    void filesFortyLinesAtOnceAndThenAnOrderEveryFiveToTwentySeconds() {
        Pauses pauses = replay(MONDAY, TWENTY_ORDERS, 4);
        // Two lines an order: twenty orders at once, which is the first cycle; three more before the fourth pause ends
        // it.
        assertThat(portal.orders()).hasSize(23);
        assertThat(pauses.taken).hasSize(4).allSatisfy(pause -> assertThat(pause)
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(20)));
        assertThat(new HashSet<>(pauses.taken)).hasSizeGreaterThan(1);
    }

    @Test
    void sendsWhatTheContractAsksForWithTheHospitalsKey() {
        replay(MONDAY, TWENTY_ORDERS, 1);
        Filed first = portal.orders().getFirst();
        assertThat(first.key()).isEqualTo("Bearer key of H-1");
        assertThat(first.idempotencyKey()).isEqualTo("sample-order-SO-1");
        assertThat(first.body().toString())
                .isEqualTo(
                        """
                        {"orderNumber":"SO-1","orderDate":"2026-11-23","currency":"USD","lines":[\
                        {"lineNumber":1,"packCode":"K-000001","supplierCode":"S-00001","packs":"100","packSize":"30","packPrice":"14.56"},\
                        {"lineNumber":2,"packCode":"K-000002","supplierCode":"S-00001","packs":"7","packSize":"60","packPrice":"0"}]}""");
    }

    @Test
    void beginsTheNextCycleUnderNewNumbers() {
        replay(MONDAY, TWENTY_ORDERS, 25);
        assertThat(orderNumbers()).doesNotHaveDuplicates().contains("SO-1", "SO-20", "SO-1-R2", "SO-20-R2", "SO-1-R3");
    }

    @Test
    void goesOnWhereItStoppedWithoutASecondStartOnTheSameDay() {
        replay(MONDAY, TWENTY_ORDERS, 3);
        int before = portal.orders().size();
        replay(MONDAY, TWENTY_ORDERS, 2);
        assertThat(portal.orders()).hasSize(before + 1);
        assertThat(orderNumbers()).doesNotHaveDuplicates();
    }

    @Test
    void startsAgainWithFortyLinesOnALaterDay() {
        replay(MONDAY, TWENTY_ORDERS, 1);
        replay(MONDAY.plusDays(3), TWENTY_ORDERS, 1);
        assertThat(portal.orders()).hasSize(40);
        assertThat(portal.orders().subList(20, 40))
                .allSatisfy(order -> assertThat(order.date()).isEqualTo("2026-11-26"));
        assertThat(orderNumbers()).doesNotHaveDuplicates();
    }

    @Test
    void filesADayLateAndDeclaresNothingBoughtNowAndThen() {
        replay(MONDAY, TWENTY_ORDERS, 200);
        List<Filed> late = portal.orders().stream()
                .filter(order -> order.date().equals("2026-11-22"))
                .toList();
        assertThat(late).hasSizeBetween(3, 30);
        assertThat(portal.orders()).allSatisfy(order -> assertThat(order.date()).isIn("2026-11-22", "2026-11-23"));
        assertThat(portal.nilReturns()).isNotEmpty();
    }

    @Test
    void declaresNothingBoughtOnlyForHospitalsThatHaveNotFiled() {
        replay(MONDAY, TWENTY_ORDERS, 200);
        List<String> ordering =
                portal.orders().stream().map(Filed::key).distinct().toList();
        assertThat(portal.nilReturns().stream().map(Filed::key))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(ordering);
    }

    @Test
    void waitsAsLongAsThePortalAsksAndSendsTheSameAgain() {
        portal.willAnswer(503, "7");
        portal.willAnswer(429, null);
        Pauses pauses = replay(MONDAY, TWENTY_ORDERS, 3);
        assertThat(pauses.taken).startsWith(Duration.ofSeconds(7), Duration.ofSeconds(2));
        List<Filed> firstThree = portal.orders().subList(0, 3);
        assertThat(new HashSet<>(firstThree)).hasSize(1);
        assertThat(portal.orders().get(3).orderNumber()).isEqualTo("SO-2");
    }

    @Test
    void passesOverAnOrderThatIsRefused() {
        portal.willAnswer(422, null);
        replay(MONDAY, TWENTY_ORDERS, 1);
        assertThat(orderNumbers()).startsWith("SO-1", "SO-2").doesNotHaveDuplicates();
    }

    @Test
    void waitsForAPortalThatIsAway() throws IOException {
        URI address = portal.address();
        portal.close();
        List<Duration> taken = new ArrayList<>();
        SampleReplay replay = replayAt(address, MONDAY, TWENTY_ORDERS, pause -> {
            taken.add(pause);
            if (taken.size() == 3) {
                reopen(address);
            }
            if (taken.size() == 4) {
                throw new InterruptedException();
            }
        });
        replay.run();
        replay.close();
        assertThat(taken).startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(portal.orders()).hasSize(20);
    }

    @Test
    void sendsAnInterruptedOrderAgainUnderItsFirstDate() {
        portal.willAnswer(503, null);
        replay(MONDAY, TWENTY_ORDERS, 1);
        replay(MONDAY.plusDays(2), TWENTY_ORDERS, 1);
        assertThat(portal.orders().get(0)).isEqualTo(portal.orders().get(1));
        assertThat(portal.orders().get(1).date()).isEqualTo("2026-11-23");
        assertThat(portal.orders().get(2).date()).isEqualTo("2026-11-25");
    }

    @Test
    void stopsWhenAskedTo() throws Exception {
        SampleReplay replay = new SampleReplay(
                portal.address(),
                KEYS,
                TWENTY_ORDERS,
                clock(MONDAY),
                ZoneOffset.UTC,
                1,
                folder.resolve("sample-replay.properties"));
        replay.start();
        for (int tries = 0; tries < 100 && portal.orders().size() < 20; tries++) {
            Thread.sleep(50);
        }
        replay.close();
        assertThat(portal.orders()).hasSize(20);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("sample-replay"));
    }

    @Test
    void refusesAStateThatMakesNoSense() throws IOException {
        Path file = folder.resolve("sample-replay.properties");
        Files.writeString(file, "cycle=first\n");
        assertThatThrownBy(() -> replay(MONDAY, TWENTY_ORDERS, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sample-replay.properties");
    }

    @Test
    void leavesNoHalfWrittenStateBehind() throws IOException {
        replay(MONDAY, TWENTY_ORDERS, 3);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("sample-replay.properties");
        }
    }

    @Test
    void refusesToStartWithoutAKeyForEveryHospital() {
        assertThatThrownBy(() -> new SampleReplay(
                        portal.address(),
                        Map.of("H-1", "key"),
                        TWENTY_ORDERS,
                        clock(MONDAY),
                        ZoneOffset.UTC,
                        1,
                        folder.resolve("state")))
                .hasMessage("No key for hospital H-2");
    }

    /** Counts the pauses and ends the replay with the last of them. */
    private static final class Pauses implements FilingClient.Pause {
        private final List<Duration> taken = new ArrayList<>();
        private final int last;

        Pauses(int last) {
            this.last = last;
        }

        @Override
        public void await(Duration duration) throws InterruptedException {
            taken.add(duration);
            if (taken.size() == last) {
                throw new InterruptedException();
            }
        }
    }

    private Pauses replay(LocalDate today, List<LiveOrder> orders, int pausesToTake) {
        Pauses pauses = new Pauses(pausesToTake);
        try (SampleReplay replay = replayAt(portal.address(), today, orders, pauses)) {
            replay.run();
        }
        return pauses;
    }

    private SampleReplay replayAt(URI address, LocalDate today, List<LiveOrder> orders, FilingClient.Pause pause) {
        return new SampleReplay(
                address,
                KEYS,
                orders,
                clock(today),
                new Random(20261123),
                folder.resolve("sample-replay.properties"),
                pause);
    }

    private void reopen(URI address) {
        try {
            portal = PortalForTests.openAt(address);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Clock clock(LocalDate today) {
        return Clock.fixed(Instant.parse(today + "T14:03:27Z"), ZoneOffset.UTC);
    }

    private List<String> orderNumbers() {
        return portal.orders().stream().map(Filed::orderNumber).toList();
    }

    private static LiveOrder order(int number) {
        return new LiveOrder(
                "SO-" + number,
                "H-" + (number % 10 == 0 ? 10 : number % 10),
                List.of(
                        new LiveOrder.Line(
                                1,
                                "K-000001",
                                "S-00001",
                                new BigDecimal("100"),
                                new BigDecimal("30"),
                                new BigDecimal("14.56")),
                        new LiveOrder.Line(
                                2, "K-000002", "S-00001", new BigDecimal("7"), new BigDecimal("60"), BigDecimal.ZERO)));
    }

    /** Sixty hospitals, of which ten order. */
    private static Map<String, String> keys() {
        Map<String, String> keys = new TreeMap<>();
        IntStream.rangeClosed(1, 60).forEach(number -> keys.put("H-" + number, "key of H-" + number));
        return keys;
    }
}
