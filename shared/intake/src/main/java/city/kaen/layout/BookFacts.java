package city.kaen.layout;

import city.kaen.activity.Activities;
import java.util.List;
import java.util.Optional;

/// What a file states, table by table, and what became of its rows.
///
/// @param activities those that its city knows
/// @param printedTotals how many printed totals were held against their sums and fitted
public record BookFacts(
        List<TableFacts> tables, List<SheetLog> sheets, Problems problems, Activities activities, int printedTotals) {
    public BookFacts {
        tables = List.copyOf(tables);
        sheets = List.copyOf(sheets);
    }

    /// How many rows held two readings of a meter that made, or were held against, what was used.
    public int meterRows() {
        return tables.stream().mapToInt(TableFacts::meterRows).sum();
    }

    /// Why none of the tables states an activity, where one is of something else: loads, power, money, events.
    public Optional<Problem> noActivity() {
        return tables.stream()
                .map(table -> table.skipped().or(() -> NoActivity.of(table.table(), table.place())))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
