package org.sunshine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class SampleHeaderTest {
    @Test
    void saysSampleOnlyWhereItIsOne() {
        FirstLoad firstLoad = new FirstLoad();
        assertThat(headers(firstLoad).isEmpty()).isTrue();
        firstLoad.declareSample();
        assertThat(headers(firstLoad).get("Sunshine-Sample")).contains("SCMS", "dates shifted");
        assertThat(headers(firstLoad).get("X-Robots-Tag")).isEqualTo("noindex");
    }

    private static MultiMap headers(FirstLoad firstLoad) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        SampleHeader.set(headers, firstLoad);
        return headers;
    }
}
