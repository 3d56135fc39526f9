package city.kaen.arithmetic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Exponentials, logarithms and powers of decimals, good to 30 significant digits and the same on every machine.
public final class Decimals {
    /// What results are stated to.
    public static final MathContext PRECISION = new MathContext(34, RoundingMode.HALF_EVEN);

    /// What is worked in, so that the last digits of a result are not residue.
    private static final MathContext WORKING = new MathContext(50, RoundingMode.HALF_EVEN);
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-48");
    /// Arguments are halved until they are as small as this; the series then ends soon.
    private static final BigDecimal SMALL = new BigDecimal("0.1");
    private static final BigDecimal LIMIT = new BigDecimal("1000");
    private static final BigDecimal LN_TWO = lnNearOne(BigDecimal.TWO);

    private Decimals() {}

    /// e to a power.
    ///
    /// @throws IllegalArgumentException beyond 1000, which no decay or growth reaches
    public static BigDecimal exp(BigDecimal power) {
        if (power.abs().compareTo(LIMIT) > 0) {
            throw new IllegalArgumentException("e to the " + power.toEngineeringString() + " is out of bounds");
        }
        int halvings = 0;
        BigDecimal reduced = power;
        while (reduced.abs().compareTo(SMALL) > 0) {
            reduced = reduced.divide(BigDecimal.TWO, WORKING);
            halvings++;
        }
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; term.abs().compareTo(NEGLIGIBLE) > 0; n++) {
            term = term.multiply(reduced, WORKING).divide(BigDecimal.valueOf(n), WORKING);
            sum = sum.add(term, WORKING);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, WORKING);
        }
        return sum.round(PRECISION);
    }

    /// The natural logarithm.
    ///
    /// @throws IllegalArgumentException of zero and below
    public static BigDecimal ln(BigDecimal value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("no logarithm of " + value.toEngineeringString());
        }
        int doublings = 0;
        BigDecimal reduced = value;
        while (reduced.compareTo(BigDecimal.TWO) > 0) {
            reduced = reduced.divide(BigDecimal.TWO, WORKING);
            doublings++;
        }
        while (reduced.compareTo(BigDecimal.ONE) < 0) {
            reduced = reduced.multiply(BigDecimal.TWO, WORKING);
            doublings--;
        }
        BigDecimal whole = LN_TWO.multiply(BigDecimal.valueOf(doublings), WORKING);
        return lnNearOne(reduced).add(whole, WORKING).round(PRECISION);
    }

    /// A positive value to any power.
    public static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        return exp(ln(base).multiply(exponent, WORKING));
    }

    /// The square root.
    public static BigDecimal root(BigDecimal value) {
        return value.sqrt(PRECISION);
    }

    /// A quotient, to 34 digits where it does not end.
    public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, PRECISION);
    }

    /// Twice the inverse hyperbolic tangent of (x - 1) / (x + 1), for x between 1 and 2.
    private static BigDecimal lnNearOne(BigDecimal value) {
        BigDecimal z = value.subtract(BigDecimal.ONE).divide(value.add(BigDecimal.ONE), WORKING);
        BigDecimal square = z.multiply(z, WORKING);
        BigDecimal odd = z;
        BigDecimal sum = BigDecimal.ZERO;
        for (int n = 1; odd.abs().compareTo(NEGLIGIBLE) > 0; n += 2) {
            sum = sum.add(odd.divide(BigDecimal.valueOf(n), WORKING), WORKING);
            odd = odd.multiply(square, WORKING);
        }
        return sum.multiply(BigDecimal.TWO, WORKING);
    }
}
