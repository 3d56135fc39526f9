package city.kaen.layout;

import city.kaen.table.Row;
import java.util.List;

/// The columns whose words say what the rows of a table are of.
record RowLabels(Table table, List<Column> columns) {
    RowLabels {
        columns = List.copyOf(columns);
    }

    static RowLabels of(Table table, RowTimes times) {
        return new RowLabels(
                table,
                table.columns().stream()
                        .filter(column -> switch (column.meaning()) {
                            case LABEL, ACTIVITY, FACILITY, DISTRICT, METER, MONTH -> true;
                            case DATE, YEAR, FISCAL_YEAR ->
                                column.index() == times.column() || table.shape() == Table.Shape.ACROSS;
                            default -> false;
                        })
                        .toList());
    }

    /// Where a row is named, for telling of it.
    Place at(Row row) {
        return new Place(
                table.sheet(),
                row.number(),
                columns.isEmpty() ? table.left() : columns.getFirst().index());
    }

    /// The first words of a row; empty where it has none.
    String text(Row row) {
        for (Column column : columns) {
            String text = row.cell(column.index()).text().strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
