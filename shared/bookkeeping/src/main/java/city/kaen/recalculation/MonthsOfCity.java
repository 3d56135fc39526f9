package city.kaen.recalculation;

import city.kaen.city.CityProfile;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.ActivityData;
import city.kaen.inventory.InventoryCalculation;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.MonthGaps;
import city.kaen.ledger.LiveStatements;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Computes months of a city from what counts in them. Where the city fills gaps, a changed month may move an estimate
/// of its own year or of a neighbour, so these years are computed whole.
public final class MonthsOfCity {
    private final CityProfile profile;
    private final FactorLibrary factors;
    private final Function<YearMonth, LiveStatements> live;
    private final IntFunction<List<YearMonth>> known;
    private final Map<YearMonth, List<ActivityData>> read = new HashMap<>();

    /// @param live what counts in a month
    /// @param known the months of a year that have any statement
    public MonthsOfCity(
            CityProfile profile,
            FactorLibrary factors,
            Function<YearMonth, LiveStatements> live,
            IntFunction<List<YearMonth>> known) {
        this.profile = profile;
        this.factors = factors;
        this.live = live;
        this.known = known;
    }

    /// The months that changed, and every other whose estimates they may have moved.
    public SortedMap<YearMonth, InventoryMonth> changed(Set<YearMonth> months) {
        SortedMap<YearMonth, InventoryMonth> computed = new TreeMap<>();
        if (!MonthGaps.filledBy(profile)) {
            months.forEach(month -> computed.put(month, compute(month, data(month))));
            return computed;
        }
        Set<Integer> years = new TreeSet<>();
        months.forEach(month -> years.addAll(List.of(month.getYear() - 1, month.getYear(), month.getYear() + 1)));
        years.forEach(year -> computed.putAll(year(year)));
        return computed;
    }

    /// Every month of a year, those without anything among them.
    public SortedMap<YearMonth, InventoryMonth> year(int year) {
        Map<YearMonth, List<ActivityData>> measured = new TreeMap<>();
        for (int each = year - 1; each <= year + 1; each++) {
            if (each == year || MonthGaps.filledBy(profile)) {
                known.apply(each).forEach(month -> measured.put(month, data(month)));
            }
        }
        Map<YearMonth, List<ActivityData>> filled =
                MonthGaps.filledBy(profile) ? MonthGaps.year(profile, measured, year) : measured;
        SortedMap<YearMonth, InventoryMonth> computed = new TreeMap<>();
        for (int number = 1; number <= 12; number++) {
            YearMonth month = YearMonth.of(year, number);
            computed.put(month, compute(month, filled.getOrDefault(month, List.of())));
        }
        return computed;
    }

    /// One month of what counts in it alone, without estimates.
    public static InventoryMonth month(
            CityProfile profile, FactorLibrary factors, YearMonth month, LiveStatements live) {
        return InventoryCalculation.month(profile, factors, month, Placement.place(profile, live));
    }

    private InventoryMonth compute(YearMonth month, List<ActivityData> data) {
        return InventoryCalculation.month(profile, factors, month, data);
    }

    private List<ActivityData> data(YearMonth month) {
        return read.computeIfAbsent(month, any -> Placement.place(profile, live.apply(any)));
    }
}
