package org.sunshine.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Loads registers and history over the portal's own API, as an administrator would. */
final class LoadingClient implements AutoCloseable {
    private static final String BOUNDARY = "sunshine-sample-boundary";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI portal;
    private final String key;
    private final ObjectMapper json;

    LoadingClient(URI portal, String administratorKey, ObjectMapper json) {
        this.portal = portal;
        this.key = administratorKey;
        this.json = json;
    }

    /** Loads a register's file, which must be taken whole. */
    void putRegister(String name, String csv) throws IOException, InterruptedException {
        HttpRequest request = request("/api/v1/admin/" + name)
                .header("Content-Type", "text/csv; charset=UTF-8")
                .PUT(HttpRequest.BodyPublishers.ofString(csv))
                .build();
        expect(OK, send(request));
    }

    /** Imports a history and waits until it is done; gives the number of rows. */
    int importHistory(String csv) throws IOException, InterruptedException {
        String body = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"history.csv\"\r\n"
                        .formatted(BOUNDARY)
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + BOUNDARY + "--\r\n";
        HttpRequest request = request("/api/v1/imports?history=true")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = send(request);
        while (response.statusCode() == ACCEPTED) {
            Thread.sleep(BETWEEN_LOOKS);
            String importId = json.readTree(response.body()).path("importId").asText();
            response = send(request("/api/v1/imports/" + importId).GET().build());
        }
        expect(OK, response);
        JsonNode done = json.readTree(response.body());
        boolean whole = done.path("state").asText().equals("done")
                && done.path("rejected").asInt() == 0;
        if (!whole) {
            throw new IOException("The history was not taken whole: " + response.body());
        }
        return done.path("total").asInt();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(portal.resolve(path)).header("Authorization", "Bearer " + key);
    }

    /** Sends, and waits for a portal that does not listen yet. */
    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        while (true) {
            try {
                return http.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (ConnectException e) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private static void expect(int status, HttpResponse<String> response) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException(
                    "%s answered %d: %s".formatted(response.uri(), response.statusCode(), response.body()));
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
