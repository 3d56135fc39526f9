package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.text.Said;
import java.util.ArrayList;
import java.util.List;

/// Looks whether a row holds figures at all, and whether anything was paid for them.
final class RowFigures {
    private final Cells cells;
    private final List<Column> figures;
    private final List<Column> costs;

    RowFigures(Table table, Cells cells) {
        this.cells = cells;
        this.figures = new ArrayList<>(table.of(Meaning.QUANTITY));
        figures.addAll(table.of(Meaning.INTERVAL));
        this.costs = table.of(Meaning.COST);
    }

    boolean hasFigure(Row row) {
        for (Column column : figures) {
            if (isFigure(row, column)) {
                return true;
            }
        }
        return false;
    }

    boolean hasAnything(Row row) {
        for (Column column : figures) {
            if (!(row.cell(column.index()) instanceof Cell.Blank)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFigure(Row row, Column column) {
        return switch (cells.said(row.cell(column.index()), column.mark())) {
            case Said.Amount amount -> true;
            case Said.Nil nil -> true;
            case Said.Failed failed -> true;
            case Said.Nothing nothing -> false;
            case Said.Unknown unknown -> false;
            case Said.Words words -> false;
        };
    }

    /// Whether a cost above nothing stands beside a figure, of the same year where the headers name years.
    boolean paid(Row row, Column quantity) {
        for (Column cost : costs) {
            boolean same = cost.heading().year().isEmpty()
                    || quantity.heading().year().isEmpty()
                    || cost.heading().year().equals(quantity.heading().year());
            if (same
                    && cells.said(row.cell(cost.index()), cost.mark()) instanceof Said.Amount amount
                    && amount.value().signum() > 0) {
                return true;
            }
        }
        return false;
    }
}
