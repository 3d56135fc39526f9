package city.kaen.topology;

import java.time.Duration;

/// How long a function goes on with an invocation that fails, before it is set aside in a queue of the function's own.
///
/// @param attempts in all, the first one counted
/// @param oldest how old an invocation may become
public record Retries(int attempts, Duration oldest) {
    /// As Lambda tries asynchronous invocations, the same for every function.
    public static final Retries KAEN = new Retries(3, Duration.ofHours(6));

    public Retries {
        if (attempts < 1 || !oldest.isPositive()) {
            throw new IllegalArgumentException("an invocation is tried at least once, for some time");
        }
    }
}
