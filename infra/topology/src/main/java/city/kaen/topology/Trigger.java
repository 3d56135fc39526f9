package city.kaen.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What makes a function run.
public sealed interface Trigger {
    /// An object came into being or was removed.
    ///
    /// @param prefix what the keys start with
    /// @param created whether a new object or version is told
    /// @param removed whether a removal is told
    record Objects(String bucket, String prefix, boolean created, boolean removed) implements Trigger {}

    /// A time came, counted from the start of the hour so that every installation runs at the same times.
    ///
    /// @param name permanent
    /// @param every how long from one time to the next; a whole number of minutes that divides an hour or a day, or a
    /// week
    /// @param payload what the function is sent; [#NOMINAL_TIME] stands for the time it was due, never for "now"
    record Schedule(String name, Duration every, String payload) implements Trigger {
        /// What EventBridge Scheduler replaces by the time a run was due, such as `2026-11-23T02:00:00Z`.
        public static final String NOMINAL_TIME = "<aws.scheduler.scheduled-time>";

        public Schedule {
            if (every.toSecondsPart() != 0 || every.isZero() || every.isNegative()) {
                throw new IllegalArgumentException("a schedule runs every so many whole minutes, not every " + every);
            }
            if (!payload.contains(NOMINAL_TIME)) {
                throw new IllegalArgumentException("the payload of " + name + " does not say which time it is for");
            }
        }

        /// The payload of the run that was due at a time.
        public String payloadAt(Instant due) {
            return payload.replace(
                    NOMINAL_TIME, due.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }
}
