package city.kaen.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// A number as files write it, `-12.5E-3`, read exactly and without the residue of floating point.
///
/// A spreadsheet calculates in binary floating point of 15 to 17 significant decimal digits and writes them all, so
/// that 17,434.4, the difference of two meter readings, stands in the file as `17434.400000000373`. Read here:
/// - up to 14 significant digits: exactly as they stand;
/// - more than 15: rounded to 15, what a spreadsheet shows at most;
/// - a fraction of 15 or more that still ends in a long run of zeros or nines and then a shorter tail: the tail is
/// residue of a subtraction and goes. The run is at least four digits longer than the tail, so a value changes by
/// less than one part in 10 million of its last true digit.
///
/// Identifiers written as whole numbers keep every digit up to the fifteenth.
final class NumberText {
    /// No double needs more; anything longer is no measurement.
    private static final int LONGEST = 64;

    /// Beyond the exponents of a double; written out in full, a larger one fills the memory.
    private static final int LARGEST_EXPONENT = 400;

    private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final int RUN_BEYOND_TAIL = 4;

    private NumberText() {}

    /// The cell of a number's text; text where it is no finite number of sensible length.
    static Cell cell(String raw) {
        BigDecimal quick = quick(raw);
        if (quick != null) {
            return new Cell.Numeric(quick, raw);
        }
        String trimmed = raw.strip();
        if (!wellFormed(trimmed)) {
            return raw.isBlank() ? Blanks.CELL : new Cell.Text(raw);
        }
        return new Cell.Numeric(clean(new BigDecimal(trimmed)), trimmed);
    }

    /// Takes off what floating point left.
    static BigDecimal clean(BigDecimal exact) {
        if (exact.precision() < FIFTEEN.getPrecision()) {
            return plain(exact);
        }
        BigDecimal rounded = exact.round(FIFTEEN).stripTrailingZeros();
        return plain(rounded.scale() > 0 ? withoutTail(rounded) : rounded);
    }

    /// At most 14 digits with at most one point: no rounding, no exponent, no object but the result.
    private static @Nullable BigDecimal quick(String raw) {
        int length = raw.length();
        if (length == 0 || length > FIFTEEN.getPrecision()) {
            return null;
        }
        int at = raw.charAt(0) == '-' ? 1 : 0;
        long digits = 0;
        int point = -1;
        int count = 0;
        for (; at < length; at++) {
            char c = raw.charAt(at);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
            } else if (c == '.' && point < 0) {
                point = at;
            } else {
                return null;
            }
        }
        if (count == 0 || count == FIFTEEN.getPrecision()) {
            return null;
        }
        int scale = point < 0 ? 0 : length - point - 1;
        while (scale > 0 && digits % 10 == 0) {
            digits /= 10;
            scale--;
        }
        return BigDecimal.valueOf(raw.charAt(0) == '-' ? -digits : digits, scale);
    }

    private static boolean wellFormed(String raw) {
        if (raw.isEmpty() || raw.length() > LONGEST) {
            return false;
        }
        int at = raw.charAt(0) == '-' || raw.charAt(0) == '+' ? 1 : 0;
        int digits = 0;
        boolean point = false;
        for (; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        return digits > 0 && (at == raw.length() || sensibleExponent(raw, at));
    }

    private static boolean sensibleExponent(String raw, int from) {
        if (raw.charAt(from) != 'e' && raw.charAt(from) != 'E') {
            return false;
        }
        int at = from + 1;
        if (at < raw.length() && (raw.charAt(at) == '-' || raw.charAt(at) == '+')) {
            at++;
        }
        int exponent = 0;
        int digits = 0;
        for (; at < raw.length(); at++, digits++) {
            char c = raw.charAt(at);
            if (c < '0' || c > '9') {
                return false;
            }
            exponent = Math.min(exponent * 10 + (c - '0'), LARGEST_EXPONENT + 1);
        }
        return digits > 0 && exponent <= LARGEST_EXPONENT;
    }

    /// Cuts at the first run of zeros or nines that is long enough for what follows it.
    private static BigDecimal withoutTail(BigDecimal value) {
        String digits = value.unscaledValue().abs().toString();
        int runStart = 1;
        while (runStart < digits.length()) {
            char filler = digits.charAt(runStart);
            int runEnd = runStart + 1;
            while (runEnd < digits.length() && digits.charAt(runEnd) == filler) {
                runEnd++;
            }
            int tail = digits.length() - runEnd;
            int cut = digits.length() - runStart;
            if ((filler == '0' || filler == '9')
                    && runEnd - runStart >= tail + RUN_BEYOND_TAIL
                    && cut <= value.scale()) {
                return value.setScale(value.scale() - cut, RoundingMode.HALF_EVEN);
            }
            runStart = runEnd;
        }
        return value;
    }

    /// Without trailing zeros after the point, and never in powers of ten before it.
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
