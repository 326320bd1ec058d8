package org.sunshine.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Files orders and nil returns as a hospital's own system would: by HTTP, with an officer's key. Where the portal is
 * away or overloaded it waits and sends the same again under the same idempotency key.
 */
final class FilingClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    /** Too many requests; bad gateway, unavailable, gateway timeout. */
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Waits; a test's does not. */
    @FunctionalInterface
    interface Pause {
        void await(Duration duration) throws InterruptedException;
    }

    /** What the portal made of it. */
    enum Answer {
        ACCEPTED,
        REFUSED
    }

    private record OrderBody(String orderNumber, String orderDate, String currency, List<LineBody> lines) {}

    private record LineBody(
            int lineNumber, String packCode, String supplierCode, String packs, String packSize, String packPrice) {}

    private record NilReturnBody(String date) {}

    private final URI base;
    private final Pause pause;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** @param base address of the portal, such as {@code http://localhost:8080} */
    FilingClient(URI base, Pause pause) {
        this.base = base;
        this.pause = pause;
    }

    Answer order(LiveOrder order, String orderNumber, LocalDate date, String key) throws InterruptedException {
        List<LineBody> lines = order.lines().stream()
                .map(line -> new LineBody(
                        line.lineNumber(),
                        line.packCode(),
                        line.supplierCode(),
                        line.packs().toPlainString(),
                        line.packSize().toPlainString(),
                        line.packPrice().toPlainString()))
                .toList();
        OrderBody body = new OrderBody(orderNumber, date.toString(), "USD", lines);
        return post("/api/v1/orders", body, "sample-order-" + orderNumber, key);
    }

    Answer nilReturn(String hospital, LocalDate date, String key) throws InterruptedException {
        return post(
                "/api/v1/nil-returns", new NilReturnBody(date.toString()), "sample-nil-" + hospital + "-" + date, key);
    }

    private Answer post(String path, Object body, String idempotencyKey, String key) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(json(body), StandardCharsets.UTF_8))
                .build();
        Duration patience = Duration.ofSeconds(1);
        while (true) {
            Duration wait;
            try {
                HttpResponse<Void> response = http.send(request, HttpResponse.BodyHandlers.discarding());
                int status = response.statusCode();
                if (status / 100 == 2) {
                    return Answer.ACCEPTED;
                }
                if (!LATER.contains(status)) {
                    return Answer.REFUSED;
                }
                wait = retryAfter(response, patience);
            } catch (IOException e) {
                wait = patience;
            }
            pause.await(shorter(wait, LONGEST_WAIT));
            patience = shorter(patience.multipliedBy(2), LONGEST_WAIT);
        }
    }

    private static Duration retryAfter(HttpResponse<?> response, Duration otherwise) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(otherwise);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An order of the sample has no JSON", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
