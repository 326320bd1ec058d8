package org.sunshine.pricing.offline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where in the ledger the versions stand that took the place of others. */
final class Successors {
    private final Map<String, long[]> byLine = new HashMap<>();

    Successors(List<FileLine> lines) {
        for (FileLine line : lines) {
            if (line.version() > 1 || line.cancelled()) {
                byLine.merge(line.lineId(), new long[] {line.position()}, Successors::joined);
            }
        }
        byLine.values().forEach(Arrays::sort);
    }

    /** The position of the version that took this one's place, or {@link Long#MAX_VALUE}. */
    long after(FileLine line) {
        long[] positions = byLine.get(line.lineId());
        if (positions != null) {
            for (long position : positions) {
                if (position > line.position()) {
                    return position;
                }
            }
        }
        return Long.MAX_VALUE;
    }

    private static long[] joined(long[] some, long[] more) {
        long[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
