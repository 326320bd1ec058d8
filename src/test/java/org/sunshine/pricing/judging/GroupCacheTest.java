package org.sunshine.pricing.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunshine.pricing.Market.TODAY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.InMemory;
import org.sunshine.pricing.Market;
import org.sunshine.pricing.PastPurchases.Group;

class GroupCacheTest {
    private static final Constants CONSTANTS = Market.RULES.constants();
    private final InMemory published = new InMemory();
    private long position;

    @Test
    void readsAGroupOnceAndThenOnlyWhatIsNew() {
        publish("A", 10);
        GroupCache cache = new GroupCache(published, 1000);
        assertThat(known(cache, "A", 10)).isEqualTo(10);
        assertThat(known(cache, "A", 9)).isEqualTo(9);
        assertThat(published.reads()).isEqualTo(1);
        publish("A", 5);
        assertThat(known(cache, "A", 10)).isEqualTo(10);
        assertThat(published.reads()).isEqualTo(1);
        assertThat(known(cache, "A", 15)).isEqualTo(15);
        assertThat(published.reads()).isEqualTo(2);
        assertThat(cache.held()).isEqualTo(15);
    }

    @Test
    void holdsNoMoreThanItsBoundAndForgetsTheLeastLatelyUsed() {
        publish("A", 40);
        publish("B", 40);
        publish("C", 40);
        GroupCache cache = new GroupCache(published, 100);
        known(cache, "A", 120);
        known(cache, "B", 120);
        known(cache, "A", 120);
        known(cache, "C", 120);
        assertThat(cache.held()).isEqualTo(80);
        known(cache, "A", 120);
        assertThat(published.reads()).isEqualTo(3);
        assertThat(known(cache, "B", 120)).isEqualTo(40);
        assertThat(published.reads()).isEqualTo(4);
    }

    @Test
    void manyThreadsFindWhatOneFinds() throws Exception {
        publish("A", 300);
        GroupCache alone = new GroupCache(published, 10_000);
        GroupCache shared = new GroupCache(published, 100);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> tasks = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                long at = 100 + i % 200;
                tasks.add(threads.submit(() -> assertThat(hash(shared, at)).isEqualTo(hash(alone, at))));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
        }
    }

    private void publish(String product, int lines) {
        for (int i = 0; i < lines; i++) {
            published.publish(
                    product,
                    Market.past(
                            position,
                            "L" + position,
                            1,
                            false,
                            false,
                            TODAY.minusDays(1 + position % 90),
                            "H" + position % 7,
                            "S" + position % 5,
                            "1",
                            "30",
                            "1" + position % 3));
            position++;
        }
    }

    private static int known(GroupCache cache, String product, long refPosition) {
        return cache.votersAt(new Group(product, "generic"), refPosition, CONSTANTS)
                .size();
    }

    private static String hash(GroupCache cache, long refPosition) {
        return cache.known(new Group("A", "generic"), TODAY, refPosition, CONSTANTS)
                .reference(new BigDecimal("30"))
                .orElseThrow()
                .hash();
    }
}
