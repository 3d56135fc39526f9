package city.kaen.uncertainty;

import city.kaen.arithmetic.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How sure a sum is.
///
/// @param total kilograms of CO2e
/// @param halfWidth half the 95 % interval of what is known, in kilograms
/// @param large terms so unsure (over 30 %) that Approach 1 holds badly
/// @param unknown terms of which nobody has said how sure they are
public record Uncertainty(BigDecimal total, BigDecimal halfWidth, List<String> large, List<String> unknown) {
    private static final BigDecimal PERCENT = new BigDecimal("100");

    public Uncertainty {
        large = List.copyOf(large);
        unknown = List.copyOf(unknown);
    }

    /// In percent of the total; empty where the total is zero or any term is unknown, for then no one can say.
    public Optional<BigDecimal> percent() {
        return total.signum() == 0 || !unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Decimals.quotient(halfWidth.multiply(PERCENT), total.abs()));
    }
}
