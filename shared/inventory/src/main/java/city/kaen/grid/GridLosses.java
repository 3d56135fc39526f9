package city.kaen.grid;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.arithmetic.Decimals;
import city.kaen.emission.GasMasses;
import city.kaen.factor.EmissionFactor;
import city.kaen.notation.Notation;
import java.math.BigDecimal;

/// Losses of transmission and distribution: the .3 cells of energy and transport.
public sealed interface GridLosses {
    /// The losses are counted in their own cell.
    record Counted(GasMasses gases) implements GridLosses {}

    /// The losses are in the factor already, and so in the cell of the electricity: counting them again would double
    /// them.
    record Elsewhere(Notation notation) implements GridLosses {}

    /// The losses of electricity that was used.
    ///
    /// @param usedIn the cell of the electricity: `I.2.2`
    /// @param lossRate the share of what is fed into the grid that is lost, 0 up to but not 1
    /// @throws IllegalArgumentException if the rate is no share
    static GridLosses of(Quantity used, String usedIn, EmissionFactor factor, BigDecimal lossRate) {
        if (factor.includesLosses()) {
            return new Elsewhere(
                    Notation.includedIn(usedIn, "the factor " + factor.id() + " holds the losses already"));
        }
        if (lossRate.signum() < 0 || lossRate.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("a share of losses lies between 0 and 1, not " + lossRate);
        }
        BigDecimal lost = Decimals.quotient(used.amount().multiply(lossRate), BigDecimal.ONE.subtract(lossRate));
        return new Counted(factor.emissionsOf(new Quantity(lost, Unit.KILOWATT_HOUR)));
    }
}
