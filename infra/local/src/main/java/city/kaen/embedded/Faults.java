package city.kaen.embedded;

import java.time.Duration;

/// What goes wrong with events on their way to a function, so that it can be tried. AWS delivers at least once, in any
/// order, sometimes minutes late and rarely not at all.
///
/// @param seed the same seed and the same events give the same faults
/// @param duplicate how many events of a hundred come twice
/// @param reorder how many of a hundred are held back until later ones have passed
/// @param lose how many of a hundred never come
/// @param delay how late an event may come; each waits some time up to this
public record Faults(long seed, int duplicate, int reorder, int lose, Duration delay) {
    /// Every event comes once, at once and in order.
    public static final Faults NONE = new Faults(0, 0, 0, 0, Duration.ZERO);

    public Faults {
        for (int percent : new int[] {duplicate, reorder, lose}) {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("faults are given in events of a hundred, 0 to 100, not " + percent);
            }
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("an event cannot come " + delay + " late");
        }
    }
}
