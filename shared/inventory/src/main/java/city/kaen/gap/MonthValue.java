package city.kaen.gap;

import java.math.BigDecimal;
import java.time.YearMonth;

/// The quantity of a month, measured or estimated.
///
/// @param estimate how it was estimated, or empty if it was measured
public record MonthValue(YearMonth month, BigDecimal amount, String estimate) {
    /// A measured month.
    public static MonthValue measured(YearMonth month, BigDecimal amount) {
        return new MonthValue(month, amount, "");
    }

    public boolean isEstimated() {
        return !estimate.isEmpty();
    }
}
