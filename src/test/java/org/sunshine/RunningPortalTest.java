package org.sunshine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunningPortalTest {
    @Test
    void saysWhyItCouldNotStart() {
        Throwable failure = new IllegalStateException(
                "wrapped", new RuntimeException("also", new java.io.IOException("disk full")));
        assertThat(RunningPortal.whyNotStarted(failure)).isEqualTo("Sunshine could not start: IOException: disk full");
    }
}
