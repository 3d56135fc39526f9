package city.kaen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.cloud.ObjectEvents;
import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
    private static final int EVENTS = 200;

    private final Function function = Topology.kaen(Names.standard()).function("validate-upload");
    private final List<String> keys = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void bringsEveryEventOnceAndInOrderWithoutFaults() throws InterruptedException {
        deliver(Faults.NONE);
        assertThat(keys).hasSize(EVENTS).isSorted();
    }

    @Test
    void bringsSomeTwiceAndLosesSomeTheSameForTheSameSeed() throws InterruptedException {
        deliver(new Faults(7, 20, 0, 10, Duration.ZERO));
        List<String> first = List.copyOf(keys);
        keys.clear();
        deliver(new Faults(7, 20, 0, 10, Duration.ZERO));
        assertThat(keys).containsExactlyElementsOf(first);
        assertThat(first.stream().distinct().count()).isBetween(EVENTS * 8L / 10, EVENTS - 1L);
        assertThat(first.size()).isGreaterThan((int) first.stream().distinct().count());
    }

    @Test
    void letsLaterEventsOvertakeDelayedOnes() throws InterruptedException {
        deliver(new Faults(7, 0, 0, 0, Duration.ofMillis(300)));
        assertThat(keys).hasSize(EVENTS);
        assertThat(keys).isNotEqualTo(keys.stream().sorted().toList());
    }

    @Test
    void passesOverWhatNoFunctionAskedFor() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        try (Later later = new Later("later");
                FunctionRunner runner = runner(later)) {
            Delivery delivery = delivery(runner, later, Faults.NONE);
            delivery.deliver(change("elsewhere/a.csv"), done::countDown);
            assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(keys).isEmpty();
    }

    private void deliver(Faults faults) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(EVENTS);
        try (Later later = new Later("later");
                FunctionRunner runner = runner(later)) {
            Delivery delivery = delivery(runner, later, faults);
            for (int i = 0; i < EVENTS; i++) {
                delivery.deliver(change("inbox/kkc/engineering/" + (1_000 + i)), done::countDown);
            }
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Delivery delivery(FunctionRunner runner, Later later, Faults faults) {
        return new Delivery(List.of(function), Map.of(function.name(), runner), later, "ap-southeast-7", faults);
    }

    private FunctionRunner runner(Later later) {
        return new FunctionRunner(
                function,
                () -> (input, output, context) -> ObjectEvents.read(input).forEach(event -> keys.add(event.key())),
                new DeadLetters(folder, Clock.systemUTC()),
                later,
                Duration.ofMillis(1),
                1);
    }

    private static ObjectChange change(String key) {
        return new ObjectChange("ObjectCreated:Put", "kaen-inbox", key, "v", 1, "e", Instant.EPOCH, 0);
    }
}
