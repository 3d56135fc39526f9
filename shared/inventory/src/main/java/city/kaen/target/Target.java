package city.kaen.target;

import city.kaen.arithmetic.Decimals;
import city.kaen.emission.Co2e;
import java.math.BigDecimal;

/// A promise: so many percent less than in a base year by a target year, in a straight line.
///
/// @param holder the city's slug, or a member's id
/// @param total which total it is of, as published: `BASIC`
/// @param base what was emitted in the base year
/// @param reductionPercent by how much, 0 to 100
public record Target(
        String id, String holder, String total, int baseYear, Co2e base, int targetYear, BigDecimal reductionPercent) {
    private static final BigDecimal PERCENT = new BigDecimal("100");

    public Target {
        if (targetYear <= baseYear) {
            throw new IllegalArgumentException("the target year " + targetYear + " is not after " + baseYear);
        }
        if (reductionPercent.signum() < 0 || reductionPercent.compareTo(PERCENT) > 0) {
            throw new IllegalArgumentException("a reduction lies between 0 and 100 percent, not " + reductionPercent);
        }
    }

    /// What the straight line allows in a year; before the base year the base, after the target year the goal.
    public Co2e allowed(int year) {
        int within = Math.clamp(year, baseYear, targetYear);
        BigDecimal passed = BigDecimal.valueOf((long) within - baseYear);
        BigDecimal span = BigDecimal.valueOf((long) targetYear - baseYear);
        BigDecimal cut =
                base.kilograms().multiply(reductionPercent).divide(PERCENT).multiply(passed);
        return new Co2e(base.kilograms().subtract(Decimals.quotient(cut, span)));
    }

    /// How a year stands against the line.
    public Progress progress(int year, Co2e emitted) {
        return new Progress(this, year, emitted, emitted.minus(allowed(year)));
    }

    /// A year against its target.
    ///
    /// @param over what was emitted beyond the line; below zero where the year did better
    public record Progress(Target target, int year, Co2e emitted, Co2e over) {
        public boolean isOnTrack() {
            return over.kilograms().signum() <= 0;
        }

        /// How much less than in the base year, in percent; zero where the base is zero.
        public BigDecimal reducedPercent() {
            BigDecimal base = target.base.kilograms();
            return base.signum() == 0
                    ? BigDecimal.ZERO
                    : Decimals.quotient(base.subtract(emitted.kilograms()).multiply(PERCENT), base);
        }
    }
}
