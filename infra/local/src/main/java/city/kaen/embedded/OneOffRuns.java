package city.kaen.embedded;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Looks for one-off runs whose time has come and starts each once. One that was under way when the stack ended is
/// started again.
final class OneOffRuns {
    private static final Duration PACE = Duration.ofSeconds(1);

    private final OneOffs oneOffs;
    private final Map<String, FunctionRunner> runners;
    private final Clock clock;
    private final Set<String> started = ConcurrentHashMap.newKeySet();

    OneOffRuns(OneOffs oneOffs, Map<String, FunctionRunner> runners, Clock clock) {
        this.oneOffs = oneOffs;
        this.runners = Map.copyOf(runners);
        this.clock = clock;
    }

    void start(Later later) {
        later.every(PACE, this::look);
    }

    void look() {
        for (OneOffs.OneOff run : oneOffs.list()) {
            FunctionRunner runner = runners.get(run.function());
            if (runner != null && !run.at().isAfter(clock.instant()) && started.add(run.name())) {
                runner.invoke(run.payload(), false, () -> oneOffs.done(run));
            }
        }
    }
}
