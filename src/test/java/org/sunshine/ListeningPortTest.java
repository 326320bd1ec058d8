package org.sunshine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.CannotStart;

class ListeningPortTest {
    @Test
    void findsAFreeOneForZero() {
        assertThat(ListeningPort.check("127.0.0.1", 0)).isPositive();
    }

    @Test
    void refusesOneInUseAndSaysWhatToDo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ListeningPort.check("127.0.0.1", taken.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port %d is in use. Choose another with --port.", taken.getLocalPort());
        }
    }

    @Test
    void refusesAnAddressThatThisMachineDoesNotHave() {
        assertThatThrownBy(() -> ListeningPort.check("192.0.2.1", 0))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SUNSHINE_HOST");
    }
}
