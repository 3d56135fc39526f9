package city.kaen.embedded;

import city.kaen.topology.Function;
import city.kaen.topology.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// Brings what happened in a bucket to the functions that are triggered by it, with the faults that are asked for.
final class Delivery {
    private static final Duration HELD_BACK = Duration.ofSeconds(2);
    private static final int HUNDRED = 100;

    private final List<Function> functions;
    private final Map<String, FunctionRunner> runners;
    private final Later later;
    private final String region;
    private final Faults faults;
    private final Random random;
    private volatile long lastNanos = System.nanoTime();

    Delivery(List<Function> functions, Map<String, FunctionRunner> runners, Later later, String region, Faults faults) {
        this.functions = List.copyOf(functions);
        this.runners = Map.copyOf(runners);
        this.later = later;
        this.region = region;
        this.faults = faults;
        this.random = new Random(faults.seed());
    }

    /// Sends the events of one change.
    ///
    /// @param done run once when every function that was told has dealt with it, or it has become a dead letter
    void deliver(ObjectChange change, Runnable done) {
        lastNanos = System.nanoTime();
        // One more than there are, so that it is not done before all are on their way.
        AtomicInteger left = new AtomicInteger(1);
        Runnable oneLess = () -> {
            if (left.decrementAndGet() == 0) {
                done.run();
            }
        };
        for (Function function : functions) {
            for (Trigger trigger : function.triggers()) {
                switch (trigger) {
                    case Trigger.Objects objects -> {
                        if (concerns(objects, change)) {
                            String payload = S3EventJson.of(change, region, function.name());
                            for (Duration wait : waits()) {
                                left.incrementAndGet();
                                send(wait, function, payload, oneLess);
                            }
                        }
                    }
                    case Trigger.Schedule ignored -> {}
                }
            }
        }
        oneLess.run();
    }

    /// How long nothing has happened.
    Duration quiet() {
        return Duration.ofNanos(System.nanoTime() - lastNanos);
    }

    private static boolean concerns(Trigger.Objects objects, ObjectChange change) {
        return objects.bucket().equals(change.bucket())
                && change.key().startsWith(objects.prefix())
                && (change.created() ? objects.created() : objects.removed());
    }

    /// How long each copy of an event waits; empty if it is lost.
    private synchronized List<Duration> waits() {
        boolean lost = random.nextInt(HUNDRED) < faults.lose();
        boolean twice = random.nextInt(HUNDRED) < faults.duplicate();
        Duration first = held();
        if (lost) {
            return List.of();
        }
        return twice ? List.of(first, held()) : List.of(first);
    }

    private Duration held() {
        Duration late =
                Duration.ofMillis((long) (random.nextDouble() * faults.delay().toMillis()));
        return random.nextInt(HUNDRED) < faults.reorder() ? late.plus(HELD_BACK) : late;
    }

    private void send(Duration wait, Function function, String payload, Runnable done) {
        FunctionRunner runner = Objects.requireNonNull(runners.get(function.name()), function.name());
        if (wait.isZero()) {
            runner.invoke(payload, false, done);
        } else {
            later.in(wait, () -> runner.invoke(payload, false, done));
        }
    }
}
