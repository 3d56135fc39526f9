package city.kaen.check;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/// Why an amount does not count until its sender confirms it.
///
/// @param code the permanent code of its finding
/// @param expected what was expected instead
/// @param proposed a value that would do, or empty
/// @param words further words that the finding's text has room for, by name
public record Doubt(String code, String expected, String proposed, Map<String, String> words) {
    /// Far above what is usual.
    public static final String OUTLIER = "outlier";

    /// What is usual, in another unit.
    public static final String UNIT_SLIP = "unit-slip";

    /// The figures of a whole file again, under another month or year.
    public static final String SAME_FIGURES = "same-figures-other-period";

    /// A meter that another department reported before.
    public static final String OTHER_DEPARTMENT = "meter-of-two-departments";

    public Doubt {
        words = java.util.Collections.unmodifiableMap(new TreeMap<>(words));
    }

    /// A doubt without further words.
    public static Doubt of(String code, String expected) {
        return new Doubt(code, expected, "", Map.of());
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
