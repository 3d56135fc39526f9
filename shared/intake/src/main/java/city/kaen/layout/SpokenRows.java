package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rows that say in words what they are: totals, averages, shares, examples and notes.
final class SpokenRows {
    private final Table table;
    private final Cells cells;
    private final List<Column> labels;
    private final RowTimes times;
    private final boolean quarterly;
    private final Sums sums;
    private final RowWords words;
    private final RowFigures rowFigures;

    /// @param labels the columns whose words say what a row is
    /// @param quarterly whether the rows are of quarters, whose names begin as a total's do
    SpokenRows(
            Table table,
            Cells cells,
            List<Column> labels,
            RowTimes times,
            boolean quarterly,
            Sums sums,
            RowWords words,
            RowFigures rowFigures) {
        this.table = table;
        this.cells = cells;
        this.labels = labels;
        this.times = times;
        this.quarterly = quarterly;
        this.sums = sums;
        this.words = words;
        this.rowFigures = rowFigures;
    }

    /// Totals, averages and shares by the words they begin with; a total is compared with its sum.
    Optional<Fate> fate(Row row) {
        for (Column column : labels) {
            if (quarterly
                    && column.index() == times.column()
                    && times.quarter(row).isPresent()) {
                continue;
            }
            Set<Labels> says = Labels.of(row.cell(column.index()).text().strip());
            if (says.contains(Labels.TOTAL)) {
                sums.compare(row, cells);
                words.end();
                return Optional.of(Fate.TOTAL);
            }
            if (says.contains(Labels.EXAMPLE)) {
                return Optional.of(Fate.NOTE);
            }
            if (says.contains(Labels.AVERAGE)) {
                return Optional.of(Fate.AVERAGE);
            }
            if (says.contains(Labels.PERCENT)) {
                return Optional.of(Fate.PERCENT);
            }
            if (says.contains(Labels.NOTE) && !rowFigures.hasFigure(row)) {
                words.end();
                return Optional.of(Fate.NOTE);
            }
        }
        if (Labels.of(onlyWords(row)).contains(Labels.TOTAL)) {
            sums.compare(row, cells);
            words.end();
            return Optional.of(Fate.TOTAL);
        }
        return Optional.empty();
    }

    /// The words of a row that holds no others, in a column that names nothing: a total's may stand anywhere.
    private String onlyWords(Row row) {
        for (Column label : labels) {
            if (row.cell(label.index()) instanceof Cell.Text text && TableBuilder.beginsAsAWord(text.text())) {
                return ""; // told at once, without looking whether the other cells are numbers
            }
        }
        String only = "";
        for (int column = table.left();
                column < Math.min(table.right(), row.cells().size());
                column++) {
            Cell cell = row.cell(column);
            if (cell instanceof Cell.Date || cell instanceof Cell.Bool) {
                return "";
            }
            if (cell instanceof Cell.Text text
                    && !TableBuilder.isNumber(text.text())
                    && !text.text().isBlank()) {
                if (!only.isEmpty() || isLabel(column)) {
                    return "";
                }
                only = text.text().strip();
            }
        }
        return only;
    }

    private boolean isLabel(int index) {
        for (Column column : labels) {
            if (column.index() == index) {
                return true;
            }
        }
        return false;
    }
}
