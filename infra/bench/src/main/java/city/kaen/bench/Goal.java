package city.kaen.bench;

import java.util.Optional;

/// A bound on a figure, alone or as a ratio to another contender's of the same round.
///
/// @param subject the contender that is bound
/// @param reference the contender it is divided by; empty: the figure itself is bound
/// @param limit the bound
/// @param atLeast whether the figure must reach the bound, not stay under it
public record Goal(String figure, String subject, Optional<String> reference, double limit, boolean atLeast) {
    /// The figure stays at or under a bound.
    public static Goal atMost(String figure, String subject, double limit) {
        return new Goal(figure, subject, Optional.empty(), limit, false);
    }

    /// The figure stays at or under so many times the reference's.
    public static Goal ratioAtMost(String figure, String subject, String reference, double limit) {
        return new Goal(figure, subject, Optional.of(reference), limit, false);
    }

    /// The figure reaches at least so many times the reference's.
    public static Goal ratioAtLeast(String figure, String subject, String reference, double limit) {
        return new Goal(figure, subject, Optional.of(reference), limit, true);
    }

    /// Whether it holds, a shortfall within the noise forgiven.
    ///
    /// @param samples the figure or the ratio, one a round
    public boolean holds(Samples samples) {
        return atLeast ? samples.median() + samples.noise() >= limit : samples.median() - samples.noise() <= limit;
    }
}
