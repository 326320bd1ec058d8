package org.sunshine;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.sunshine.platform.CannotStart;

/** Looks before anything expensive happens whether the portal will be able to listen. */
final class ListeningPort {
    private ListeningPort() {}

    /**
     * Finds that the port is free, or a free one for 0.
     *
     * @throws CannotStart where it is taken, or not this user's to take
     */
    static int check(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true); // connections of the run before may still be fading
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return probe.getLocalPort();
        } catch (BindException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("Permission denied")) {
                throw new CannotStart(
                        "Port %d is not this user's to open. Choose one above 1023 with --port.".formatted(port), e);
            }
            if (message.contains("Cannot assign")) {
                throw new CannotStart("This machine has no address %s. Mend SUNSHINE_HOST.".formatted(host), e);
            }
            throw new CannotStart("Port %d is in use. Choose another with --port.".formatted(port), e);
        } catch (IOException e) {
            throw new CannotStart("The portal cannot listen on %s: %s. Mend SUNSHINE_HOST.".formatted(host, e), e);
        }
    }
}
