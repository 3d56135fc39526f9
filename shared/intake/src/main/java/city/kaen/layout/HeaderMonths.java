package city.kaen.layout;

import city.kaen.text.DayOrder;
import city.kaen.text.Times;
import city.kaen.text.When;
import city.kaen.unit.Units;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the time that one cell of a header names, with its unit behind it or not: `Jan-24`, `Jan-24 (kWh)`.
final class HeaderMonths {
    private static final Pattern MEASURED = Pattern.compile("(.*[^\\s])\\s*[(\\[]([^()\\[\\]]+)[)\\]]");

    private HeaderMonths() {}

    /// The time, if the text names one.
    ///
    /// @param latest the year after which no file speaks of one
    static Optional<When> read(String text, int latest) {
        Optional<When> when = Times.read(text, DayOrder.DAY_FIRST, latest);
        if (when.isPresent()) {
            return when;
        }
        Matcher measured = MEASURED.matcher(text.strip());
        return measured.matches() && isQuantity(measured.group(2))
                ? Times.read(measured.group(1), DayOrder.DAY_FIRST, latest)
                : Optional.empty();
    }

    /// Months of money beside months of a quantity are no months of their own.
    private static boolean isQuantity(String unit) {
        return Units.shipped()
                .find(unit)
                .filter(stated -> !stated.unit().dimension().equals("money"))
                .isPresent();
    }
}
