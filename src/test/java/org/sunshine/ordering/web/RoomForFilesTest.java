package org.sunshine.ordering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.Problem;

class RoomForFilesTest {
    private final RoomForFiles room = new RoomForFiles(20L * 1024 * 100);

    @Test
    void aFileLargerThanAllTheRoomGetsAllOfIt() {
        RoomForFiles.Room all = room.take(1L << 30);
        Thread.currentThread().interrupt(); // no waiting
        assertThatThrownBy(() -> room.take(1)).isInstanceOf(Problem.Raised.class);
        assertThat(Thread.interrupted()).isTrue();
        all.close();
        room.take(1L << 30).close();
    }

    @Test
    void roomIsFreeOnceEverybodyHasLeftIt() throws Exception {
        RoomForFiles.Room taken = room.take(1L << 30);
        RoomForFiles.Room worker = taken.held();
        taken.close();
        CompletableFuture<RoomForFiles.Room> next = CompletableFuture.supplyAsync(() -> room.take(1));
        assertThat(next.completeOnTimeout(null, 200, TimeUnit.MILLISECONDS).join())
                .isNull();
        worker.close();
        room.take(1L).close();
    }
}
