package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.text.Folding;
import city.kaen.text.MonthNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Names the months of a header that only counts them, 1 to 12 from January or 10 to 9 from October: a form that every
/// figure on it is a month's. Columns that are numbered below a header of months are no months.
final class NumberedMonths {
    private static final int MONTHS = 12;
    private static final int ROWS_LOOKED_AT = 60;
    private static final int NEAR = 3;

    private NumberedMonths() {}

    /// Puts the names in the place of the numbers.
    static void name(List<Row> rows) {
        for (int index = 0; index < Math.min(rows.size(), ROWS_LOOKED_AT); index++) {
            int first = first(rows.get(index));
            if (first > 0 && labelled(rows.get(index), first) && !namedNear(rows, index)) {
                Row row = rows.get(index);
                List<Cell> cells = new ArrayList<>(row.cells());
                for (int column = first; column < first + MONTHS; column++) {
                    cells.set(column, new Cell.Text(MonthNames.SHORT_THAI.get(number(row.cell(column)) - 1)));
                }
                rows.set(index, new Row(row.number(), cells, row.hidden()));
            }
        }
    }

    /// The column of the first of twelve months counted one after the other, or 0.
    private static int first(Row row) {
        for (int column = 1; column + MONTHS <= row.cells().size(); column++) {
            int number = number(row.cell(column));
            if ((number == 1 || number == 10) && follows(row, column)) {
                return column;
            }
        }
        return 0;
    }

    private static boolean follows(Row row, int first) {
        for (int column = first + 1; column < first + MONTHS; column++) {
            if (number(row.cell(column)) != number(row.cell(column - 1)) % MONTHS + 1) {
                return false;
            }
        }
        int next = number(row.cell(first)) == 1 ? MONTHS + 1 : 10;
        return !Folding.plain(row.cell(first + MONTHS).text()).equals(Integer.toString(next));
    }

    private static boolean labelled(Row row, int first) {
        return row.cell(first - 1) instanceof Cell.Text && number(row.cell(first - 1)) == 0;
    }

    private static boolean namedNear(List<Row> rows, int index) {
        for (int near = Math.max(0, index - NEAR); near <= Math.min(rows.size() - 1, index + NEAR); near++) {
            long months = rows.get(near).cells().stream()
                    .filter(cell -> cell instanceof Cell.Text text
                            && text.text().length() <= 20
                            && MonthNames.find(Folding.fold(text.text())).isPresent())
                    .count();
            if (near != index && months >= 2) {
                return true;
            }
        }
        return false;
    }

    private static int number(Cell cell) {
        Optional<String> text = switch (cell) {
            case Cell.Numeric number -> Optional.of(number.value().toPlainString());
            case Cell.Text plain -> Optional.of(Folding.fold(plain.text()));
            case Cell.Blank blank -> Optional.empty();
            case Cell.Date date -> Optional.empty();
            case Cell.Bool bool -> Optional.empty();
            case Cell.Failed failed -> Optional.empty();
        };
        return text.filter(digits -> digits.matches("0?[1-9]|1[0-2]"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
