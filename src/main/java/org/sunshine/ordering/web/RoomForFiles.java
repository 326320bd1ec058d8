package org.sunshine.ordering.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds the files that are in memory at once, so that a heap full of uploads never takes the portal down. Whoever finds
 * no room waits a moment, then is asked to come back.
 */
@ApplicationScoped
class RoomForFiles {
    /** A file's rows take about this many times its bytes while it is checked and judged. */
    private static final int TIMES_ITS_BYTES = 20;

    private static final int UNIT = 1024;
    private static final long WAIT_SECONDS = 10;

    private final int units;
    private final Semaphore free;

    RoomForFiles() {
        this(Runtime.getRuntime().maxMemory() / 2);
    }

    RoomForFiles(long heapBytes) {
        units = Math.clamp(heapBytes / TIMES_ITS_BYTES / UNIT, 1, Integer.MAX_VALUE);
        free = new Semaphore(units, true);
    }

    /**
     * Room for a file of this many bytes; one that is larger than all the room there is gets all of it.
     *
     * @throws org.sunshine.platform.Problem.Raised 503 where there is none for now
     */
    Room take(long bytes) {
        int wanted = (int) Math.min(units, bytes / UNIT + 1);
        try {
            if (free.tryAcquire(wanted, WAIT_SECONDS, TimeUnit.SECONDS)) {
                return new Room(wanted);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw FilingProblems.manyFiles().raise();
    }

    /** Room that is taken until everybody who holds it has closed it. */
    final class Room implements AutoCloseable {
        private final int taken;
        private final AtomicInteger holders = new AtomicInteger(1);

        private Room(int taken) {
            this.taken = taken;
        }

        /** One more holder, who closes it as well. */
        Room held() {
            holders.incrementAndGet();
            return this;
        }

        @Override
        public void close() {
            if (holders.decrementAndGet() == 0) {
                free.release(taken);
            }
        }
    }
}
