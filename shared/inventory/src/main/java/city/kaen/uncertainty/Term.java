package city.kaen.uncertainty;

import java.math.BigDecimal;
import java.util.Optional;

/// One term of a sum: an emission and how sure its two parts are. Uncertainties are half the 95 % confidence interval,
/// in percent.
///
/// @param name what it is, such as a cell or a line of one
/// @param kilograms of CO2e; below zero for a removal
/// @param activityPercent of the activity data, where known; independent from term to term
/// @param factor the id of the factor; terms that share one are wrong together
/// @param factorPercent of the factor, where known
public record Term(
        String name,
        BigDecimal kilograms,
        Optional<BigDecimal> activityPercent,
        String factor,
        Optional<BigDecimal> factorPercent) {

    /// Whether both parts are known.
    public boolean isKnown() {
        return activityPercent.isPresent() && factorPercent.isPresent();
    }

    /// The same term with nothing unsure about it.
    Term certain() {
        Optional<BigDecimal> none = Optional.of(BigDecimal.ZERO);
        return new Term(name, kilograms, none, factor, none);
    }

    /// The same term, with what is unknown taken at the worst.
    Term assuming(BigDecimal percent) {
        return new Term(
                name,
                kilograms,
                activityPercent.or(() -> Optional.of(percent)),
                factor,
                factorPercent.or(() -> Optional.of(percent)));
    }
}
