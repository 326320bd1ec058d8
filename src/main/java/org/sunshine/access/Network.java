package org.sunshine.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.sunshine.kernel.Hashes;

/** Where a request comes from: an IPv4 address, or the first 64 bits of an IPv6 one, which is what a subscriber gets. */
record Network(String name) {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int IPV6_BYTES = 16;
    private static final int SUBSCRIBER_BYTES = 8;

    static Network of(String address) {
        String withoutZone = address.contains("%") ? address.substring(0, address.indexOf('%')) : address;
        if (!LITERAL.matcher(withoutZone).matches()) {
            return new Network(address);
        }
        try {
            byte[] bytes = InetAddress.getByName(withoutZone).getAddress();
            return bytes.length == IPV6_BYTES
                    ? new Network(Hashes.hex(Arrays.copyOf(bytes, SUBSCRIBER_BYTES)) + "/64")
                    : new Network(withoutZone);
        } catch (UnknownHostException e) {
            return new Network(address);
        }
    }
}
