package city.kaen.unit;

import java.math.BigDecimal;
import java.math.MathContext;

/// An exact ratio, so that a conversion there and back gives what it began with.
public record Ratio(BigDecimal numerator, BigDecimal denominator) {
    public Ratio {
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("a ratio of units is above zero");
        }
    }

    public static Ratio of(String numerator, String denominator) {
        return new Ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    public Ratio over(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /// The amount times this ratio: exact where it ends, to 34 digits (half to even) where it would not, as 1 MJ in
    /// kWh.
    public BigDecimal times(BigDecimal amount) {
        BigDecimal product = amount.multiply(numerator);
        if (denominator.compareTo(BigDecimal.ONE) == 0) {
            return product;
        }
        try {
            return product.divide(denominator);
        } catch (ArithmeticException endless) {
            return product.divide(denominator, MathContext.DECIMAL128);
        }
    }
}
