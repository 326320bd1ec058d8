package org.sunshine.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {
    @Test
    void tellsIpv4AddressesApart() {
        assertThat(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.2.2"));
    }

    @Test
    void takesOneSubscribersIpv6AddressesTogether() {
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
        assertThat(Network.of("fe80::1%eth0")).isEqualTo(Network.of("fe80::2"));
    }

    @Test
    void asksNoNameServerAboutWhatIsNoAddress() {
        assertThat(Network.of("unknown").name()).isEqualTo("unknown");
        assertThat(Network.of("999.1.2.3").name()).isEqualTo("999.1.2.3");
    }
}
