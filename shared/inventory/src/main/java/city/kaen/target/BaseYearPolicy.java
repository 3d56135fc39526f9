package city.kaen.target;

import city.kaen.arithmetic.Decimals;
import city.kaen.emission.Co2e;
import java.math.BigDecimal;

/// When the base year is computed anew: when a change of boundary, method, data or factor, or an error found, would
/// move it by more than a stated threshold. Growth or decline of the city is never a reason (GPC chapter 11).
///
/// @param thresholdPercent the city states it
public record BaseYearPolicy(BigDecimal thresholdPercent) {
    private static final BigDecimal PERCENT = new BigDecimal("100");

    public BaseYearPolicy {
        if (thresholdPercent.signum() <= 0) {
            throw new IllegalArgumentException("a threshold is above zero");
        }
    }

    /// Why a base year may move.
    public enum Trigger {
        BOUNDARY,
        METHOD,
        DATA,
        FACTOR,
        ERROR_FOUND,
        /// The city grew or shrank: never a reason.
        GROWTH
    }

    /// By how many percent a base year moved.
    public BigDecimal movedPercent(Co2e published, Co2e recomputed) {
        BigDecimal moved = recomputed.minus(published).kilograms().abs();
        return published.kilograms().signum() == 0
                ? moved.min(BigDecimal.ONE).multiply(PERCENT)
                : Decimals.quotient(
                        moved.multiply(PERCENT), published.kilograms().abs());
    }

    /// Whether so many percent are beyond the threshold.
    public boolean isBeyond(BigDecimal percent) {
        return percent.compareTo(thresholdPercent) > 0;
    }

    /// Decides, and keeps what it was decided on.
    public Decision decide(int year, Trigger trigger, Co2e published, Co2e recomputed) {
        BigDecimal percent = movedPercent(published, recomputed);
        boolean recalculate = trigger != Trigger.GROWTH && isBeyond(percent);
        return new Decision(year, trigger, published, recomputed, percent, thresholdPercent, recalculate);
    }

    /// The record of a decision.
    public record Decision(
            int year,
            Trigger trigger,
            Co2e published,
            Co2e recomputed,
            BigDecimal movedPercent,
            BigDecimal thresholdPercent,
            boolean recalculate) {}
}
