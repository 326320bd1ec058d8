package org.sunshine.board.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.ledger.Ledger;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class LiveStreamTest {
    @Inject
    Scene scene;

    @Inject
    ObjectMapper json;

    @Inject
    Ledger ledger;

    @TestHTTPResource("/")
    URI portal;

    @BeforeEach
    void setTheScene() {
        scene.ready();
    }

    @Test
    void anAcceptedOrderIsInTheStreamWithinASecond() throws Exception {
        try (Stream stream = open("/api/v1/board/stream", null)) {
            String number = Scene.orderNumber();
            scene.file(scene.officer(), scene.order(number, "10", "6.02"))
                    .then()
                    .statusCode(201);
            long accepted = System.nanoTime();
            JsonNode data = json.readTree(stream.next("lines"));
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - accepted))
                    .isLessThan(1_000);
            assertThat(data.path("lines").path(0).path("orderNumber").asText()).isEqualTo(number);
            assertThat(data.path("more").asText()).isEqualTo("0");
            assertThat(json.readTree(stream.next("day")).path("day").asText())
                    .isEqualTo(scene.today().toString());
        }
    }

    @Test
    void aFilteredStreamTellsOnlyWhatMatches() throws Exception {
        try (Stream stream = open("/api/v1/board/stream?hospital=H-2", null)) {
            scene.file(scene.officer(), scene.order(Scene.orderNumber(), "10", "6.02"))
                    .then()
                    .statusCode(201);
            scene.awaitPublication();
            String number = Scene.orderNumber();
            scene.file(scene.otherOfficer(), scene.order(number, "10", "6.02"))
                    .then()
                    .statusCode(201);
            JsonNode data = json.readTree(stream.next("lines"));
            assertThat(data.path("lines")).hasSize(1);
            assertThat(data.path("lines").path(0).path("orderNumber").asText()).isEqualTo(number);
        }
    }

    @Test
    void whoComesBackGetsWhatItMissedInOneFrame() throws Exception {
        long seen = ledger.size();
        String[] lines = new String[60];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = Scene.line(i + 1, Scene.NEVIRAPINE_60, "1", "3.40");
        }
        scene.file(scene.officer(), scene.order(Scene.orderNumber(), lines))
                .then()
                .statusCode(201);
        scene.awaitPublication();
        try (Stream stream = open("/api/v1/board/stream", Long.toString(seen))) {
            JsonNode data = json.readTree(stream.next("lines"));
            assertThat(data.path("lines")).hasSize(50);
            assertThat(data.path("more").asText()).isEqualTo("10");
        }
    }

    @Test
    void whoWasAwayForTooLongIsToldToLoadAgain() throws Exception {
        try (Stream stream = open("/api/v1/board/stream", "999999999")) {
            assertThat(stream.next("resync")).isNotNull();
        }
    }

    private Stream open(String path, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.resolve(path));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new Stream(client, response.body());
    }

    /** Reads the events of a stream on a thread of its own. */
    private static final class Stream implements AutoCloseable {
        private record Event(String name, String data) {}

        private final HttpClient client;
        private final InputStream body;
        private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();

        Stream(HttpClient client, InputStream body) {
            this.client = client;
            this.body = body;
            Thread.ofVirtual().start(this::read);
        }

        String next(String name) throws InterruptedException {
            for (Event event = events.poll(10, TimeUnit.SECONDS);
                    event != null;
                    event = events.poll(10, TimeUnit.SECONDS)) {
                if (event.name().equals(name)) {
                    return event.data();
                }
            }
            throw new AssertionError("No event named " + name);
        }

        private void read() {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                String name = null;
                StringBuilder data = new StringBuilder();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("event: ")) {
                        name = line.substring(7);
                    } else if (line.startsWith("data: ")) {
                        data.append(line.substring(6));
                    } else if (line.isEmpty() && name != null) {
                        events.add(new Event(name, data.toString()));
                        name = null;
                        data.setLength(0);
                    }
                }
            } catch (IOException e) {
                // The test has closed the stream.
            }
        }

        @Override
        public void close() throws IOException {
            client.shutdownNow();
            body.close();
        }
    }
}
