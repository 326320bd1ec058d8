package org.sunshine.board.stream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sunshine.published.LineFilter;

/** The viewers of one filter in one form: they share every frame. */
final class Channel {
    /** What a channel is of. */
    record Key(LineFilter filter, LineFrames form) {}

    private final Key key;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();

    Channel(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    Set<Viewer> viewers() {
        return viewers;
    }

    void send(Frame frame) {
        viewers.forEach(viewer -> viewer.send(frame));
    }
}
