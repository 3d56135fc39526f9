package city.kaen.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows of a whole year: where each figure is what the months of the file add to, they are its totals; else they are no
/// months.
final class YearRows {
    private static final BigDecimal NEAR = new BigDecimal("0.0001");
    private static final BigDecimal KILO = new BigDecimal(1000);

    /// A row of a whole year.
    ///
    /// @param year the common year, or the one that a fiscal year ends in
    /// @param amounts its figures, as they stand there
    private record YearRow(SheetLog log, int number, Place place, int year, List<BigDecimal> amounts) {}

    private final List<YearRow> rows = new ArrayList<>();

    void add(SheetLog log, int number, Place place, int year, List<BigDecimal> amounts) {
        rows.add(new YearRow(log, number, place, year, List.copyOf(amounts)));
    }

    /// Refuses the rows that are no totals of what the tables state.
    void settle(List<TableFacts> tables, Problems problems) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Integer, Map<String, BigDecimal>> common = new HashMap<>();
        Map<Integer, Map<String, BigDecimal>> fiscal = new HashMap<>();
        for (TableFacts table : tables) {
            for (Fact fact : table.facts()) {
                if (fact.key().dated()) {
                    int year = fact.key().yearMonth().getYear();
                    boolean next = fact.key().yearMonth().getMonthValue() >= 10;
                    merge(common, year, table, fact);
                    merge(fiscal, next ? year + 1 : year, table, fact);
                }
            }
        }
        for (YearRow row : rows) {
            boolean total = !row.amounts().isEmpty()
                    && (fits(row, common.getOrDefault(row.year(), Map.of()))
                            || fits(row, fiscal.getOrDefault(row.year(), Map.of())));
            if (!total) {
                problems.add("year-without-month", row.place(), Integer.toString(row.year()), "", "");
                row.log().refuse(row.number());
            }
        }
    }

    /// Each table's sum of an activity, each place's within it, and that of all tables.
    private static void merge(Map<Integer, Map<String, BigDecimal>> sums, int year, TableFacts table, Fact fact) {
        Map<String, BigDecimal> ofYear = sums.computeIfAbsent(year, one -> new HashMap<>());
        String activity = fact.key().activity();
        ofYear.merge(activity, fact.amount(), BigDecimal::add);
        ofYear.merge(table.number() + "\n" + activity, fact.amount(), BigDecimal::add);
        ofYear.merge(
                fact.key().facility() + "\n" + fact.key().meter() + "\n" + activity, fact.amount(), BigDecimal::add);
    }

    private static boolean fits(YearRow row, Map<String, BigDecimal> sums) {
        return row.amounts().stream()
                .allMatch(amount -> sums.values().stream()
                        .anyMatch(sum -> isNear(amount, sum) || isNear(amount.multiply(KILO), sum)));
    }

    private static boolean isNear(BigDecimal amount, BigDecimal sum) {
        return amount.signum() != 0
                && amount.subtract(sum).abs().compareTo(sum.abs().multiply(NEAR)) <= 0;
    }
}
