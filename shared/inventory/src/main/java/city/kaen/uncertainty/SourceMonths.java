package city.kaen.uncertainty;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a department owes of a dataset, month by month, up to the last month of the city that has data.
public record SourceMonths(String department, String dataset, SortedMap<YearMonth, State> months) {
    /// Whether there is something of a month.
    public enum State {
        REPORTED,
        ESTIMATED,
        MISSING
    }

    public SourceMonths {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /// How many months are so.
    public long count(State state) {
        return months.values().stream().filter(state::equals).count();
    }

    /// Every dataset that the profile expects of a department, in its order.
    ///
    /// @param months of the year, those that have data
    public static List<SourceMonths> of(CityProfile profile, int year, List<InventoryMonth> months) {
        Optional<YearMonth> last = months.stream()
                .filter(month -> !month.entries().stream().allMatch(CellEntry::isEstimated))
                .map(InventoryMonth::month)
                .reduce((one, other) -> one.isAfter(other) ? one : other);
        Set<Source> reported = new HashSet<>();
        Set<Source> estimated = new HashSet<>();
        months.forEach(month -> month.entries()
                .forEach(entry -> (entry.isEstimated() ? estimated : reported)
                        .add(new Source(entry.department(), profile.dataset(entry.activity()), month.month()))));
        List<SourceMonths> sources = new ArrayList<>();
        for (Department department : profile.departments()) {
            for (String dataset : department.datasets()) {
                SortedMap<YearMonth, State> states = new TreeMap<>();
                for (int number = 1; number <= 12; number++) {
                    YearMonth month = YearMonth.of(year, number);
                    Source source = new Source(department.id(), dataset, month);
                    if (last.filter(latest -> !month.isAfter(latest)).isPresent()) {
                        states.put(
                                month,
                                reported.contains(source)
                                        ? State.REPORTED
                                        : estimated.contains(source) ? State.ESTIMATED : State.MISSING);
                    }
                }
                sources.add(new SourceMonths(department.id(), dataset, states));
            }
        }
        return sources;
    }

    private record Source(String department, String dataset, YearMonth month) {}
}
