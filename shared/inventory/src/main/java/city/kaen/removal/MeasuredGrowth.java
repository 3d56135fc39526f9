package city.kaen.removal;

import city.kaen.arithmetic.Decimals;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// How the trees of a place grow, by two measurements of the average tree: what it holds at the second less what it
/// held at the first, even over the months between. What it holds at the second is what a tree that is lost holds. A
/// second measurement that is not after the first, or of a tree that did not grow, is refused.
public record MeasuredGrowth(Allometry allometry, Measurement first, Measurement second) {
    private static final BigDecimal MONTHS = new BigDecimal("12");

    public MeasuredGrowth {
        if (!second.month().isAfter(first.month())
                || carbon(allometry, second).compareTo(carbon(allometry, first)) <= 0) {
            throw new IllegalArgumentException("the second measurement comes after the first, of a tree that grew");
        }
    }

    /// The average tree at a time.
    ///
    /// @param diameter at breast height, in centimetres
    /// @param height in metres
    public record Measurement(YearMonth month, BigDecimal diameter, BigDecimal height) {}

    /// Kilograms of carbon that a tree adds in a year.
    public BigDecimal yearly() {
        return Decimals.quotient(
                carbon(allometry, second).subtract(carbon(allometry, first)).multiply(MONTHS),
                BigDecimal.valueOf(ChronoUnit.MONTHS.between(first.month(), second.month())));
    }

    /// Kilograms of carbon that a tree holds.
    public BigDecimal held() {
        return carbon(allometry, second);
    }

    private static BigDecimal carbon(Allometry allometry, Measurement measured) {
        return allometry.carbon(measured.diameter(), measured.height());
    }
}
