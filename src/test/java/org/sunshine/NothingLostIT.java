package org.sunshine;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Portal and database are killed without warning in the middle of a stream of orders. Hospitals send again what was not
 * answered, with the same key; in the end every order is there exactly once and the positions have no gap.
 */
class NothingLostIT {
    private static final int WRITERS = 4;
    private static final int KILLS = 4;
    private static final long SEED = 7;
    private static final int LINES = 3;

    @TempDir
    Path temporary;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicBoolean writing = new AtomicBoolean(true);
    private volatile PortalProcess portal;

    @Test
    void everyAcknowledgedLineIsThereExactlyOnceAfterKillsOfPortalAndDatabase() throws Exception {
        int port = PortalProcess.freePort();
        portal = PortalProcess.start(temporary, port, "--data", "data");
        portal.waitUntilReady();
        Properties accounts = properties("sample-accounts.properties");
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().start(() -> write(port, accounts.getProperty("officer.apiKey"))));
        }
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(Duration.ofMillis(700 + random.nextInt(1_500)));
            if (kill % 2 == 0) {
                portal.process().destroyForcibly().waitFor();
                portal = PortalProcess.start(temporary, port, "--data", "data");
            } else {
                PortalProcess.serversIn(temporary).forEach(ProcessHandle::destroyForcibly);
            }
            int before = acknowledged.size();
            awaitMoreThan(before + 5);
        }
        writing.set(false);
        for (Thread writer : writers) {
            writer.join(Duration.ofSeconds(60));
            assertThat(writer.isAlive()).isFalse();
        }
        check(port, accounts.getProperty("officer.hospital"));
    }

    @AfterEach
    void leaveNoProcess() {
        http.shutdownNow();
        portal.process().destroyForcibly();
        PortalProcess.serversIn(temporary).forEach(ProcessHandle::destroyForcibly);
    }

    /** Files one order after the other; sends each again until it is answered. */
    private void write(int port, String key) {
        while (writing.get()) {
            String number = "KILL-" + numbers.incrementAndGet();
            HttpRequest order = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/orders".formatted(port)))
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", number)
                    .timeout(Duration.ofSeconds(20))
                    .POST(HttpRequest.BodyPublishers.ofString(order(number)))
                    .build();
            while (!isAnswered(order)) {
                pause();
            }
            acknowledged.add(number);
        }
    }

    private boolean isAnswered(HttpRequest order) {
        try {
            int status =
                    http.send(order, HttpResponse.BodyHandlers.discarding()).statusCode();
            assertThat(status).isIn(200, 201, 409, 503);
            return status == 200 || status == 201;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String order(String number) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= LINES; i++) {
            lines.add(
                    "{\"lineNumber\":%d,\"packCode\":\"K-000123\",\"supplierCode\":\"S-00001\",\"packs\":%d,\"packPrice\":\"3.5\"}"
                            .formatted(i, i));
        }
        return "{\"orderNumber\":\"%s\",\"orderDate\":\"%s\",\"currency\":\"USD\",\"lines\":[%s]}"
                .formatted(number, LocalDate.now(ZoneId.systemDefault()), String.join(",", lines));
    }

    private void awaitMoreThan(int orders) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (acknowledged.size() <= orders) {
            assertThat(System.nanoTime()).as("orders are taken again").isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private void check(int port, String hospital) throws Exception {
        Properties database = properties("database.properties");
        try (Connection connection = DriverManager.getConnection(
                        database.getProperty("url"), database.getProperty("user"), database.getProperty("password"));
                Statement statement = connection.createStatement()) {
            while (number(statement, "SELECT COUNT(*) FROM ledger_pending") > 0) {
                Thread.sleep(50);
            }
            long entries = number(statement, "SELECT COUNT(*) FROM ledger_entry");
            assertThat(number(statement, "SELECT MAX(position) + 1 FROM ledger_entry"))
                    .isEqualTo(entries);
            assertThat(number(statement, "SELECT MIN(position) FROM ledger_entry"))
                    .isZero();
            assertThat(number(statement, "SELECT size FROM ledger_state")).isBetween(entries, entries + 1_000);
            assertThat(number(statement, "SELECT COUNT(*) FROM ledger_rejected"))
                    .isZero();
        }
        Map<String, Long> published = published(port, hospital);
        assertThat(published.keySet()).containsAll(acknowledged);
        assertThat(published.values()).containsOnly((long) LINES);
        assertThat(acknowledged).hasSizeGreaterThan(5 * KILLS);
    }

    /** Published lines by order number, of the orders of this test. */
    private Map<String, Long> published(int port, String hospital) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:%d/api/v1/lines.csv?status=all&hospital=%s".formatted(port, hospital)))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Sunshine-Sample")).isPresent();
        String csv = answer.body();
        return CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .map(row -> row.getField("order_number"))
                .filter(number -> number.startsWith("KILL-"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static long number(Statement statement, String sql) throws Exception {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(temporary.resolve("data").resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
