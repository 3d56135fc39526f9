package city.kaen.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for what happens elsewhere, by looking again and again.
final class Waiting {
    private static final Duration PACE = Duration.ofMillis(100);

    private Waiting() {}

    /// Looks until there is something.
    ///
    /// @return what there is, or empty when patience ends
    static <T> Optional<T> find(Duration patience, Supplier<Optional<T>> look) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent() || System.nanoTime() > until) {
                return found;
            }
            try {
                Thread.sleep(PACE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    /// Looks until something is so.
    ///
    /// @return whether it became so before patience ended
    static boolean until(Duration patience, BooleanSupplier look) {
        return find(patience, () -> look.getAsBoolean() ? Optional.of(true) : Optional.empty())
                .isPresent();
    }
}
