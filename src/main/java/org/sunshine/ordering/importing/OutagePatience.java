package org.sunshine.ordering.importing;

import java.time.Duration;
import java.util.function.Supplier;
import org.sunshine.platform.PassingFailure;

/** An outage of the database does not end an import: it waits, and goes on where it was. */
final class OutagePatience {
    private static final int SECONDS = 600;

    private OutagePatience() {}

    /** Does the step, again and again while the database is away. It must bear to be done twice. */
    static <T> T waiting(Supplier<T> step) {
        for (int attempt = 1; ; attempt++) {
            try {
                return step.get();
            } catch (RuntimeException e) {
                if (attempt == SECONDS || !PassingFailure.is(e) || !slept()) {
                    throw e;
                }
            }
        }
    }

    /** False where the portal stops: its next start marks the import as cut off. */
    private static boolean slept() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
