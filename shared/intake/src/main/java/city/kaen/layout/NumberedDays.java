package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names the days of a header that counts them, 1 to the end of a month: what stands under them adds to the month.
final class NumberedDays {
    private static final int SHORTEST_MONTH = 28;
    private static final int LONGEST_MONTH = 31;
    private static final int ROWS_LOOKED_AT = 60;
    private static final String OF_MONTH = " ของเดือน";
    private static final Pattern NAMED = Pattern.compile("วันที่ ([0-9]{1,2})" + OF_MONTH);
    private static final Pattern COUNTED = Pattern.compile("(?:วันที่ ?|day ?|d)?0?([1-9][0-9]?)");

    private NumberedDays() {}

    /// Puts names in the place of the numbers.
    static void name(List<Row> rows) {
        for (int index = 0; index < Math.min(rows.size(), ROWS_LOOKED_AT); index++) {
            Row row = rows.get(index);
            for (int first = 1; first + SHORTEST_MONTH <= row.cells().size(); first++) {
                int days = days(row, first);
                if (days >= SHORTEST_MONTH && days <= LONGEST_MONTH) {
                    List<Cell> cells = new ArrayList<>(row.cells());
                    for (int day = 1; day <= days; day++) {
                        cells.set(first + day - 1, new Cell.Text("วันที่ " + day + OF_MONTH));
                    }
                    rows.set(index, new Row(row.number(), cells, row.hidden()));
                    break;
                }
            }
        }
    }

    /// Whether a row is such a header.
    static boolean counts(Row row) {
        return row.cells().stream()
                        .filter(cell -> NAMED.matcher(cell.text()).find())
                        .count()
                >= SHORTEST_MONTH;
    }

    /// How many days are counted from a column on.
    private static int days(Row row, int first) {
        int days = 0;
        while (first + days < row.cells().size() && number(row.cell(first + days)) == days + 1) {
            days++;
        }
        return days;
    }

    private static int number(Cell cell) {
        String text = switch (cell) {
            case Cell.Numeric number -> number.value().stripTrailingZeros().toPlainString();
            case Cell.Text plain -> Folding.fold(plain.text());
            case Cell.Blank blank -> "";
            case Cell.Date date -> "";
            case Cell.Bool bool -> "";
            case Cell.Failed failed -> "";
        };
        Matcher counted = COUNTED.matcher(text);
        return counted.matches() ? Integer.parseInt(counted.group(1)) : 0;
    }

    /// A day's column holds a part of what its row states.
    static Heading interval(Heading heading) {
        return NAMED.matcher(heading.text()).find() ? heading.as(Meaning.INTERVAL) : heading;
    }

    /// The same table without the columns of days that the month of its titles does not have.
    static Table within(Table table) {
        boolean timed =
                table.columns().stream().anyMatch(column -> column.meaning().isTime() && day(column) == 0);
        if (timed || table.titles().month().isEmpty()) {
            return table;
        }
        int days = table.titles().month().orElseThrow().lengthOfMonth();
        return table.with(table.columns().stream()
                .map(column -> day(column) > days
                        ? new Column(column.index(), column.heading().as(Meaning.OTHER), column.mark())
                        : column)
                .toList());
    }

    /// Whether a column is a day's of a month.
    static boolean isDay(Column column) {
        return day(column) > 0;
    }

    private static int day(Column column) {
        Matcher named = NAMED.matcher(column.heading().text());
        return named.find() ? Integer.parseInt(named.group(1)) : 0;
    }
}
