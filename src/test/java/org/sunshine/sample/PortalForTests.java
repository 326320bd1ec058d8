package org.sunshine.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A portal that remembers what was filed and answers as told; 201 where nothing was told. */
final class PortalForTests implements AutoCloseable {
    /** A request as it arrived. */
    record Filed(String path, String key, String idempotencyKey, JsonNode body) {
        boolean isOrder() {
            return path.equals("/api/v1/orders");
        }

        boolean isNilReturn() {
            return path.equals("/api/v1/nil-returns");
        }

        String orderNumber() {
            return body.get("orderNumber").asText();
        }

        String date() {
            return body.get(isOrder() ? "orderDate" : "date").asText();
        }
    }

    private record Answer(int status, String retryAfter) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Filed> filed = new CopyOnWriteArrayList<>();

    private PortalForTests(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static PortalForTests open() throws IOException {
        return new PortalForTests(0);
    }

    static PortalForTests openAt(URI address) throws IOException {
        return new PortalForTests(address.getPort());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized void willAnswer(int status, String retryAfter) {
        answers.add(new Answer(status, retryAfter));
    }

    List<Filed> filed() {
        return List.copyOf(filed);
    }

    List<Filed> orders() {
        return filed.stream().filter(Filed::isOrder).toList();
    }

    List<Filed> nilReturns() {
        return filed.stream().filter(Filed::isNilReturn).toList();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            filed.add(new Filed(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    JSON.readTree(exchange.getRequestBody())));
            Answer answer = answers.isEmpty() ? new Answer(201, null) : answers.remove();
            if (answer.retryAfter != null) {
                exchange.getResponseHeaders().add("Retry-After", answer.retryAfter);
            }
            exchange.sendResponseHeaders(answer.status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
