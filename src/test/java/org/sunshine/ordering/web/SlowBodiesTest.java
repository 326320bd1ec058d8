package org.sunshine.ordering.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

/** Bodies that begin and do not go on. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class SlowBodiesTest {
    @Inject
    Scene scene;

    @BeforeEach
    void setTheScene() {
        scene.ready();
    }

    @Test
    void givesUpABodyThatPauses() throws IOException {
        try (Socket socket = begun(scene.officer())) {
            socket.setSoTimeout(10_000);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer)
                    .as("the connection is closed, with or without a refusal")
                    .doesNotContain("HTTP/1.1 2");
        }
    }

    @Test
    void hundredsOfThemCloseThePortalToNobody() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 120; i++) {
                sockets.add(begun(scene.officer()));
            }
            Instant before = Instant.now();
            given().get("/api/v1/lines?limit=1").then().statusCode(200);
            scene.file(scene.otherOfficer(), scene.order(Scene.orderNumber(), "7", "6.00"))
                    .then()
                    .statusCode(201);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(sockets.stream().filter(SlowBodiesTest::isToldToComeBack))
                    .hasSize(20);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static Socket begun(String key) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        String request =
                "POST /api/v1/orders HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + key
                        + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"order";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static boolean isToldToComeBack(Socket socket) {
        try {
            socket.setSoTimeout(50);
            String answer = answer(socket);
            return answer.startsWith("HTTP/1.1 429")
                    && answer.toLowerCase(Locale.ROOT).contains("retry-after");
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String answer(Socket socket) throws IOException {
        byte[] answer = new byte[2_000];
        int read = socket.getInputStream().read(answer);
        return new String(answer, 0, Math.max(read, 0), StandardCharsets.UTF_8);
    }
}
