package city.kaen.publication.document;

import java.math.BigDecimal;

/// The one way an exact number is written: digits and a point, no exponent, no trailing zeros.
public final class Exact {
    private Exact() {}

    /// The plain text of a number: `201478.09632`, `0`, `-3`.
    public static String text(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
