package city.kaen.factor;

import java.math.BigDecimal;

/// How many of a kept unit make one of a stated unit, as an exact ratio: a US gallon is 3.785411784 / 1 litres.
public record Conversion(BigDecimal numerator, BigDecimal denominator) {
    public static final Conversion NONE = new Conversion(BigDecimal.ONE, BigDecimal.ONE);

    public Conversion {
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("a ratio of units is above zero");
        }
    }
}
