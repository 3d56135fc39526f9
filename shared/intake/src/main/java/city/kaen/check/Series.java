package city.kaen.check;

import city.kaen.layout.Fact;
import city.kaen.layout.TableFacts;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What one table states of one year (or of a year it does not name), by activity and month: the sums over everything
/// it lists.
final class Series {
    /// Fewer different amounts than this may agree by chance.
    private static final int FEWEST = 2;

    private final TableFacts table;
    private final int year;
    private final Map<String, Map<Integer, BigDecimal>> byActivity = new TreeMap<>();
    private final Set<Fact.Thing> things = new HashSet<>();

    private Series(TableFacts table, int year) {
        this.table = table;
        this.year = year;
    }

    /// The series of a table, one a year; year 0 where none is named. Months that were not reported are left out.
    static Map<Integer, Series> of(TableFacts table) {
        Map<Integer, Series> all = new LinkedHashMap<>();
        for (Fact fact : table.facts()) {
            if (fact.verdict() == Fact.Verdict.NOT_REPORTED) {
                continue;
            }
            int year = fact.key().dated() ? fact.key().yearMonth().getYear() : 0;
            Series series = all.computeIfAbsent(year, one -> new Series(table, one));
            series.byActivity
                    .computeIfAbsent(fact.key().activity(), one -> new TreeMap<>())
                    .merge(fact.key().monthOfYear(), fact.amount(), BigDecimal::add);
            series.things.add(fact.thing());
        }
        return all;
    }

    TableFacts table() {
        return table;
    }

    int year() {
        return year;
    }

    /// How many things it lists.
    int things() {
        return things.size();
    }

    Set<String> activities() {
        return byActivity.keySet();
    }

    Map<Integer, BigDecimal> of(String activity) {
        return byActivity.getOrDefault(activity, Map.of());
    }

    /// The sum of all its activities, month by month.
    Map<Integer, BigDecimal> sum(Set<String> activities) {
        Map<Integer, BigDecimal> sum = new TreeMap<>();
        activities.forEach(
                activity -> of(activity).forEach((month, amount) -> sum.merge(month, amount, BigDecimal::add)));
        return sum;
    }

    /// Whether two series say the same: every activity of this one, in every month, and enough amounts that it is no
    /// chance.
    boolean restates(Series other) {
        return !activities().isEmpty()
                && other.activities().containsAll(activities())
                && activities().stream().allMatch(activity -> agree(of(activity), other.of(activity)))
                && different(sum(activities())) >= FEWEST;
    }

    /// Whether two rows of months agree, a month left out being nothing.
    static boolean agree(Map<Integer, BigDecimal> one, Map<Integer, BigDecimal> other) {
        for (int month = 1; month <= 12; month++) {
            BigDecimal here = one.getOrDefault(month, BigDecimal.ZERO);
            BigDecimal there = other.getOrDefault(month, BigDecimal.ZERO);
            if (here.compareTo(there) != 0) {
                return false;
            }
        }
        return true;
    }

    /// How many different amounts above nothing there are.
    static int different(Map<Integer, BigDecimal> months) {
        return (int) months.values().stream()
                .filter(amount -> amount.signum() != 0)
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .count();
    }
}
