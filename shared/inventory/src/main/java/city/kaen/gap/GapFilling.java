package city.kaen.gap;

import city.kaen.arithmetic.Decimals;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Fills the missing months of one series (IPCC 2006, volume 1, chapter 5). Measured months are never touched, so an
/// estimate goes by itself when the real file comes; [#differences] says by how much it was off.
public final class GapFilling {
    private GapFilling() {}

    /// The months asked for: the measured ones, and the missing ones as far as the method can estimate them.
    ///
    /// @param measured amounts by month; more months than asked for may be given and are used
    public static List<MonthValue> fill(
            GapMethod method, Map<YearMonth, BigDecimal> measured, YearMonth first, YearMonth last) {
        NavigableMap<YearMonth, BigDecimal> series = new TreeMap<>(measured);
        List<MonthValue> filled = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            BigDecimal amount = series.get(month);
            if (amount != null) {
                filled.add(MonthValue.measured(month, amount));
            } else {
                estimate(method, series, month).ifPresent(filled::add);
            }
        }
        return filled;
    }

    /// What the real data changed: for each month that had been estimated and now is measured, measured less estimated.
    public static Map<YearMonth, BigDecimal> differences(List<MonthValue> before, List<MonthValue> after) {
        Map<YearMonth, BigDecimal> differences = new TreeMap<>();
        for (MonthValue old : before) {
            after.stream()
                    .filter(now -> now.month().equals(old.month()) && old.isEstimated() && !now.isEstimated())
                    .forEach(now -> differences.put(now.month(), now.amount().subtract(old.amount())));
        }
        return differences;
    }

    private static Optional<MonthValue> estimate(
            GapMethod method, NavigableMap<YearMonth, BigDecimal> series, YearMonth month) {
        return switch (method) {
            case NONE -> Optional.empty();
            case SAME_MONTH_LAST_YEAR -> lastYear(series, month);
            case INTERPOLATION -> between(series, month);
        };
    }

    private static Optional<MonthValue> lastYear(NavigableMap<YearMonth, BigDecimal> series, YearMonth month) {
        BigDecimal same = series.get(month.minusYears(1));
        if (same == null) {
            return Optional.empty();
        }
        BigDecimal now = BigDecimal.ZERO;
        BigDecimal then = BigDecimal.ZERO;
        for (Map.Entry<YearMonth, BigDecimal> entry : series.entrySet()) {
            BigDecimal earlier = series.get(entry.getKey().minusYears(1));
            if (entry.getKey().getYear() == month.getYear() && earlier != null) {
                now = now.add(entry.getValue());
                then = then.add(earlier);
            }
        }
        if (then.signum() == 0) {
            return Optional.of(new MonthValue(month, same, "the same month of last year"));
        }
        return Optional.of(new MonthValue(
                month, Decimals.quotient(same.multiply(now), then), "the same month of last year, scaled"));
    }

    private static Optional<MonthValue> between(NavigableMap<YearMonth, BigDecimal> series, YearMonth month) {
        Map.Entry<YearMonth, BigDecimal> before = series.lowerEntry(month);
        Map.Entry<YearMonth, BigDecimal> after = series.higherEntry(month);
        if (before == null || after == null) {
            return Optional.empty();
        }
        BigDecimal steps = BigDecimal.valueOf(ChronoUnit.MONTHS.between(before.getKey(), after.getKey()));
        BigDecimal step = BigDecimal.valueOf(ChronoUnit.MONTHS.between(before.getKey(), month));
        BigDecimal rise = after.getValue().subtract(before.getValue()).multiply(step);
        return Optional.of(new MonthValue(
                month,
                before.getValue().add(Decimals.quotient(rise, steps)),
                "between " + before.getKey() + " and " + after.getKey()));
    }
}
