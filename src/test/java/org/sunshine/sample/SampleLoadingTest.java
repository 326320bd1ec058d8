package org.sunshine.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleLoadingTest {
    @Test
    void loadsOverTheAddressThatThePortalListensOn() {
        assertThat(SampleLoading.portal("0.0.0.0", 8080)).hasToString("http://localhost:8080");
        assertThat(SampleLoading.portal("::", 8080)).hasToString("http://localhost:8080");
        assertThat(SampleLoading.portal("10.1.2.3", 80)).hasToString("http://10.1.2.3:80");
        assertThat(SampleLoading.portal("::1", 80)).hasToString("http://[::1]:80");
    }
}
