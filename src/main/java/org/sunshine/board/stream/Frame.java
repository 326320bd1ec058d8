package org.sunshine.board.stream;

import io.vertx.core.buffer.Buffer;

/** One server-sent event, encoded once and written to every connection that shares it. */
record Frame(Buffer bytes) {
    /** Keeps a connection open and tells proxies that it lives; no client sees it. */
    static final Frame HEARTBEAT = new Frame(Buffer.buffer(": \n\n"));

    /**
     * An event.
     *
     * @param id the ledger size it covers, or null
     * @param data any text; each of its lines becomes a data line
     */
    static Frame event(String name, Long id, String data) {
        StringBuilder text = new StringBuilder(data.length() + 64);
        if (id != null) {
            text.append("id: ").append(id).append('\n');
        }
        text.append("event: ").append(name).append('\n');
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        if (data.isEmpty()) {
            text.append("data:\n");
        }
        return new Frame(Buffer.buffer(text.append('\n').toString()));
    }

    /** The first bytes of a stream: how long to wait before a reconnect, in milliseconds. */
    static Frame retry(int millis) {
        return new Frame(Buffer.buffer("retry: " + millis + "\n\n"));
    }
}
