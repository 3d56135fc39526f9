package city.kaen.table;

import java.util.List;

/// One row of a sheet.
///
/// @param number as a spreadsheet counts it, from 1; for CSV the record's first line
/// @param cells from column A on, blank ones included, up to the last that holds something
/// @param hidden whether the file hides the row
public record Row(int number, List<Cell> cells, boolean hidden) {
    private static final Cell BLANK = new Cell.Blank();

    public Row {
        cells = List.copyOf(cells);
    }

    /// The cell of a column, counted from 0; blank beyond the last.
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : BLANK;
    }

    /// Whether nothing stands in the row.
    public boolean blank() {
        for (Cell cell : cells) {
            if (!(cell instanceof Cell.Blank)) {
                return false;
            }
        }
        return true;
    }
}
