package org.sunshine.board.stream;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;

/**
 * One open connection. A viewer that does not read is left out until it has drained, then brought to the newest state;
 * nothing piles up for it. Touched on its own event loop only.
 */
final class Viewer {
    private static final int MAX_QUEUED_BYTES = 256 * 1024;

    private final HttpServerResponse response;
    private final Context context;
    private boolean behind;

    Viewer(HttpServerResponse response, Context context) {
        this.response = response.setWriteQueueMaxSize(MAX_QUEUED_BYTES);
        this.context = context;
    }

    /** Writes a frame on the viewer's own loop, or leaves it out where the viewer is behind. */
    void send(Frame frame) {
        context.runOnContext(ignored -> write(frame));
    }

    private void write(Frame frame) {
        if (response.ended() || response.closed() || behind) {
            return;
        }
        if (response.writeQueueFull()) {
            behind = true;
            response.drainHandler(drained -> {
                behind = false;
                write(Frame.event("resync", null, "behind"));
            });
            return;
        }
        response.write(frame.bytes());
    }

    /** Asks the viewer to come back after a while of its own, and closes. */
    void dismiss(int retryMillis) {
        context.runOnContext(ignored -> {
            if (!response.ended() && !response.closed()) {
                response.end(Frame.retry(retryMillis).bytes());
            }
        });
    }
}
