package city.kaen.text;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads the commonest numbers, digits with a point and with commas between thousands, in one pass.
final class GroupedDigits {
    /// So many digits fit a long.
    private static final int LONGEST = 18;
    /// A short text without commas is taken as it is; in others so many decimals may hold binary residue.
    private static final int SHORT = 13;

    private static final int DECIMALS = 9;
    private static final int GROUP = 3;

    private GroupedDigits() {}

    /// The number; nothing where the text is anything else, or has to be looked at more closely.
    static Optional<BigDecimal> read(String text) {
        int length = text.length();
        if (length > LONGEST) {
            return Optional.empty();
        }
        long value = 0;
        int digits = 0;
        int decimals = -1;
        int inGroup = 0;
        boolean grouped = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                digits++;
                if (decimals >= 0) {
                    decimals++;
                } else {
                    inGroup++;
                }
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c == ',' && decimals < 0 && inGroup <= GROUP && inGroup >= (grouped ? 2 : 1)) {
                grouped = true;
                inGroup = 0;
            } else {
                return Optional.empty();
            }
        }
        boolean odd = grouped && inGroup != GROUP;
        boolean residue = decimals >= DECIMALS && length > SHORT;
        return digits == 0 || odd || residue
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(value, Math.max(0, decimals)));
    }
}
