package city.kaen.run;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The order in which a run takes its cities. Each run begins one further than the one before, so that a city of which
/// the process ends, or which takes all its time, keeps no other waiting for longer than a few runs.
public final class Rotation {
    private static final Duration STEP = Duration.ofMinutes(5);

    private Rotation() {}

    /// The same, beginning elsewhere.
    ///
    /// @param nominal the time the run was due, such as `2026-11-23T02:00:00Z`; any other text begins with the first
    public static <T> List<T> of(List<T> all, String nominal) {
        List<T> rotated = new ArrayList<>(all);
        if (!rotated.isEmpty()) {
            Collections.rotate(rotated, (int) -(steps(nominal) % rotated.size()));
        }
        return rotated;
    }

    private static long steps(String nominal) {
        try {
            return Math.floorDiv(Instant.parse(nominal).getEpochSecond(), STEP.toSeconds());
        } catch (DateTimeParseException e) {
            return 0;
        }
    }
}
