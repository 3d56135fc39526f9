package city.kaen.inventory;

import city.kaen.activity.Quantity;
import city.kaen.city.CityProfile;
import city.kaen.gap.GapFilling;
import city.kaen.gap.GapMethod;
import city.kaen.gap.MonthValue;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Fills the months for which a department sent nothing of a dataset, as the city's profile says of that dataset.
///
/// A year is filled from what was measured in it, the year before and the year after, and never beyond the last month
/// of these that has any data. So a change in a year touches itself and its neighbours, and no other.
public final class MonthGaps {
    private final CityProfile city;
    private final NavigableMap<YearMonth, List<ActivityData>> measured = new TreeMap<>();
    private final Set<Sent> sent = new HashSet<>();

    private record Sent(String department, String dataset, YearMonth month) {}

    private record Series(
            Book book, String department, String district, String subSector, String activity, String facility) {}

    private MonthGaps(CityProfile city, Map<YearMonth, List<ActivityData>> known, int year) {
        this.city = city;
        known.forEach((month, data) -> {
            if (Math.abs(month.getYear() - year) <= 1 && !data.isEmpty()) {
                measured.put(month, data);
                // What its sender has not confirmed is neither measured nor sent.
                data.stream()
                        .filter(one -> one.held().isEmpty())
                        .forEach(one -> sent.add(new Sent(one.department(), dataset(one), month)));
            }
        });
    }

    /// Whether the city fills gaps at all.
    public static boolean filledBy(CityProfile city) {
        return city.methods().gaps().values().stream().anyMatch(method -> method != GapMethod.NONE);
    }

    /// The data of a year's months, measured and estimated; a month without any is left out.
    ///
    /// @param known the data measured in the year, the one before and the one after; more is not looked at
    public static SortedMap<YearMonth, List<ActivityData>> year(
            CityProfile city, Map<YearMonth, List<ActivityData>> known, int year) {
        return new MonthGaps(city, known, year).fill(year);
    }

    private SortedMap<YearMonth, List<ActivityData>> fill(int year) {
        SortedMap<YearMonth, List<ActivityData>> filled = new TreeMap<>();
        if (measured.isEmpty()) {
            return filled;
        }
        Map<Series, Map<YearMonth, BigDecimal>> series = series();
        YearMonth first = later(YearMonth.of(year, 1), measured.firstKey());
        YearMonth last =
                measured.lastKey().isBefore(YearMonth.of(year, 12)) ? measured.lastKey() : YearMonth.of(year, 12);
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            List<ActivityData> data = new ArrayList<>(measured.getOrDefault(month, List.of()));
            for (Map.Entry<Series, Map<YearMonth, BigDecimal>> one : series.entrySet()) {
                estimate(one.getKey(), one.getValue(), month, data);
            }
            if (!data.isEmpty()) {
                filled.put(month, data);
            }
        }
        return filled;
    }

    private void estimate(Series of, Map<YearMonth, BigDecimal> amounts, YearMonth month, List<ActivityData> data) {
        String dataset = city.activities().get(of.activity).dataset();
        GapMethod method = city.methods().gaps().getOrDefault(dataset, GapMethod.NONE);
        if (sent.contains(new Sent(of.department, dataset, month))) {
            return;
        }
        for (MonthValue value : GapFilling.fill(method, amounts, month, month)) {
            data.add(new ActivityData(
                    of.book,
                    of.department,
                    of.district,
                    of.subSector,
                    of.activity,
                    month,
                    new Quantity(
                            value.amount(), city.activities().get(of.activity).unit()),
                    value.estimate(),
                    of.facility,
                    ""));
        }
    }

    private Map<Series, Map<YearMonth, BigDecimal>> series() {
        Map<Series, Map<YearMonth, BigDecimal>> series = new HashMap<>();
        measured.forEach((month, data) -> data.stream()
                .filter(one -> one.held().isEmpty())
                .forEach(one -> series.computeIfAbsent(
                                new Series(
                                        one.book(),
                                        one.department(),
                                        one.district(),
                                        one.subSector(),
                                        one.activity(),
                                        one.facility()),
                                any -> new TreeMap<>())
                        .merge(month, one.quantity().amount(), BigDecimal::add)));
        return series;
    }

    private String dataset(ActivityData one) {
        return city.activities().get(one.activity()).dataset();
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }
}
