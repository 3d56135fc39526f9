package city.kaen.embedded;

import city.kaen.topology.Function;
import city.kaen.topology.Topology;
import city.kaen.topology.Trigger;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Keeps the schedules of a topology at the embedded pace: what AWS runs every five minutes runs at that pace, the
/// rarer ones as much more rarely as there.
///
/// A run that is due while the one before goes on is left out. While nothing has come in for a while, nine of ten are,
/// so that an idle cloud is quiet.
///
/// @param quiet how long nothing has come in
record Schedules(Map<String, FunctionRunner> runners, Supplier<Duration> quiet, Duration pace, Clock clock) {
    private static final Duration FASTEST = Duration.ofMinutes(5);
    private static final Duration AWAKE = Duration.ofSeconds(30);
    private static final int ASLEEP = 10;

    void start(Topology topology, Later later) {
        for (Function function : topology.functions()) {
            FunctionRunner runner = Objects.requireNonNull(runners.get(function.name()));
            for (Trigger trigger : function.triggers()) {
                switch (trigger) {
                    case Trigger.Schedule schedule -> {
                        AtomicLong times = new AtomicLong();
                        AtomicBoolean underWay = new AtomicBoolean();
                        later.every(
                                pace.multipliedBy(paces(schedule)),
                                () -> run(schedule, runner, times.getAndIncrement(), underWay));
                    }
                    case Trigger.Objects ignored -> {}
                }
            }
        }
    }

    /// How many paces lie between two runs.
    static long paces(Trigger.Schedule schedule) {
        return Math.max(1, schedule.every().dividedBy(FASTEST));
    }

    private void run(Trigger.Schedule schedule, FunctionRunner runner, long time, AtomicBoolean underWay) {
        boolean due = time % ASLEEP == 0 || quiet.get().compareTo(AWAKE) < 0;
        // Another schedule of the same function does not count: it is queued behind it.
        if (due && underWay.compareAndSet(false, true)) {
            runner.invoke(schedule.payloadAt(clock.instant()), true, () -> underWay.set(false));
        }
    }
}
