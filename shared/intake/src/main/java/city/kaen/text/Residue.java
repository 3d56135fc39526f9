package city.kaen.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Takes off what binary arithmetic leaves behind: a meter's 7,388,670.4 less 7,371,236 is stored as
/// 17434.400000000373.
public final class Residue {
    /// A number with fewer decimals was typed, not left behind.
    private static final int FEWEST_DECIMALS = 9;
    /// So many zeros or nines in a row among the decimals part what was meant from what was left.
    private static final int RUN = 5;
    /// A spreadsheet keeps 15 digits; what follows them means nothing.
    private static final int DIGITS = 15;
    /// What is left behind is smaller than this part of the number.
    private static final BigDecimal SMALLEST_MEANT = new BigDecimal("1e-8");

    private Residue() {}

    /// The number that was meant.
    ///
    /// Digits beyond the fifteenth go first. Then, if at least five zeros or nines in a row stand among nine or more
    /// decimals, the number is rounded to where they begin; 0.333333333333333 stays as it is.
    public static BigDecimal clean(BigDecimal value) {
        if (value.scale() < FEWEST_DECIMALS) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() < FEWEST_DECIMALS) {
            return stripped;
        }
        if (stripped.precision() > DIGITS) {
            stripped = stripped.setScale(stripped.scale() - (stripped.precision() - DIGITS), RoundingMode.HALF_EVEN)
                    .stripTrailingZeros();
        }
        if (stripped.scale() < FEWEST_DECIMALS) {
            return stripped;
        }
        String digits = stripped.unscaledValue().abs().toString();
        // Decimals before the first digit of a small number mean something, as in 0.00000123.
        int firstDecimal = Math.max(0, digits.length() - stripped.scale());
        int start = runStart(digits, firstDecimal);
        if (start < 0) {
            return stripped;
        }
        int kept = start - (digits.length() - stripped.scale());
        BigDecimal rounded = stripped.setScale(Math.max(0, kept), RoundingMode.HALF_EVEN);
        BigDecimal left = stripped.subtract(rounded).abs();
        return left.compareTo(stripped.abs().multiply(SMALLEST_MEANT)) > 0 ? stripped : rounded.stripTrailingZeros();
    }

    private static int runStart(String digits, int from) {
        int run = 0;
        for (int i = from; i < digits.length(); i++) {
            char c = digits.charAt(i);
            boolean grows = run > 0 && c == digits.charAt(i - 1);
            run = c == '0' || c == '9' ? (grows ? run + 1 : 1) : 0;
            if (run >= RUN && i - RUN + 1 > 0) {
                return i - RUN + 1;
            }
        }
        return -1;
    }
}
