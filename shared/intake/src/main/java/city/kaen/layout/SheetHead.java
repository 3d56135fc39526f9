package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Merge;
import city.kaen.table.Row;
import city.kaen.table.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The first rows of a sheet, held so that its tables can be found; the whole sheet, where it is no longer than that.
final class SheetHead {
    /// A form is never longer; a longer table is a list, recognised by its beginning.
    static final int ROWS = 2_000;

    /// Nor is it wider than so many columns of that many rows: a sheet that fills the grid would fill the memory.
    static final int CELLS = 2_000_000;

    private final List<Row> rows = new ArrayList<>();
    private final Map<Long, Merge> merged = new HashMap<>();
    private final Map<Integer, Integer> indexByNumber = new HashMap<>();
    private final boolean whole;
    private int width;

    SheetHead(Sheet sheet) {
        boolean more;
        int cells = 0;
        try (Stream<Row> stream = sheet.rows()) {
            Iterator<Row> iterator = stream.iterator();
            more = false;
            while (iterator.hasNext()) {
                if (rows.size() == ROWS || cells >= CELLS) {
                    more = true;
                    break;
                }
                Row row = iterator.next();
                indexByNumber.put(row.number(), rows.size());
                rows.add(row);
                cells += row.cells().size();
                width = Math.max(width, row.cells().size());
            }
        }
        whole = !more;
        NumberedMonths.name(rows);
        NumberedDays.name(rows);
        for (Merge merge : sheet.merges()) {
            spread(merge);
        }
    }

    private void spread(Merge merge) {
        Merge near = merge.near();
        for (int row = near.firstRow(); row <= near.lastRow(); row++) {
            for (int column = near.firstColumn(); column <= near.lastColumn(); column++) {
                merged.put(key(row, column), merge);
            }
        }
    }

    private static long key(int row, int column) {
        return ((long) row << 16) | column;
    }

    int size() {
        return rows.size();
    }

    int width() {
        return width;
    }

    /// Whether the sheet ends with these rows.
    boolean whole() {
        return whole;
    }

    Row row(int index) {
        return rows.get(index);
    }

    int number(int index) {
        return rows.get(index).number();
    }

    Cell cell(int index, int column) {
        return rows.get(index).cell(column);
    }

    String text(int index, int column) {
        return rows.get(index).cell(column).text().strip();
    }

    /// What a header cell shows: its own text, or that of the merged range it lies in.
    String shown(int index, int column) {
        String own = text(index, column);
        if (!own.isEmpty()) {
            return own;
        }
        Merge merge = merged.get(key(number(index), column));
        if (merge == null) {
            return "";
        }
        Integer anchor = indexByNumber.get(merge.firstRow());
        return anchor == null ? "" : text(anchor, merge.firstColumn());
    }

    /// Whether a cell lies in a merged range, not being its first.
    boolean covered(int index, int column) {
        Merge merge = merged.get(key(number(index), column));
        return merge != null && (merge.firstRow() != number(index) || merge.firstColumn() != column);
    }

    /// How many columns the merged range at a cell spans, 1 where there is none.
    int span(int index, int column) {
        Merge merge = merged.get(key(number(index), column));
        return merge == null ? 1 : merge.lastColumn() - merge.firstColumn() + 1;
    }

    /// Whether a cell lies in a merged range that begins in a row above.
    boolean mergedWithAbove(int rowNumber, int column) {
        Merge merge = merged.get(key(rowNumber, column));
        return merge != null && merge.firstRow() < rowNumber && merge.firstColumn() == column;
    }

    boolean blank(int index) {
        return rows.get(index).blank();
    }

    /// Whether a row holds nothing between two columns, the last not counted.
    boolean blank(int index, int from, int to) {
        for (int column = from; column < Math.min(to, row(index).cells().size()); column++) {
            if (!(cell(index, column) instanceof Cell.Blank)) {
                return false;
            }
        }
        return true;
    }

    /// How many cells between two columns hold something.
    int filled(int index, int from, int to) {
        int filled = 0;
        for (int column = from; column < Math.min(to, row(index).cells().size()); column++) {
            if (!(cell(index, column) instanceof Cell.Blank)) {
                filled++;
            }
        }
        return filled;
    }
}
