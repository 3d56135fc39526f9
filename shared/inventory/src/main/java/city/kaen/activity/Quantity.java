package city.kaen.activity;

import java.math.BigDecimal;

/// An amount in a unit, such as 17,434.4 kWh. Exact; trailing zeros carry no meaning.
public record Quantity(BigDecimal amount, Unit unit) {
    public Quantity {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    public static Quantity of(String amount, Unit unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }

    /// The sum of two quantities of one unit.
    ///
    /// @throws IllegalArgumentException if the units differ
    public Quantity plus(Quantity other) {
        if (unit != other.unit) {
            throw new IllegalArgumentException("cannot add " + other.unit.symbol() + " to " + unit.symbol());
        }
        return new Quantity(amount.add(other.amount), unit);
    }
}
