package city.kaen.layout;

import city.kaen.activity.Activities;
import java.util.List;
import java.util.Optional;

/// What a file states, table by table, and what became of its rows.
///
/// @param activities those that its city knows
public record BookFacts(List<TableFacts> tables, List<SheetLog> sheets, Problems problems, Activities activities) {
    public BookFacts {
        tables = List.copyOf(tables);
        sheets = List.copyOf(sheets);
    }

    /// Why none of the tables states an activity, where one is of something else: loads, power, money, events.
    public Optional<Problem> noActivity() {
        return tables.stream()
                .map(table -> NoActivity.of(table.table(), table.place()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
