package city.kaen.embedded;

import city.kaen.topology.Function;
import city.kaen.topology.Topology;
import city.kaen.topology.Trigger;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/// Keeps the schedules of a topology at the embedded pace. A run that is due while the one before goes on is left out.
final class Schedules {
    private Schedules() {}

    static void start(Topology topology, Map<String, FunctionRunner> runners, Later later, Duration pace, Clock clock) {
        for (Function function : topology.functions()) {
            FunctionRunner runner = Objects.requireNonNull(runners.get(function.name()));
            for (Trigger trigger : function.triggers()) {
                switch (trigger) {
                    case Trigger.Schedule schedule ->
                        later.every(pace, () -> {
                            if (runner.idle()) {
                                runner.invoke(schedule.payloadAt(clock.instant()), true, () -> {});
                            }
                        });
                    case Trigger.Objects ignored -> {}
                }
            }
        }
    }
}
