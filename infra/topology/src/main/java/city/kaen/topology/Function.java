package city.kaen.topology;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A function: one module, one handler, run alone.
///
/// @param name of the function and of its module
/// @param handler the class that handles; it has a constructor without arguments, and one that takes settings
/// @param environment the settings it is given, by name
/// @param triggers what makes it run
/// @param megabytes its memory
/// @param timeout when a run is cut off
/// @param concurrency how many runs may go on at once
/// @param grants what it may do besides writing its log
public record Function(
        String name,
        String handler,
        Map<String, String> environment,
        List<Trigger> triggers,
        int megabytes,
        Duration timeout,
        int concurrency,
        List<Grant> grants) {
    /// The words of its outcome lines that it counts for the alarms.
    public List<String> counted() {
        String words = environment.getOrDefault("KAEN_COUNTED", "");
        return words.isEmpty() ? List.of() : List.of(words.split(","));
    }

    public Function {
        environment = Map.copyOf(environment);
        triggers = List.copyOf(triggers);
        grants = List.copyOf(grants);
        if (concurrency < 1) {
            throw new IllegalArgumentException(name + " needs to run at least once at a time, not " + concurrency);
        }
    }
}
