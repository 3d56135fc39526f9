package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Fills in what a row leaves out because the row above says it already: a building beside the first of its months, a
/// merged cell, a ditto mark.
///
/// A blank is taken for the value above it only where the cells are merged, or where the column is written so
/// throughout: its first row is filled and at least as many are blank as filled. A value to the left that changes
/// begins anew.
final class Dittos {
    private static final Cell NOTHING = new Cell.Blank();
    private static final Set<String> MARKS = Set.of("\"", "''", "〃", "”", "\"\"", "ditto", "idem");

    private final SheetHead head;
    private final List<Column> columns = new ArrayList<>();
    private final Set<Integer> written;
    private final Cell[] above;

    Dittos(Table table, SheetHead head) {
        this.head = head;
        for (Column column : table.columns()) {
            if (isLabel(column.meaning())) {
                columns.add(column);
            }
        }
        this.above = new Cell[columns.size()];
        Arrays.fill(above, NOTHING);
        this.written = new java.util.HashSet<>();
        for (Column column : columns) {
            if (isWrittenOnce(table, column)) {
                written.add(column.index());
            }
        }
    }

    private static boolean isLabel(Meaning meaning) {
        return switch (meaning) {
            case FACILITY, METER, DISTRICT, ACTIVITY, UNIT, MONTH, YEAR, FISCAL_YEAR, LABEL -> true;
            default -> false;
        };
    }

    private boolean isWrittenOnce(Table table, Column column) {
        int filled = 0;
        int blank = 0;
        List<Column> figures = new ArrayList<>(table.of(Meaning.QUANTITY));
        figures.addAll(table.of(Meaning.READING_AFTER));
        for (int row = table.headerLast() + 1; row < Math.min(table.end(), head.size()); row++) {
            int index = row;
            boolean states =
                    figures.stream().anyMatch(figure -> !(head.cell(index, figure.index()) instanceof Cell.Blank));
            boolean total = isTotal(table, row);
            if (!states || total) {
                continue;
            }
            boolean empty = head.cell(row, column.index()) instanceof Cell.Blank;
            if (empty && filled == 0) {
                return false;
            }
            filled += empty ? 0 : 1;
            blank += empty ? 1 : 0;
        }
        return blank > 0 && blank >= filled;
    }

    private boolean isTotal(Table table, int row) {
        for (Column column : table.columns()) {
            boolean tells = isLabel(column.meaning()) || column.meaning() == Meaning.MONTH;
            if (tells && !Labels.of(head.text(row, column.index())).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// The row with what the rows above say for it.
    Row fill(Row row) {
        List<Cell> cells = List.of();
        for (int i = 0; i < columns.size(); i++) {
            int index = columns.get(i).index();
            Cell own = row.cell(index);
            boolean mark =
                    own instanceof Cell.Text text && MARKS.contains(text.text().strip());
            if (!(own instanceof Cell.Blank) && !mark) {
                boolean begins = !own.text().strip().equals(above[i].text().strip());
                above[i] = own;
                if (begins) {
                    forgetRightOf(i, row);
                }
                continue;
            }
            Cell said = above[i];
            if (!(said instanceof Cell.Blank)
                    && (mark || written.contains(index) || head.mergedWithAbove(row.number(), index))) {
                cells = cells.isEmpty() ? new ArrayList<>(row.cells()) : cells;
                while (cells.size() <= index) {
                    cells.add(new Cell.Blank());
                }
                cells.set(index, said);
            }
        }
        return cells.isEmpty() ? row : new Row(row.number(), cells, row.hidden());
    }

    private void forgetRightOf(int position, Row row) {
        for (int i = position + 1; i < columns.size(); i++) {
            if (!(above[i] instanceof Cell.Blank)
                    && !head.mergedWithAbove(row.number(), columns.get(i).index())) {
                above[i] = NOTHING;
            }
        }
    }
}
